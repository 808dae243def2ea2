"""Fit the weights of words in ``studies/weights/`` to reports read by hand.

    pip install -e ".[fit]"
    python benchmarks/fit_weights.py REPORTS.jsonl [REPORTS.jsonl ...]            # writes the tables
    python benchmarks/fit_weights.py --check REPORTS.jsonl [REPORTS.jsonl ...]    # how well they do, cross-validated

A line of a file is a report: ``title``, ``text``, and what a reader found: under ``caveat`` and ``adverse_events`` the
words by which sentences are known, three or more in a row from each; under ``follow_up`` spans like ``[12, "month"]``;
under ``percents`` numbers as words (``"12.5"``). Under ``caveat_also``, ``adverse_also``, ``follow_up_also`` and
``percents_also`` stands what readers may differ on, which is left out. A report without a field says nothing of that
kind. Reports with the same ``story`` are never checked by one another. Words that are only written with a capital are
names and get no weight. The reports are not part of this repository.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newswatch.studies import weights as tables
from newswatch.studies.design import follow_up
from newswatch.studies.reading.reading import Reading, read
from newswatch.studies.reading.weighing import BIAS, Weights
from newswatch.studies.results import percentages
from newswatch.studies.warnings import caveats, harms, wording

FOLDS = 8
MOST = 3  # sentences of a report that are judged, as in the measurement
DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30.4, "year": 365.25, "decade": 3652.5}
Span = tuple[float, str]


class Report(NamedTuple):
    """A report and what a reader found in it."""

    reading: Reading
    told: dict[str, list[object]]
    story: str


class Place(NamedTuple):
    """What is weighed of a place in a text, and whether it is of the kind (1), not (0) or open to dispute (-1)."""

    features: frozenset[str]
    truth: int


class Kind(NamedTuple):
    """What is fitted."""

    name: str
    field: str
    places: Callable[[Report], list[Place]]
    read: Callable[[Report, Weights], tuple[list[int], int]]  #: truth of each answer, and how much there was to find
    strength: float = 0.3  #: inverse of the penalty: the larger, the more features get a weight
    seldom: int = 4  #: reports a feature must stand in
    rare: float = 3.0  #: how much a place of the kind counts beside another


def reports(paths: Sequence[str]) -> Iterator[Report]:
    """Yield the reports of some files."""
    for path in paths:
        for line in Path(path).read_text("utf-8").splitlines():
            told = json.loads(line)
            yield Report(read(told["title"], told["text"]), told, str(told.get("story") or told["title"]))


def sentences(field: str, also: str) -> Callable[[Report], list[Place]]:
    """Return what marks the sentences of a report by the words they are known by."""

    def places(report: Report) -> list[Place]:
        spare = [*report.told.get(also, []), *(report.told.get("adverse_events", []) if field == "caveat" else [])]
        return [
            Place(found, 1 if _holds(each.text, report.told[field]) else -1 if _holds(each.text, spare) else 0)
            for each, found in zip(report.reading.sentences, wording.features(report.reading), strict=True)
        ]

    return places


def _holds(sentence: str, fragments: Iterable[object]) -> bool:
    return any(_plain(str(fragment)) in _plain(sentence) for fragment in fragments)


def _plain(words: str) -> str:
    return " ".join(words.translate(str.maketrans("“”‘’", "\"\"''")).lower().split())


def _read_sentences(kind: str) -> Callable[[Report, Weights], tuple[list[int], int]]:
    def answers(report: Report, known: Weights) -> tuple[list[int], int]:
        truth = [place.truth for place in KINDS[kind].places(report)]
        said = {"caveats": caveats.warned, "harms": harms.harmed}[kind](report.reading, known)[:MOST]
        return [truth[report.reading.sentence_at(fact.start).number] for fact in said], int(1 in truth)

    return answers


def spans(report: Report) -> list[Place]:
    """Return the spans of time of a report, marked."""
    return [
        Place(follow_up.around(match, span, sentence, report.reading), _truth_of(span, report))
        for span, match, sentence in follow_up.candidates(report.reading)
    ]


def _truth_of(span: Span, report: Report) -> int:
    if any(_same(span, each) for each in report.told["follow_up"]):
        return 1
    return -1 if any(_same(span, each) for each in report.told.get("follow_up_also", [])) else 0


def _same(span: Span, other: object) -> bool:
    number, unit = other  # type: ignore[misc]
    return abs(span[0] * DAYS[span[1]] - number * DAYS[unit]) <= 0.1 * number * DAYS[unit]


def _read_spans(report: Report, known: Weights) -> tuple[list[int], int]:
    found = [fact.value for fact in follow_up.spans(report.reading, known)]
    distinct = [span for n, span in enumerate(found) if not any(_same(span, other) for other in found[:n])]
    return [_truth_of(span, report) for span in distinct], len(report.told["follow_up"])


def percents(report: Report) -> list[Place]:
    """Return the percentages of a report, marked."""
    return [
        Place(percentages.around(match, sentence, report.reading), max(_truth_of_share(each, report) for each in told))
        for match, sentence, told in percentages.candidates(report.reading)
    ]


def _truth_of_share(number: float, report: Report) -> int:
    if f"{number:g}" in report.told["percents"]:
        return 1
    return -1 if f"{number:g}" in report.told.get("percents_also", []) else 0


def _read_percentages(report: Report, known: Weights) -> tuple[list[int], int]:
    found = {result.value for result in percentages.taken(report.reading, known)}
    return [_truth_of_share(each, report) for each in found], len(set(report.told["percents"]))


KINDS = {
    kind.name: kind
    for kind in (
        Kind("caveats", "caveat", sentences("caveat", "caveat_also"), _read_sentences("caveats")),
        Kind("harms", "adverse_events", sentences("adverse_events", "adverse_also"), _read_sentences("harms")),
        Kind("follow_up", "follow_up", spans, _read_spans, strength=0.5, seldom=2, rare=1.5),
        Kind("percentages", "percents", percents, _read_percentages, seldom=2, rare=1.0),
    )
}


def fitted(kind: Kind, known: Sequence[Report]) -> dict[str, float]:
    """Return the weight of each feature that has one; the bias is a feature of every place."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    places = [place for report in known for place in kind.places(report) if place.truth >= 0]
    counter = CountVectorizer(analyzer=sorted, vocabulary=_weighed(kind, known), binary=True)
    table = counter.fit_transform([place.features for place in places])
    model = LogisticRegression(
        C=kind.strength,
        l1_ratio=1,
        solver="liblinear",
        class_weight={0: 1.0, 1: kind.rare},
        random_state=0,
        intercept_scaling=10,
    ).fit(table, [place.truth for place in places])
    weights = dict(zip(counter.get_feature_names_out(), model.coef_[0].tolist(), strict=True))
    weights[BIAS] = weights.get(BIAS, 0.0) + float(model.intercept_[0])
    return {name: weight for name, weight in weights.items() if abs(weight) >= 0.05}


