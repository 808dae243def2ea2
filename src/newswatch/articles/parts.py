"""An article cut into pages, put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from newswatch.records import Article


def join(parts: Sequence[Article]) -> Article:
    """Return the parts of one article as one: the first one's metadata, every part's paragraphs once, in order.

    Parts that are a wall, and paragraphs already said (standfirsts, boxes on every part), are left out.

    Args:
        parts: in reading order, the first being the article's own address.

    Raises:
        ValueError: if there is no part.
    """
    if not parts:
        raise ValueError("an article has at least one part")
    first, *rest = parts
    readable = [first, *(part for part in rest if part.wall is None)]
    paragraphs = dict.fromkeys(paragraph for part in readable for paragraph in part.text.split("\n\n") if paragraph)
    links = {link.url: link for part in reversed(readable) for link in reversed(part.links)}
    ordered = [link for part in readable for link in part.links if links.pop(link.url, None)]
    return replace(
        first,
        text="\n\n".join(paragraphs),
        links=tuple(ordered),
        next_page=readable[-1].next_page,
        doi=first.doi or next((part.doi for part in readable if part.doi), None),
        pmid=first.pmid or next((part.pmid for part in readable if part.pmid), None),
        journal=first.journal or next((part.journal for part in readable if part.journal), None),
        witnesses=MappingProxyType({**first.witnesses, "text": _where(readable)}),
        registry=tuple(dict.fromkeys(number for part in readable for number in part.registry)),
    )


def _where(parts: Sequence[Article]) -> str:
    first = parts[0].witnesses.get("text", "")
    return f"{first}; {len(parts)} parts joined" if len(parts) > 1 else first
