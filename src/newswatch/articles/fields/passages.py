"""Blocks of a page as passages: their words and where their links lead, which is all the study is looked for in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from newswatch.articles.body.blocks import Block
from newswatch.articles.page import elements, texts
from newswatch.records import Link

_LONGEST = 3000  # characters of a passage that are looked at
_MOST_LINKS = 30


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand together and the links on them, addresses as written."""

    text: str
    links: tuple[Link, ...] = ()


def passages_of(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Return blocks as passages, in order."""
    return tuple(Passage(block.text[:_LONGEST], _links(block)) for block in blocks)


def _links(block: Block) -> tuple[Link, ...]:
    if not block.linked:
        return ()
    found = []
    for element in elements(block.element, "a"):
        found.append(Link(unquote(element.get("href") or "")[:_LONGEST], texts(element)))
        if len(found) == _MOST_LINKS:
            break
    return tuple(found)
