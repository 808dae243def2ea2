"""The session: what a reviewer has before her. Frozen; every turn makes a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Self

if TYPE_CHECKING:
    from newswatch.pipeline.review.opened import Claim, Opened
    from newswatch.records import Finding, Post, Related
    from newswatch.store import DeskLine

Screen = Literal["desk", "draft", "statements", "passage", "posts", "findings", "proposal", "help"]
QuestionKind = Literal["reject", "later", "day", "sure", "why", "filter", "search", "rewrite"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question, given by its letter."""

    letter: str
    words: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the session asks before it goes on; without choices, the answer is typed."""

    kind: QuestionKind
    words: str
    choices: tuple[Choice, ...] = ()
    typed: str = ""  #: what stands in the line already


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Everything that is on the screen, and nothing about how it is drawn."""

    lines: tuple[DeskLine, ...]
    now: datetime
    at: int = 0  #: number of the draft under the cursor; 0 when there is none
    screen: Screen = "desk"
    before: tuple[Screen, ...] = ()  #: the screens that leaving this one leads back to
    words: str = ""  #: of the filter
    question: Question | None = None
    opened: Opened | None = None
    item: int = 0  #: the statement, post or finding under the cursor
    findings: tuple[Finding, ...] | None = None  #: of the opened draft; None until it was checked
    found: tuple[Post, ...] = ()  #: earlier posts a search brought
    note: str = ""  #: what the last turn came to
    recheck: bool = False  #: the text was just changed; it is checked as soon as it was read again
    reads_only: bool = False  #: another session decides

    def but(self, **changes: Any) -> Self:
        """Return a session that differs in some fields."""
        return replace(self, **changes)

    @property
    def shown(self) -> tuple[DeskLine, ...]:
        """The lines that fit the filter."""
        wanted = self.words.casefold().split()
        if not wanted:
            return self.lines
        return tuple(line for line in self.lines if all(word in _searched(line) for word in wanted))

    @property
    def line(self) -> DeskLine | None:
        """The line under the cursor."""
        return next((line for line in self.lines if line.id == self.at), None)

    @property
    def waiting(self) -> int:
        """How many of the lines wait for a decision."""
        return sum(line.state == "waiting" for line in self.lines)

    @property
    def claim(self) -> Claim | None:
        """The statement under the cursor."""
        claims = self.opened.claims if self.opened else ()
        return claims[min(self.item, len(claims) - 1)] if claims else None

    @property
    def posts(self) -> tuple[Related | Post, ...]:
        """The earlier posts of the draft, and after them those a search brought."""
        mine = self.opened.draft.earlier_posts if self.opened else ()
        known = {each.post.id for each in mine}
        return (*mine, *(post for post in self.found if post.id not in known))

    @property
    def length(self) -> int:
        """How many items the screen has that a cursor goes through."""
        if self.screen == "posts":
            return len(self.posts)
        if self.screen == "findings":
            return len(self.findings or ())
        return len(self.opened.claims) if self.opened else 0


def _searched(line: DeskLine) -> str:
    return f"{line.id} {line.title} {' '.join(line.sources)} {line.state} {line.reason}".casefold()
