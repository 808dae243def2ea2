"""Progress as a stream of frozen records: the terminal draws them, the scheduler logs them, tests compare them.

An event is yielded after what it tells of has been committed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from newswatch.records import CitedBy, Flag, Recheck


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageStarted(Event):
    """A stage begins; ``todo`` is how many units of work wait for it, None when that is not known yet."""

    stage: str
    todo: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePolled(Event):
    """A source answered."""

    source: str
    url: str
    new: int  #: entries never seen before
    changed: int = 0  #: entries whose title, text or date changed
    unchanged: bool = False  #: the server said that nothing changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem(Event):
    """Something failed that may work another time; the run goes on."""

    source: str
    url: str
    kind: str  #: "fetch", "timeout", "refused", "too-large", "parse", "wall"
    message: str
    next_try: datetime | None  #: None when it is not tried again by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFailed(Problem):
    """A source could not be read."""

    failures: int = 1  #: in a row, this one included


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFailed(Problem):
    """A page could not be read; its article is made of what the source gave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsFailed(Problem):
    """A place of earlier posts could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFailed(Problem):
    """A language model could not word a draft; ``source`` is its name. The draft is there, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFailed(Problem):
    """One item could not be worked on by a fault of newswatch itself; ``source`` names it. The others were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRead(Event):
    """An article is in the store."""

    article: int
    url: str
    title: str
    source: str
    text_from: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFlagged(Event):
    """The rules were applied to an article; ``flags`` may be empty."""

    article: int
    url: str
    title: str
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFormed(Event):
    """A story nobody had told before."""

    story: int
    title: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryJoined(Event):
    """New coverage of a story that is known."""

    story: int
    title: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftWritten(Event):
    """A new draft lies on the desk."""

    draft: int
    story: int
    title: str
    headline: str = ""  #: of its main source; tells drafts on one topic apart


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsPutOff(Event):
    """More stories wait for a draft than one run writes; the next one goes on with the newest of them."""

    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRefreshed(Event):
    """A draft nobody had decided on was written anew with further coverage."""

    draft: int
    story: int
    title: str
    headline: str = ""  #: of its main source; tells drafts on one topic apart


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageNoted(Event):
    """A story whose draft was decided on or edited got further coverage; the draft stays as it is."""

    draft: int
    story: int
    title: str
    articles: tuple[int, ...]
    headline: str = ""  #: of its main source; tells drafts on one topic apart


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsRead(Event):
    """A place of earlier posts was read."""

    origin: str
    new: int
    changed: int
    gone: int
    unchanged: int
    skipped: Mapping[str, int] = field(default_factory=dict)  #: reason -> how many were left out
    unreadable: tuple[str, ...] = ()  #: files of the place that could not be read, and why


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsProgress(Event):
    """Some more posts of a place are in the store; ``read`` is how many were read of it so far."""

    origin: str
    read: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rechecked(Event):
    """A register said how a study or trial stands that posts or drafts cite."""

    found: Recheck
    cited_by: tuple[CitedBy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged(Event):
    """What was first seen before a moment is gone, but for what is still needed."""

    entries: int
    articles: int
    before: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEnded(Event):
    """The run is over; ``report`` has the shape of ``run --json``."""

    run: int
    report: Mapping[str, object]
