"""Which pairs are worth comparing: those near in time with enough rare words in common.

An inverted index over the articles by day. An article stands in it by its heaviest words, and a word that more than
``MOST`` articles of the time have says too little and is passed over; so the work grows with the number of articles,
not with its square and not with their length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from newswatch.stories.weighing import Weighed

WINDOW = 60  # days between two texts
WINDOW_BARE = 180  # a paper's date is that of the issue as often as that of the day it went online
MOST = 80  # articles of the time that have a word, beyond which it is passed over
HEAVIEST = 100  # words of an article that are compared; all of them cost twice as much and find no more stories
LEAST = 0.07  # part of the cosine the rare words must bring
LEAST_BARE = 0.035

_Heavy = Sequence[tuple[str, float]]  # words with their weights, the heaviest first


class _Index:
    """Who has a word, by place, with its weight there; places grow, so that a span of days is a slice."""

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = defaultdict(list)
        self._weights: dict[str, list[float]] = defaultdict(list)

    def add(self, place: int, words: _Heavy) -> None:
        for word, weight in words:
            self._places[word].append(place)
            self._weights[word].append(weight)

    def in_common(self, words: _Heavy, since: int, undated: int) -> dict[int, float]:
        """Sum the rare words in common with the articles from ``since`` on, and with those before ``undated``."""
        common: dict[int, float] = defaultdict(float)
        for word, weight in words:
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
        words = _heaviest(row)
        for index, loose in ((texts, row.traits.bare), (bares, True)):
            window, least = (WINDOW_BARE, LEAST_BARE) if loose else (WINDOW, LEAST)
            since = bisect_left(days, days[place] - window) if days[place] else 0
            found = index.in_common(words, since, undated)
            yield from ((other, place) for other, weight in found.items() if weight >= least)
        (bares if row.traits.bare else texts).add(place, words)


def _heaviest(row: Weighed) -> _Heavy:
    return sorted(row.words.items(), key=lambda word: (-word[1], word[0]))[:HEAVIEST]
