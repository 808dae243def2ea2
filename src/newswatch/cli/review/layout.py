"""Text in lines: pieces with a role each, wrapped to so many columns. No terminal, no colours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Role = Literal[
    "plain", "heading", "strong", "soft", "link", "here", "evidence", "warning", "good", "cursor", "added", "removed"
]
_WORDS = re.compile(r"\s+|\S+")
_WIDE = frozenset("WF")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words with one role; ``start`` is where they stand in the text they were read from, -1 for nowhere."""

    text: str
    role: Role = "plain"
    start: int = -1


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a screen."""

    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or item before it is wrapped."""

    pieces: tuple[Piece, ...]
    first: str = ""  #: in front of its first line
    rest: str = ""  #: in front of the others


BLANK = Line()


def columns(text: str) -> int:
    """Return how many columns a text takes in a terminal.

    >>> columns("abc"), columns("日本"), columns("e\\u0301")
    (3, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns_of(character) for character in text)


def _columns_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def cut(text: str, width: int) -> str:
    """Return as much of a text as fits into so many columns, with … where something is left out."""
    if columns(text) <= width:
        return text
    kept, used = "", 0
    for character in text:
        used += _columns_of(character)
        if used > width - 1:
            break
        kept += character
    return f"{kept}…" if width > 0 else ""


def padded(text: str, width: int) -> str:
    """Return a text cut or filled up to exactly so many columns."""
    text = cut(text, width)
    return text + " " * (width - columns(text))


def said(text: str, role: Role = "plain") -> Block:
    """Return a block of words with one role."""
    return Block((Piece(text, role),))


def wrap(blocks: Iterable[Block], width: int) -> tuple[Line, ...]:
    """Return blocks as lines of at most so many columns, words kept whole where they fit."""
    width = max(width, 1)
    return tuple(line for block in blocks for line in _quickly(block, width) or _wrapped(block, width))


def _quickly(block: Block, width: int) -> tuple[Line, ...]:
    """Wrap a block of one role and common letters, as most are, ten times as fast; empty where that is not enough."""
    if len(block.pieces) != 1 or block.first or block.rest:
        return ()
    (piece,) = block.pieces
    text = piece.text.rstrip()
    if not text.isascii() or "  " in text or not text or text[0] == " ":
        return ()
    found = tuple(_fitting(width).finditer(text))
    if sum(len(each[0]) for each in found) != len(text):
        return ()  # a word is longer than the line
    return tuple(
        Line((Piece(each[1], piece.role, piece.start + each.start() if piece.start >= 0 else -1),)) for each in found
    )


@lru_cache(maxsize=8)
def _fitting(width: int) -> re.Pattern[str]:
    return re.compile(rf"(\S(?:.{{0,{width - 2}}}\S)?)(?: |\Z)" if width > 1 else r"(\S)(?: |\Z)")


def _wrapped(block: Block, width: int) -> Iterator[Line]:
    line: list[_Word] = [(-1, Piece(block.first))] if block.first else []
    used, empty = columns(block.first), True
    for origin, word in _words(block.pieces, max(1, width - max(columns(block.first), columns(block.rest)))):
        size = columns(word.text)
        if word.text.isspace():
            if empty or used + 1 > width:
                continue
            word, size = Piece(" ", word.role, word.start), 1
        elif used + size > width and not empty:
            yield _line(line)
            line = [(-1, Piece(block.rest))] if block.rest else []
            used = columns(block.rest)
        line.append((origin, word))
        used, empty = used + size, False
    yield _line(line)


_Word = tuple[int, Piece]  # a word, and which piece of its block it comes from


def _words(pieces: Sequence[Piece], longest: int) -> Iterator[_Word]:
    for origin, piece in enumerate(pieces):
        for found in _WORDS.finditer(piece.text):
            place = piece.start + found.start() if piece.start >= 0 else -1
            for bit in _bits(Piece(found[0], piece.role, place), longest):
                yield origin, bit


def _bits(word: Piece, longest: int) -> Iterator[Piece]:
    """Break a word that fits no line, such as an address."""
    if word.text.isspace() or columns(word.text) <= longest:
        yield word
        return
    bit, start = "", 0
    for place, character in enumerate(word.text):
        if bit and columns(bit + character) > longest:
            yield Piece(bit, word.role, word.start + start if word.start >= 0 else -1)
            bit, start = "", place
        bit += character
    yield Piece(bit, word.role, word.start + start if word.start >= 0 else -1)


def _line(words: list[_Word]) -> Line:
    """Join the words of a piece again, so that a line has few pieces; a blank at the end goes."""
    while words and words[-1][1].text == " ":
        words.pop()
    joined: list[_Word] = []
    for origin, word in words:
        if joined and joined[-1][0] == origin:
            last = joined[-1][1]
            joined[-1] = (origin, Piece(last.text + word.text, last.role, last.start))
        else:
            joined.append((origin, word))
    return Line(tuple(piece for _, piece in joined))