def _weighed(kind: Kind, known: Sequence[Report]) -> list[str]:
    """The features that enough reports hold and that are no names."""
    held: Counter[str] = Counter()
    common = {"i", "#", *'?%"$£,.;:-'}
    for report in known:
        held.update(frozenset().union(*(place.features for place in kind.places(report))))
        common.update(re.findall(r"(?<![\w’'-])[a-z]+(?:n[’']t)?", report.reading.text.replace("’", "'")))
    common |= {"unit", "number", "part", "here", "before", "behind", "right", *"0123"}
    return sorted(
        name
        for name, count in held.items()
        if count >= kind.seldom and (name.startswith("=") or common.issuperset(name.split()))
    )


def write(kind: Kind, weights: dict[str, float], count: int) -> None:
    """Write a table beside the others, the weightiest features first."""
    rows = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    head = f"// Fitted by benchmarks/fit_weights.py to {count} reports; logarithms of odds.\n"
    body = "".join(f"{name}\t{weight:.2f}\n" for name, weight in rows)
    (Path(next(iter(tables.__path__))) / f"{kind.name}.tsv").write_text(head + body, "utf-8")
    print(f"{kind.name}: {len(rows)} weights from {count} reports")


def check(kind: Kind, known: Sequence[Report]) -> None:
    """Print what is read when the tables have not seen the report or its story; phrases are as they are."""
    stories = sorted({report.story for report in known})
    random.Random(1).shuffle(stories)
    fold_of = {story: place % FOLDS for place, story in enumerate(stories)}
    right = given = found = wanted = 0
    for fold in range(FOLDS):
        table = Weights(fitted(kind, [report for report in known if fold_of[report.story] != fold]))
        for report in known:
            if fold_of[report.story] == fold:
                said, told = kind.read(report, table)
                right, given = right + said.count(1), given + len(said) - said.count(-1)
                wanted, found = wanted + told, found + min(told, said.count(1))
    print(f"{kind.name}: right {right / given:.3f} of {given}, found {found / wanted:.3f} of {wanted}")


def main() -> None:
    """Fit or check the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--only", choices=tuple(KINDS), help="one table only")
    args = parser.parse_args()
    known = list(reports(args.files))
    for kind in KINDS.values():
        told = [report for report in known if kind.field in report.told]
        if not told or args.only not in (None, kind.name):
            continue
        if args.check:
            check(kind, told)
        else:
            write(kind, fitted(kind, told), len(told))


if __name__ == "__main__":
    main()
