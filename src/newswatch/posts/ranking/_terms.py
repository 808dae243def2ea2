"""Texts as counts of numbered terms: stems of words, and pairs of words that stand side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newswatch.text.words import stems, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PAIR_SHIFT = 32  # bits: a pair is the numbers of its words, the first above the second; a single word has no second


@dataclass(frozen=True, slots=True)
class Counts:
    """The terms of one text."""

    terms: NDArray[np.int64]  #: sorted, each once
    times: NDArray[np.int64]  #: how often each stands there


class Vocabulary:
    """Numbers for stems, from 1, in the order they were first seen."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._by_word: dict[str, int] = {}  # spares stemming a word twice; 0 for a stop word
        self._stems: list[str] = []  # by number; made when asked for

    def learn(self, *parts: str) -> Counts:
        """Return the terms of a text, giving new stems a number. No pair reaches across two parts."""
        return _counted([[number for word in words(part) if (number := self._learned(word))] for part in parts])

    def look_up(self, *parts: str) -> Counts:
        """Return the terms of a text; a stem never seen gets a number no text of the vocabulary has."""
        strange: dict[str, int] = {}
        known, next_number = self._numbers, len(self._numbers) + 1
        numbers = [
            [known.get(stem) or strange.setdefault(stem, next_number + len(strange)) for stem in stems(part)]
            for part in parts
        ]
        return _counted(numbers)

    def words(self, term: int) -> tuple[str, ...]:
        """Return the one or two stems of a term."""
        if len(self._stems) <= len(self._numbers):
            self._stems = ["", *self._numbers]
        first, second = term >> _PAIR_SHIFT, term & ((1 << _PAIR_SHIFT) - 1)
        return (self._stems[first], self._stems[second]) if second else (self._stems[first],)

    def _learned(self, word: str) -> int:
        number = self._by_word.get(word)
        if number is None:
            found = stems(word)
            number = self._numbers.setdefault(found[0], len(self._numbers) + 1) if found else 0
            self._by_word[word] = number
        return number


def _counted(parts: list[list[int]]) -> Counts:
    import numpy as np

    found = []
    for part in parts:
        numbers = np.array(part, dtype=np.int64) << _PAIR_SHIFT
        found += [numbers, numbers[:-1] | (numbers[1:] >> _PAIR_SHIFT)]
    terms, times = np.unique(np.concatenate(found), return_counts=True)
    return Counts(terms, times)
