"""Fit the weights of words that speak for warnings and harms (``studies/warnings/*.tsv``) to reports read by hand.

    pip install -e ".[fit]"
    python benchmarks/fit_wording.py REPORTS.jsonl [REPORTS.jsonl ...]            # writes both tables
    python benchmarks/fit_wording.py --check REPORTS.jsonl [REPORTS.jsonl ...]    # how well they do, cross-validated

A line of a file is a report: ``title``, ``text``, and for each kind (``caveat``, ``adverse_events``) the list of words
by which its sentences are known, three or more words in a row from each; under ``caveat_also`` and ``adverse_also``
those on which readers may differ, which are left out. Reports with the same ``story`` are never checked by one another.
Words that are only written with a capital are names and get no weight. The reports are not part of this repository.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newswatch.records import Fact
from newswatch.studies.reading.reading import Reading, read
from newswatch.studies.warnings import caveats, harms, wording

KINDS = {"caveats": ("caveat", "caveat_also"), "harms": ("adverse_events", "adverse_also")}
TABLES = Path(wording.__file__).parent
STRENGTH = 0.3  # inverse of the penalty: the larger, the more words get a weight
SELDOM = 4  # reports a feature must stand in
RARE = 3  # how much a sentence of the kind counts beside another
FOLDS = 8
MOST = 3  # sentences of a report that are judged, as in the measurement


class Report(NamedTuple):
    """A report, and for each of its sentences whether it is of a kind (1), not (0) or open to dispute (-1)."""

    reading: Reading
    story: str
    truth: dict[str, list[int]]


def reports(paths: Sequence[str]) -> Iterator[Report]:
    """Yield the reports of some files, read and marked."""
    for path in paths:
        for line in Path(path).read_text("utf-8").splitlines():
            told = json.loads(line)
            reading = read(told["title"], told["text"])
            story = str(told.get("story") or told["title"])
            yield Report(reading, story, {kind: _truth(reading, told, *names) for kind, names in KINDS.items()})


def _truth(reading: Reading, told: dict[str, list[str]], sure: str, also: str) -> list[int]:
    spare = [*told.get(also, []), *(told["adverse_events"] if sure == "caveat" else [])]
    return [1 if _holds(each.text, told[sure]) else -1 if _holds(each.text, spare) else 0 for each in reading.sentences]


def _holds(sentence: str, fragments: Sequence[str]) -> bool:
    return any(_plain(fragment) in _plain(sentence) for fragment in fragments)


def _plain(words: str) -> str:
    return " ".join(words.translate(str.maketrans("“”‘’", "\"\"''")).lower().split())


def fitted(kind: str, known: Sequence[Report]) -> dict[str, float]:
    """Return the weight of each feature that has one; the bias is a feature of every sentence."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    pairs = [
        (found, truth)
        for report in known
        for found, truth in zip(wording.features(report.reading), report.truth[kind], strict=True)
        if truth >= 0
    ]
    counter = CountVectorizer(analyzer=sorted, vocabulary=_weighed(known), binary=True)
    table = counter.fit_transform([found for found, _ in pairs])
    model = LogisticRegression(
        C=STRENGTH, l1_ratio=1, solver="liblinear", class_weight={0: 1, 1: RARE}, random_state=0, intercept_scaling=10
    ).fit(table, [truth for _, truth in pairs])
    weights = dict(zip(counter.get_feature_names_out(), model.coef_[0].tolist(), strict=True))
    weights[wording.BIAS] = weights.get(wording.BIAS, 0.0) + float(model.intercept_[0])
    return {name: weight for name, weight in weights.items() if abs(weight) >= 0.05}


def _weighed(known: Sequence[Report]) -> list[str]:
    """The features that enough reports hold and that are no names."""
    held: Counter[str] = Counter()
    for report in known:
        held.update(frozenset().union(*wording.features(report.reading)))
    common = {"i", "#", *'?%"'}
    for report in known:
        common.update(re.findall(r"(?<![\w’'-])[a-z]+(?:n[’']t)?", report.reading.text.replace("’", "'")))
    return sorted(
        name
        for name, count in held.items()
        if count >= SELDOM and (name.startswith("=") or common.issuperset(name.split()))
    )


def write(kind: str, weights: dict[str, float], count: int) -> None:
    """Write a table beside the code that reads it, the weightiest words first."""
    rows = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    head = f"// Fitted by benchmarks/fit_wording.py to {count} reports; logarithms of odds.\n"
    body = "".join(f"{name}\t{weight:.2f}\n" for name, weight in rows)
    (TABLES / f"{kind}.tsv").write_text(head + body, "utf-8")
    print(f"{kind}: {len(rows)} weights from {count} reports")


def check(kind: str, known: Sequence[Report]) -> None:
    """Print what the reader finds when the tables have not seen the report; phrases are as they are."""
    stories = sorted({report.story for report in known})
    random.Random(1).shuffle(stories)
    fold_of = {story: place % FOLDS for place, story in enumerate(stories)}
    right = given = found = wanted = 0
    for fold in range(FOLDS):
        table = wording.Wording(fitted(kind, [report for report in known if fold_of[report.story] != fold]))
        for report in known:
            if fold_of[report.story] == fold:
                said = [report.truth[kind][n] for n in _numbers(report.reading, _read(kind, report.reading, table))]
                right, given = right + said.count(1), given + len(said) - said.count(-1)
                wanted, found = wanted + (1 in report.truth[kind]), found + (1 in said)
    print(f"{kind}: sentences right {right / given:.3f} of {given}, reports found {found / wanted:.3f} of {wanted}")


def _read(kind: str, reading: Reading, table: wording.Wording) -> tuple[Fact[str], ...]:
    words = table.weights_of(reading)
    return (caveats.warned if kind == "caveats" else harms.harmed)(reading, words)[:MOST]


def _numbers(reading: Reading, facts: Sequence[Fact[str]]) -> list[int]:
    return [reading.sentence_at(fact.start).number for fact in facts]


def main() -> None:
    """Fit or check both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    known = list(reports(args.files))
    for kind in KINDS:
        if args.check:
            check(kind, known)
        else:
            write(kind, fitted(kind, known), len(known))


if __name__ == "__main__":
    main()
