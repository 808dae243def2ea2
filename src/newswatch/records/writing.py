"""What the blog has published and what is laid on its author's desk: posts, drafts, findings of the check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newswatch.records.reading import require_aware
from newswatch.records.study import Study

StatementKind = Literal["finding", "figure", "study", "quote", "caveat", "source", "earlier"]
Grave = Literal["hard", "soft"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What the blog has published before, as the public can read it."""

    id: int | str  #: stable; the store's number, or whatever a library user likes
    title: str
    url: str
    date: datetime  #: when it was published
    text: str = ""
    tags: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    links: tuple[str, ...] = ()  #: addresses the post links to
    modified: datetime | None = None
    origin: str = ""  #: where it was read: "wxr:blog-export.xml", "folder:content/posts"

    def __post_init__(self) -> None:
        require_aware(self.date, self.modified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An earlier post offered for a new text."""

    post: Post
    score: float  #: 0.0 to 1.0
    reasons: tuple[str, ...] = ()  #: words in common, "cites the same trial", best first


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """A source as a draft names it."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing a draft says and the words it rests on, ``text[start:end]`` of the article at ``url``."""

    text: str
    kind: StatementKind
    evidence: str
    url: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A draft as it comes from the composer, before it has a number and a state."""

    title: str
    slug: str
    markdown: str  #: with YAML front matter
    statements: tuple[Statement, ...]
    topics: tuple[str, ...]
    sources: tuple[SourceLink, ...]
    earlier_posts: tuple[Related, ...]
    study: Study


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a draft says and no source does. ``draft[start:end]`` is the place."""

    kind: str  #: "number", "quote", "name", "negation", "direction", "population", "hedge", "strength", "date", "unit"
    grave: Grave
    statement: str  #: the sentence of the draft
    text: str  #: the words in question
    source: str  #: what the source has instead; empty when nothing is near
    start: int
    end: int
