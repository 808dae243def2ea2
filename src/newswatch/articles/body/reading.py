"""What trafilatura reads of a page, found again among the page's own blocks."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import LxmlError
from lxml.html import HtmlElement

from newswatch.articles.body.blocks import Block

# What a library that walks trees raises on trees nobody foresaw; the page is then read without it.
_MISREADINGS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
_NOT_WORD = re.compile(r"\W+")
_SURE = 25  # letters; a shorter block is only believed where the reading has arrived at it
_NEAR = 60  # letters the reading may run ahead of a short block


@dataclass(frozen=True, slots=True)
class Reading:
    """Text of a page as one extractor gives it."""

    lines: tuple[str, ...]
    key: str  #: its letters and digits in a row


def key_of(text: str) -> str:
    """Return the letters and digits of a text in a row: what two renderings of it share."""
    return _NOT_WORD.sub("", text)


def reading_of(text: str) -> Reading:
    """Return a reading of the lines of a text."""
    lines = tuple(line for line in (line.strip() for line in text.split("\n")) if line)
    return Reading(lines, key_of("".join(lines)))


def read(tree: HtmlElement, url: str) -> Reading:
    """Return what trafilatura makes of a tree, which it leaves as it is; an empty reading where it finds nothing."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(tree, url=url or None, include_comments=False)
    except (*_MISREADINGS, LxmlError):
        return reading_of("")
    return reading_of(found.text or "" if isinstance(found, Document) else "")


def found_again(reading: Reading, blocks: Sequence[Block]) -> tuple[frozenset[int], float]:
    """Return the numbers of the blocks that the reading holds, and what share of the reading they make up."""
    cursor, covered = 0, 0
    numbers: set[int] = set()
    for block in blocks:
        key = key_of(block.text)
        place = _place(reading.key, key, cursor)
        if place is None:
            continue
        numbers.add(block.number)
        covered += len(key)
        cursor = place + len(key) if place >= cursor else cursor
    return frozenset(numbers), min(1.0, covered / len(reading.key)) if reading.key else 0.0


def _place(reading: str, key: str, cursor: int) -> int | None:
    """Return where in the reading a block stands, None when it does not."""
    if not key:
        return None
    ahead = reading.find(key, cursor, None if len(key) >= _SURE else cursor + _NEAR + len(key))
    if ahead >= 0:
        return ahead
    behind = reading.find(key) if len(key) >= _SURE else -1
    return behind if behind >= 0 else None
