"""What the grouping of articles reads and says: members of stories, and which story each belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newswatch.records.reading import require_aware

#: What sort of source an article comes from, best source first.
SourceKind = Literal["paper", "registry", "institution", "news"]
MemberId = int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An article as the grouping reads it."""

    id: MemberId  #: stable; the store's number, or whatever a library user likes
    title: str
    text: str = ""
    published: datetime | None = None  #: None fits any day
    kind: SourceKind = "news"
    authors: tuple[str, ...] = ()  #: of a paper; empty where only its text names them
    doi: str | None = None  #: of the study reported, lower case
    pmid: str | None = None
    registry: tuple[str, ...] = ()  #: trial numbers
    url: str = ""

    def __post_init__(self) -> None:
        require_aware(self.published)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A story after a run: its id, its articles, and what became of it."""

    story: MemberId | None  #: None where the story is new and has no id yet
    articles: tuple[MemberId, ...]  #: all of them, ordered by id
    joined: tuple[MemberId, ...] = ()  #: those that had no story before
    absorbed: tuple[MemberId, ...] = ()  #: ids of stories that are now part of this one
