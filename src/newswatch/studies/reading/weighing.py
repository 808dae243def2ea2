"""Weights of features: how much what is seen around a place in a text speaks for its being of a kind.

Phrases somebody thought of stop where the next report words it otherwise. Weights know no phrases, only single words,
pairs of words and places, and say how often they were met with the kind looked for. They are added to the phrases,
neither decides alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import fsum

BIAS = "="  #: the feature everything has
_WORD = re.compile(r"[a-z]+n't|[a-z]+|\d+|[?%$£,.;:\"-]")
_PLAIN = str.maketrans("’“”", '\'""')


@dataclass(frozen=True, slots=True)
class Weights:
    """A table of weights, each a logarithm of odds."""

    by_feature: dict[str, float]

    def total(self, features: Iterable[str]) -> float:
        """Return what some features speak for a kind together: 0 is as likely as not; what is unknown says nothing."""
        known = self.by_feature.get
        return fsum(known(feature, 0.0) for feature in features)


@cache
def weights(kind: str) -> Weights:
    """Return the table of a kind (``caveats``): a feature and its weight to a line, a tab between."""
    table = resources.files("newswatch.studies.weights").joinpath(f"{kind}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("//"))
    return Weights({feature: float(weight) for feature, weight in rows})


def words(lower: str) -> list[str]:
    """Return the words and marks of a text in lower case, every number as ``#``."""
    return ["#" if word.isdigit() else word for word in _WORD.findall(lower.translate(_PLAIN))]
