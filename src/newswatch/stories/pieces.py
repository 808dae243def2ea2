"""A text between its spaces, where no word ends: each piece is taken apart once, however often articles have it."""

from __future__ import annotations

import re
from typing import NamedTuple

from newswatch.text.words import stem, stems

_SMALL = re.compile(r"(?<![\w-])[a-zà-ÿ]{2,40}")


class Piece(NamedTuple):
    """What stands between two spaces, taken apart: mostly one word with its commas and brackets."""

    stems: tuple[str, ...]  #: of its words, in order
    small: tuple[str, ...]  #: stems of those written small


class Pieces(dict[str, Piece]):
    """The pieces met so far, by their spelling; one that is asked for first is taken apart then.

    One is made for every comparison of articles: it grows with their vocabulary and is thrown away with them.
    """

    def __missing__(self, spelling: str) -> Piece:
        small = tuple(map(stem, _SMALL.findall(spelling)))
        found = self[spelling] = Piece(tuple(stems(spelling)), small)
        return found

    def stems(self, text: str) -> list[str]:
        """Return the stems of a text in order, as ``newswatch.text.words.stems`` does."""
        return [one for spelling in text.split() for one in self[spelling].stems]
