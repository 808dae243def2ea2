"""The keeper: carries out what a session wishes of the store. Each decision is a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from functools import singledispatchmethod
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newswatch.errors import Conflict, NewswatchError, NotFound, StoreBusy
from newswatch.pipeline.review.acts import (
    Check,
    Checked,
    Claim,
    Claimed,
    Effect,
    Found,
    Loaded,
    News,
    Open,
    Refused,
    Search,
    Take,
    TakeBack,
    Taken,
)
from newswatch.pipeline.review.opened import Opened, open_draft
from newswatch.store import DeskLine, Step, Store, review_lock

if TYPE_CHECKING:
    from newswatch.config import Config
    from newswatch.records import Finding, Post

MOST_FOUND = 30  # posts a search shows; whoever gets more types another word
SAID = {"approved": "approved", "rejected": "rejected", "later": "put off", "waiting": "waits again"}


class Keeper:
    """The store of one session, and whether this session may decide.

    Args:
        database: the file.
        clock: asked for the moment of every decision.
        config: reads the configuration, when a draft is to be written anew.
    """

    def __init__(self, database: Path, clock: Callable[[], datetime], config: Callable[[], Config]) -> None:
        self.now, self._config, self._database = clock, config, database
        self._held = ExitStack()
        self.may_decide = self._claim()
        self.store = self._held.enter_context(Store.open(database))
        self._checked: dict[str, tuple[Finding, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._held.close()

    def waiting(self) -> tuple[DeskLine, ...]:
        """Return the drafts that wait for a decision."""
        return self.store.desk.waiting(self.now())

    def place(self) -> int | None:
        """Return the draft she was at."""
        return self.store.desk.place()

    def findings(self, opened: Opened) -> tuple[Finding, ...]:
        """Return what a draft says and no source does; a text is checked once."""
        from newswatch.drafts import check

        if opened.seen not in self._checked:
            self._checked[opened.seen] = check(opened.draft.markdown, opened.sources)
        return self._checked[opened.seen]

    def carry_out(self, effect: Effect) -> News | None:
        """Carry out what concerns the store; return what came of it."""
        try:
            return self._do(effect)
        except NewswatchError as error:
            return Refused(f"{str(error)[:1].upper()}{str(error)[1:]}.", changed=isinstance(error, Conflict))

    @singledispatchmethod
    def _do(self, effect: Effect) -> News | None:
        return None

    @_do.register
    def _(self, effect: Open) -> News:
        if self.may_decide:
            self.store.desk.keep_place(effect.draft, self.now())
        return Loaded(open_draft(self.store, effect.draft))

    @_do.register
    def _(self, effect: Take) -> News:
        drafts = tuple(dict.fromkeys(each.draft for each in effect.decisions))
        self.store.decisions.take(effect.decisions, self.now(), seen=dict.fromkeys(drafts, effect.seen))
        if effect.relink:
            self._relink(drafts)
        return Taken(self._lines(drafts), effect.note, onward=effect.onward)

    @_do.register
    def _(self, effect: TakeBack) -> News:
        decisions = self.store.decisions
        try:
            step = decisions.undo(self.now()) if effect.way == "undo" else decisions.redo(self.now())
        except NotFound as error:
            return Refused(f"{str(error).capitalize()}.")
        if any(each.kind == "post" for each in step.decisions):
            self._relink(step.drafts)
        return Taken(self._lines(step.drafts), f"{effect.way.capitalize()}: {_told(step)}.")

    @_do.register
    def _(self, effect: Check) -> News:
        return Checked(self.findings(effect.opened), effect.then, effect.opened.seen)

    @_do.register
    def _(self, effect: Search) -> News:
        wanted = effect.words.casefold().split()
        found = [post for post in self.store.posts.all() if _holds(post, wanted)]
        found.sort(key=lambda post: not all(word in post.title.casefold() for word in wanted))
        return Found(tuple(found[:MOST_FOUND]), effect.words)

    @_do.register
    def _(self, effect: Claim) -> News:
        self.may_decide = self.may_decide or self._claim()
        return Claimed(self.may_decide)

    def _claim(self) -> bool:
        try:
            self._held.enter_context(review_lock(self._database))
        except StoreBusy:
            return False
        return True

    def _lines(self, drafts: tuple[int, ...]) -> tuple[DeskLine, ...]:
        return self.store.desk.lines(drafts, self.now())

    def _relink(self, drafts: tuple[int, ...]) -> None:
        from newswatch.pipeline.review.relinking import relink  # composer and ranking: only who needs them waits

        relink(self.store, self._config(), self.now(), drafts)


def _holds(post: Post, wanted: list[str]) -> bool:
    text = f"{post.title} {' '.join(post.tags)} {post.text}".casefold()
    return all(word in text for word in wanted)


def _told(step: Step) -> str:
    """Return what holds now, after a step was taken back."""
    drafts = step.drafts
    if len(drafts) > 1:
        return f"{len(drafts)} drafts are what they were"
    (decision, *_) = step.decisions
    if decision.kind == "state":
        return f"draft {decision.draft} {SAID.get(decision.state, decision.state)}"
    what = {"text": "text", "post": "earlier posts", "mark": "statements"}[decision.kind]
    return f"{what} of draft {decision.draft}"
