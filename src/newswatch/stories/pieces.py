"""A text between its spaces, where no word ends: each piece is taken apart once, however often articles have it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from newswatch.text.words import stem, stems

_SMALL = re.compile(r"(?<![\w-])[a-zà-ÿ]{2,40}")
_AROUND = ".,;:!?()[]{}\"“”‘’'…–—-"  # no word begins or ends with these


class Pieces:
    """The pieces met so far, by their spelling; one that is asked for first is taken apart then.

    One is made for every comparison of articles: it grows with their vocabulary and is thrown away with them. Texts
    come as lists of spellings, and whole lists go through the tables at once, without a call for each word.
    """

    def __init__(self) -> None:
        self._stems = _Stems()
        self._small = _Small()

    def stems(self, spellings: Iterable[str]) -> Iterable[str]:
        """Yield the stems of a text in order, as ``newswatch.text.words.stems`` does."""
        return chain.from_iterable(map(self._stems.__getitem__, spellings))

    def counted(self, spellings: Sequence[str]) -> Counter[str]:
        """Return how often each stem occurs, in the order in which they come first."""
        return Counter(self.stems(spellings))

    def small(self, spellings: Iterable[str]) -> set[str]:
        """Return the stems of the words written small."""
        return set(chain.from_iterable(map(self._small.__getitem__, spellings)))


class _Stems(dict[str, tuple[str, ...]]):
    """Spelling -> the stems of its words, in order."""

    def __missing__(self, spelling: str) -> tuple[str, ...]:
        bare = spelling.strip(_AROUND)
        found = self[spelling] = tuple(stems(spelling)) if bare == spelling else self[bare]
        return found


class _Small(dict[str, tuple[str, ...]]):
    """Spelling -> the stems of its words written small."""

    def __missing__(self, spelling: str) -> tuple[str, ...]:
        found = self[spelling] = tuple(map(stem, _SMALL.findall(spelling)))
        return found
