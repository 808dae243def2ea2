"""Who has a word: an inverted index over articles ordered by day, read through a window that moves forward only.

Where a window begins or ends is kept as one number per word, raised by one for each of an article's words as the edge
passes it. So nothing is searched for, and an article costs as much in a large batch as in a small one. numpy does the
summing: it is what a large batch would otherwise spend half its time with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from newswatch.stories.weighing import Weighed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Weights = NDArray[np.float64]

MOST = 80  # articles of the time that have a word, beyond which it is passed over


@dataclass(frozen=True, slots=True)
class Numbered:
    """An article's words as numbers, with their weights."""

    place: int  #: among all articles
    words: Numbers
    weights: Weights


def numbered(rows: Sequence[Weighed]) -> tuple[list[Numbered], int]:
    """Number the words of articles; return them and how many different words there are."""
    numbers = {word: number for number, word in enumerate(dict.fromkeys(chain.from_iterable(r.words for r in rows)))}
    return [_numbered(place, row.words, numbers) for place, row in enumerate(rows)], len(numbers)


def _numbered(place: int, words: Mapping[str, float], numbers: Mapping[str, int]) -> Numbered:
    import numpy as np

    found = np.fromiter(map(numbers.__getitem__, words), np.int64, len(words))
    return Numbered(place, found, np.fromiter(words.values(), np.float64, len(words)))


class Holders:
    """The articles that have a word, and its weight there, by word and place."""

    def __init__(self, rows: Sequence[Numbered], size: int) -> None:
        """Index articles in the order of their places; ``size`` is the number of words there are."""
        import numpy as np

        none = np.empty(0, np.int64)
        words = np.concatenate([none, *(row.words for row in rows)])
        order = np.argsort(words, kind="stable")
        self.rows = rows
        self.begins: Numbers = np.searchsorted(words[order], np.arange(size))  #: of each word, its first holder
        self._owners: Numbers = np.concatenate([none, *(np.full(len(row.words), row.place) for row in rows)])[order]
        self._weights: Weights = np.concatenate([np.empty(0), *(row.weights for row in rows)])[order]

    def in_common(self, row: Numbered, since: Numbers, until: Numbers, least: float) -> list[int]:
        """Return the places between two edges whose rare words in common with ``row`` bring ``least`` of the cosine."""
        import numpy as np

        begin = since[row.words]
        having = until[row.words] - begin
        rare = np.flatnonzero((having > 0) & (having <= MOST))
        if not rare.size:
            return []
        having = having[rare]
        ends = np.cumsum(having)
        hits = np.arange(ends[-1]) + np.repeat(begin[rare] - ends + having, having)
        owners = self._owners[hits]
        first = owners.min()
        common = np.bincount(owners - first, self._weights[hits] * np.repeat(row.weights[rare], having))
        found: list[int] = (np.flatnonzero(common >= least) + first).tolist()
        return found


class Edge:
    """Where a window over holders begins or ends: of each word, the first holder from a place on."""

    def __init__(self, holders: Holders) -> None:
        """Begin with the first article."""
        self.at: Numbers = holders.begins.copy()
        self._rows = holders.rows
        self._passed = 0

    def move(self, place: int) -> Numbers:
        """Move to an article, never back, and return where the holders from there on begin."""
        while self._passed < len(self._rows) and self._rows[self._passed].place < place:
            self.at[self._rows[self._passed].words] += 1
            self._passed += 1
        return self.at
