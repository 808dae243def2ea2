"""What a digest holds: the stories of a period, by topic, and how many there were in the weeks around it."""

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
    day: date | None  #: of the leading article
    study: Study
    sentences: tuple[str, ...]  #: of the leading article, unchanged
    caveat: str  #: of the leading article, unchanged; empty when it gives none
    earlier: tuple[Related, ...]
    also: tuple[SourceLink, ...]  #: other coverage
    approved: bool  #: a person approved its draft
    first_seen: str = ""  #: when the story was formed, ISO 8601; with the id it names the story for ever
    posted: SourceLink | None = None  #: the blog's own post on it, where that is public


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestSection:
    """The stories of one topic; a story stands under the first topic it is about."""

    topic: str
    label: str
    stories: tuple[DigestStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSeen:
    """How many stories began in a week, by topic; a story counts for every topic it is about."""

    monday: date
    counts: tuple[int, ...]  #: in the order of the digest's sections


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The stories from ``since`` up to, not including, ``until``: days in the blog's zone."""

    blog: str
    since: date
    until: date
    sections: tuple[DigestSection, ...]
    left_out: tuple[tuple[str, int], ...]  #: reason -> how many stories
    weeks: tuple[WeekSeen, ...] = ()  #: oldest first, without gaps; the last one holds the period's last day
    url: str = ""  #: of the blog
    language: str = "en"  #: of the blog, BCP 47
    footnotes: bool = False  #: Markdown names the source of a quotation in a footnote instead of below it
