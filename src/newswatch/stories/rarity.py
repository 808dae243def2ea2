"""How much a shared term says: the rarer it is in research news, the more.

The shares are settled beforehand and not counted among the articles at hand, so a pair is judged alike in a batch of
two and of thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import fsum, hypot, log


class Rarity:
    """Weights of terms by the share of articles they occur in (inverse document frequency)."""

    def __init__(self, share: Callable[[str], float]) -> None:
        """Take the share of articles that have a term, more than 0.0 and at most 1.0."""
        self.evidence = _Evidence(share).__getitem__  #: term -> 0.0 for one that every article has; the rarer, the more

    def sum(self, terms: Iterable[str]) -> float:
        """Return the evidence of all terms; the same whatever their order."""
        return fsum(map(self.evidence, terms))

    def unit(self, row: Mapping[str, int]) -> dict[str, float]:
        """Return the row as a vector of length 1; a term weighs (1 + ln of its count) times (1 + its evidence)."""
        weights = [
            (1 + log(count)) * (1 + told) for count, told in zip(row.values(), map(self.evidence, row), strict=True)
        ]
        length = hypot(*weights) or 1.0
        return {term: weight / length for term, weight in zip(row, weights, strict=True)}


class _Evidence(dict[str, float]):
    """The evidence of every term asked for so far; a lookup costs no call, and a pair of texts needs hundreds."""

    def __init__(self, share: Callable[[str], float]) -> None:
        super().__init__()
        self._share = share

    def __missing__(self, term: str) -> float:
        found = self[term] = -log(self._share(term))
        return found
