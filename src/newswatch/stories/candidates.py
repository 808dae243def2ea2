"""Which pairs are worth comparing: those near in time with enough rare words in common.

A word that too many articles of the time have says too little and is passed over, so the work grows with the number of
articles and not with its square. Who has a word is looked up in ``holders``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newswatch.stories.holders import Edge, Holders, Numbered, numbered
from newswatch.stories.weighing import Weighed

WINDOW = 60  # days between two texts
WINDOW_BARE = 180  # a paper's date is that of the issue as often as that of the day it went online
LEAST = 0.1  # part of the cosine the rare words must bring
LEAST_BARE = 0.05


def candidates(rows: Sequence[Weighed]) -> Iterator[tuple[int, int]]:
    """Yield the pairs (earlier place, later place) of rows, which are ordered by day, the undated ones first."""
    days = [row.traits.day or 0 for row in rows]
    all_rows, size = numbered(rows)
    sorts = [
        [one for one, row in zip(all_rows, rows, strict=True) if row.traits.bare is bare] for bare in (False, True)
    ]
    texts, bares = (Holders(those, size) for those in sorts)
    near, wide = _Window(texts, days, WINDOW, LEAST), _Window(texts, days, WINDOW_BARE, LEAST_BARE)
    of_bares = _Window(bares, days, WINDOW_BARE, LEAST_BARE)
    for one, row in zip(all_rows, rows, strict=True):
        for window in (wide if row.traits.bare else near, of_bares):
            yield from ((other, one.place) for other in window.in_common(one))


class _Window:
    """The articles of one sort so many days before another article, and all those without a date."""

    def __init__(self, holders: Holders, days: Sequence[int], width: int, least: float) -> None:
        self._holders = holders
        self._days = days
        self._width = width
        self._least = least
        self._undated = bisect_left(days, 1)
        self._since, self._until, self._dated = Edge(holders), Edge(holders), Edge(holders)
        self._dated.move(self._undated)

    def in_common(self, row: Numbered) -> Iterator[int]:
        """Yield the places before ``row``, which must not come before that asked for last."""
        day, found = self._days[row.place], self._holders.in_common
        until = self._until.move(row.place)
        if day and self._undated:
            yield from found(row, self._holders.begins, self._dated.at, self._least)
        since = self._since.move(bisect_left(self._days, day - self._width) if day else 0)
        yield from found(row, since, until, self._least)
