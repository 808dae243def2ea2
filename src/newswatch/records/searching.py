"""What a person searched for, and what was found in the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Shelf = Literal["article", "post", "draft"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Something that can be searched: an article, an earlier post or a draft."""

    shelf: Shelf
    id: int
    title: str
    url: str  #: empty for drafts
    date: datetime | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A document that holds every word of a query."""

    document: Document
    score: float  #: above 0; comparable within one search
    excerpt: str  #: the sentence of the text that holds most of the words; the title's when the text holds none
