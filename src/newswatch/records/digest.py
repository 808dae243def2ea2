"""What a digest holds: the stories of a period, by topic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from newswatch.records.study import Study
from newswatch.records.writing import Related, SourceLink


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestStory:
    """A story as a digest tells it. All words are from outside, not yet cleaned for any format."""

    id: int
    title: str  #: of the leading article
    source: SourceLink  #: of the leading article
    day: date | None
    study: Study
    sentences: tuple[str, ...]  #: of the source, unchanged
    caveat: str  #: of the source, unchanged; empty when it gives none
    earlier: tuple[Related, ...]
    also: tuple[SourceLink, ...]  #: other coverage
    approved: bool  #: a person approved its draft


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestSection:
    """The stories of one topic; a story stands under the first topic it is about."""

    topic: str
    label: str
    stories: tuple[DigestStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The stories from ``since`` up to, not including, ``until``: days in the blog's zone."""

    blog: str
    since: date
    until: date
    sections: tuple[DigestSection, ...]
    left_out: tuple[tuple[str, int], ...]  #: reason -> how many stories
