"""Which pairs are worth comparing: those near in time with enough rare words in common.

An inverted index over the articles by day. A word that more than ``MOST`` articles of the time have says too little
and is passed over, so the work grows with the number of articles and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from newswatch.stories.weighing import Weighed

WINDOW = 60  # days between two texts
WINDOW_BARE = 180  # a paper's date is that of the issue as often as that of the day it went online
MOST = 80  # articles of the time that have a word, beyond which it is passed over
LEAST = 0.09  # part of the cosine the rare words must bring
LEAST_BARE = 0.045


class _Index:
    """Who has a word, by place, with its weight there; places grow, so that a span of days is a slice."""

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = defaultdict(list)
        self._weights: dict[str, list[float]] = defaultdict(list)

    def add(self, place: int, row: Weighed) -> None:
        for word, weight in row.words.items():
            self._places[word].append(place)
            self._weights[word].append(weight)

    def in_common(self, row: Weighed, since: int, undated: int) -> dict[int, float]:
        """Sum the rare words in common with the articles from ``since`` on, and with those before ``undated``."""
        common: dict[int, float] = defaultdict(float)
        for word, weight in row.words.items():
            places = self._places.get(word)
            if places is None:
                continue
            weights = self._weights[word]
            first = bisect_left(places, since) if places[0] < since else 0
            if len(places) - first <= MOST:
                for place, other in zip(places[first:], weights[first:], strict=True):
                    common[place] += weight * other
            if first and places[0] < undated:
                last = min(first, bisect_left(places, undated))
                for place, other in zip(places[:last], weights[:last], strict=True):
                    common[place] += weight * other
        return common


def candidates(rows: Sequence[Weighed]) -> Iterator[tuple[int, int]]:
    """Yield the pairs (earlier place, later place) of rows, which are ordered by day, the undated ones first."""
    days = [row.traits.day or 0 for row in rows]
    undated = bisect_left(days, 1)
    texts, bares = _Index(), _Index()
    for place, row in enumerate(rows):
        for index, loose in ((texts, row.traits.bare), (bares, True)):
            window, least = (WINDOW_BARE, LEAST_BARE) if loose else (WINDOW, LEAST)
            since = bisect_left(days, days[place] - window) if days[place] else 0
            yield from (
                (other, place) for other, weight in index.in_common(row, since, undated).items() if weight >= least
            )
        (bares if row.traits.bare else texts).add(place, row)
