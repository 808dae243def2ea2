"""Fit the weights by which places of a report count as naming its comparison; print the table, or cross-validate.

    python benchmarks/comparison_weights.py REPORTS.jsonl [--folds 10] [--table]

A line of REPORTS is ``{"title", "text", "comparator": [accepted words], "also": [words that count neither way]}``.
scikit-learn has to be installed; the program itself does not need it.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

from newswatch.studies.design.comparison.candidates import Candidate, candidates
from newswatch.studies.design.comparison.comparator import comparison
from newswatch.studies.design.comparison.traits import traits
from newswatch.studies.reading.reading import Reading, read

_RARE = 4  # places; a trait of fewer is not fitted
_LIGHT = 0.1  # a weight below it is left out


class Report:
    """A report with its places, their traits and what a reader says of each: right (1), wrong (0) or neither (None)."""

    def __init__(self, line: dict[str, Any]) -> None:
        """Read a line of the file."""
        self.wanted: list[str] = line["comparator"]
        self.neutral: list[str] = line.get("also", [])
        self.reading: Reading = read(line["title"], line["text"])
        self.places: tuple[Candidate, ...] = candidates(self.reading)
        self.traits = traits(self.reading, self.places)
        self.truth = [self.judged(place.text) for place in self.places]

    def judged(self, words: str) -> int | None:
        """Whether words name the comparison, by the rule of the measurement."""
        return 1 if _same(words, self.wanted) else None if _same(words, self.neutral) else 0


def _same(words: str, accepted: list[str]) -> bool:
    told = words.lower().replace("’", "'")
    return any(each.lower() in told or (len(told) > 4 and told in each.lower()) for each in accepted)


def fit(reports: list[Report], strength: float, light: float = _LIGHT) -> dict[str, float]:
    """Return the weights; ``""`` is what every place starts from."""
    from sklearn.linear_model import LogisticRegression

    found = [(each, y) for r in reports for each, y in zip(r.traits, r.truth, strict=True) if y is not None]
    counts = Counter(name for each, _ in found for name in each)
    names = sorted(name for name, count in counts.items() if count >= _RARE)
    for penalty in ("l1", "l2"):  # which are needed, then how much each counts
        rows = [[each.get(name, 0.0) for name in names] for each, _ in found]
        model = LogisticRegression(penalty=penalty, C=strength, solver="liblinear", max_iter=500)
        model.fit(rows, [y for _, y in found])
        names, weights = zip(
            *((n, w) for n, w in zip(names, model.coef_[0], strict=True) if abs(w) >= light), strict=True
        )
    return {"": float(model.intercept_[0])} | dict(zip(names, map(float, weights), strict=True))


def score(reports: list[Report], weights: list[dict[str, float]]) -> tuple[int, int, int]:
    """Return how many answers are right, how many were given and how many wanted."""
    right = given = wanted = 0
    for report, table in zip(reports, weights, strict=True):
        told = {fact.value.lower() for fact in comparison(report.reading, table).told}
        judged = [report.judged(words) for words in told]
        hits = judged.count(1)
        right, given = right + hits, given + hits + judged.count(0)
        wanted += max(hits, bool(report.wanted))
    return right, given, wanted


def silent(reports: list[Report], weights: list[dict[str, float]]) -> tuple[int, int, int]:
    """Return how often "no comparison" is said rightly, how often it is said and how often it would be right."""
    right = said = true = 0
    for report, table in zip(reports, weights, strict=True):
        if not report.wanted and report.neutral:
            continue
        found = comparison(report.reading, table)
        says = not found.told and not found.is_hinted
        right, said, true = right + (says and not report.wanted), said + says, true + (not report.wanted)
    return right, said, true


def _row(name: str, counts: tuple[int, int, int]) -> str:
    right, given, wanted = counts
    precision, recall = right / max(1, given), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"{name:22} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}  {right} of {given} given, {wanted} wanted"


def main() -> None:
    """Print figures of a cross-validation by report, and with ``--table`` the weights fitted on all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("reports", type=Path)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--strength", type=float, default=0.5)
    parser.add_argument("--table", action="store_true")
    args = parser.parse_args()
    reports = [Report(json.loads(line)) for line in args.reports.read_text(encoding="utf-8").splitlines()]
    for round_ in range(args.rounds):
        order = list(range(len(reports)))
        random.Random(round_).shuffle(order)
        tables: list[dict[str, float]] = [{}] * len(reports)
        for fold in range(args.folds):
            left_out = set(order[fold :: args.folds])
            table = fit([report for n, report in enumerate(reports) if n not in left_out], args.strength)
            for number in left_out:
                tables[number] = table
        print(_row(f"comparator, round {round_}", score(reports, tables)))
        print(_row("not stated", silent(reports, tables)))
    if args.table:
        table = fit(reports, args.strength)
        print(f"BASE = {table.pop(''):.2f}")
        print("\n".join(f'    "{name}": {weight:.2f},' for name, weight in sorted(table.items(), key=lambda x: -x[1])))


if __name__ == "__main__":
    main()
