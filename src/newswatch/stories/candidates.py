"""Which pairs are worth comparing: those near in time with enough rare words in common.

An inverted index over the articles by day. A word that more than ``MOST`` articles of the time have says too little
and is passed over, so the work grows with the number of articles and not with its square. numpy does the summing: it
is what a large batch would otherwise spend half its time with.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING

from newswatch.stories.weighing import Weighed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Weights = NDArray[np.float64]

WINDOW = 60  # days between two texts
WINDOW_BARE = 180  # a paper's date is that of the issue as often as that of the day it went online
MOST = 80  # articles of the time that have a word, beyond which it is passed over
LEAST = 0.09  # part of the cosine the rare words must bring
LEAST_BARE = 0.045


class _Index:
    """Who has a word, and its weight there: sorted by word and place, so that a word's share of a span is a slice."""

    def __init__(self, rows: Sequence[Weighed], places: Sequence[int], numbers: Mapping[str, int]) -> None:
        """Index the rows at ``places``; ``numbers`` are those of the words."""
        import numpy as np

        self._width = len(rows)
        size = sum(len(rows[place].words) for place in places)
        words = chain.from_iterable(map(numbers.__getitem__, rows[place].words) for place in places)
        at = chain.from_iterable(repeat(place, len(rows[place].words)) for place in places)
        weights = chain.from_iterable(rows[place].words.values() for place in places)
        owners = np.fromiter(at, np.int64, size)
        keys = np.fromiter(words, np.int64, size) * self._width + owners
        order = np.argsort(keys)
        self._keys: Numbers = keys[order]
        self._owners: Numbers = owners[order]
        self._weights: Weights = np.fromiter(weights, np.float64, size)[order]

    def in_common(self, words: Numbers, weights: Weights, first: int, last: int, least: float) -> list[int]:
        """Return the places from ``first`` to before ``last`` whose rare words in common bring ``least``."""
        import numpy as np

        begin = np.searchsorted(self._keys, words * self._width + first)
        having = np.searchsorted(self._keys, words * self._width + last) - begin
        rare = np.flatnonzero((having > 0) & (having <= MOST))
        if not rare.size:
            return []
        having = having[rare]
        ends = np.cumsum(having)
        hits = np.arange(ends[-1]) + np.repeat(begin[rare] - ends + having, having)
        common = np.bincount(self._owners[hits] - first, self._weights[hits] * np.repeat(weights[rare], having))
        found: list[int] = (np.flatnonzero(common >= least) + first).tolist()
        return found


def candidates(rows: Sequence[Weighed]) -> Iterator[tuple[int, int]]:
    """Yield the pairs (earlier place, later place) of rows, which are ordered by day, the undated ones first."""
    import numpy as np

    days = [row.traits.day or 0 for row in rows]
    undated = bisect_left(days, 1)
    numbers = {word: number for number, word in enumerate(dict.fromkeys(chain.from_iterable(r.words for r in rows)))}
    sorts = [[place for place, row in enumerate(rows) if row.traits.bare is bare] for bare in (False, True)]
    texts, bares = (_Index(rows, places, numbers) for places in sorts)
    for place, row in enumerate(rows):
        words = np.fromiter(map(numbers.__getitem__, row.words), np.int64, len(row.words))
        weights = np.fromiter(row.words.values(), np.float64, len(row.words))
        for index, loose in ((texts, row.traits.bare), (bares, True)):
            window, least = (WINDOW_BARE, LEAST_BARE) if loose else (WINDOW, LEAST)
            since = bisect_left(days, days[place] - window) if days[place] else 0
            spans = ((0, min(undated, since)), (since, place))
            for first, last in spans:
                if first < last:
                    yield from ((other, place) for other in index.in_common(words, weights, first, last, least))
