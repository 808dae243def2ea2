"""A draft taken apart: its title and topics from the front matter, and the body."""

from __future__ import annotations

from dataclasses import dataclass

from newswatch.text.clean import plain
from newswatch.text.yaml12 import read_yaml

_FENCE = "---\n"


@dataclass(frozen=True, slots=True)
class Document:
    """What a draft says."""

    title: str  #: one line
    body: str  #: Markdown without front matter


def document(markdown: str, title: str) -> Document:
    """Take a draft apart; ``title`` is its title where the front matter has none, or was edited beyond reading."""
    if not markdown.startswith(_FENCE):
        return Document(plain(title), markdown)
    front, fence, body = markdown.removeprefix(_FENCE).partition("\n" + _FENCE)
    if not fence:
        return Document(plain(title), markdown)
    try:
        values = read_yaml(front)
    except ValueError:
        values = None
    own = values.get("title") if isinstance(values, dict) else None
    return Document(plain(str(own)) if own else plain(title), body.lstrip("\n"))
