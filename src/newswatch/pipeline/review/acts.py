"""What a person can do, what a session wishes done, and what came of it. Names and records only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from newswatch.pipeline.review.session import Session

if TYPE_CHECKING:
    from newswatch.pipeline.review.opened import Opened
    from newswatch.records import Finding, Post
    from newswatch.store import Decision, DeskLine

Action = Literal[
    "next",
    "previous",
    "first",
    "last",
    "next_draft",
    "previous_draft",
    "open",
    "back",
    "approve",
    "reject",
    "later",
    "edit",
    "statements",
    "keep",
    "drop",
    "rewrite",
    "passage",
    "posts",
    "pick",
    "unpick",
    "search",
    "findings",
    "proposal",
    "take",
    "browse",
    "page_down",
    "page_up",
    "filter",
    "undo",
    "redo",
    "help",
    "leave",
    "suspend",
]
Then = Literal["approve", "findings", "saved", "ahead"]  #: what a check was asked for


@dataclass(frozen=True)
class Open:
    """Read a draft from the store."""

    draft: int


@dataclass(frozen=True)
class Take:
    """Note decisions as one step."""

    decisions: tuple[Decision, ...]
    seen: str  #: fingerprint of the text she has before her
    note: str
    onward: bool = False  #: go on to the next draft
    relink: bool = False  #: the machine's text is to be written anew, with other earlier posts


@dataclass(frozen=True)
class TakeBack:
    """Undo, or redo."""

    way: Literal["undo", "redo"]


@dataclass(frozen=True)
class Check:
    """Hold the draft against its sources."""

    opened: Opened
    then: Then


@dataclass(frozen=True)
class Search:
    """Look for words in the earlier posts."""

    words: str


@dataclass(frozen=True)
class Claim:
    """Ask for the right to decide: the session that held it may have ended."""


@dataclass(frozen=True)
class Edit:
    """Open the draft in her editor."""

    opened: Opened


@dataclass(frozen=True)
class Browse:
    """Show an address in the browser."""

    url: str


@dataclass(frozen=True)
class Leave:
    """End the session."""


@dataclass(frozen=True)
class Suspend:
    """Give the terminal back to the shell until she returns."""


@dataclass(frozen=True)
class Scroll:
    """Show more of a long text, by so many screens."""

    by: int


Outer = Edit | Browse | Leave | Suspend | Scroll  #: what a face carries out
Effect = Open | Take | TakeBack | Check | Search | Claim | Outer


@dataclass(frozen=True)
class Loaded:
    """A draft was read; None when there is none with this number."""

    opened: Opened | None


@dataclass(frozen=True)
class Taken:
    """Decisions were noted, or taken back; ``lines`` are the drafts they touched, as they are now."""

    lines: tuple[DeskLine, ...]
    note: str
    onward: bool = False
    at: datetime | None = None  #: when, where the turn's moment was another


@dataclass(frozen=True)
class Refused:
    """Nothing was done, and why."""

    why: str
    changed: bool = False  #: the draft is not what it was; it has to be read again


@dataclass(frozen=True)
class Checked:
    """What the draft says and no source does."""

    findings: tuple[Finding, ...]
    then: Then
    seen: str  #: fingerprint of the text that was checked


@dataclass(frozen=True)
class Found:
    """Earlier posts that hold the words."""

    posts: tuple[Post, ...]
    words: str


@dataclass(frozen=True)
class Claimed:
    """Whether this session may decide now."""

    ok: bool


@dataclass(frozen=True)
class Edited:
    """What came out of the editor: a new text, or None and a note why not."""

    markdown: str | None
    title: str = ""
    note: str = ""


News = Loaded | Taken | Refused | Checked | Found | Claimed | Edited
Turn = tuple[Session, tuple[Effect, ...]]
Rule = Callable[[Session], Turn]
