"""A conversation in lines: read one, do it, say what came of it."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, get_args

from newswatch.cli.review.keys import action_of
from newswatch.cli.review.outside import browsed, edited
from newswatch.cli.review.plain import saying
from newswatch.pipeline.review.acts import Action, Browse, Edit, Edited, Leave, News, Outer, Suspend
from newswatch.pipeline.review.conversation import Conversation

if TYPE_CHECKING:
    from newswatch.cli.review.layout import Block
    from newswatch.pipeline.review.keeper import Keeper
    from newswatch.pipeline.review.session import Session

WIDEST = 78  # columns; longer lines are hard to follow
PROMPT = "> "
ACTIONS: frozenset[str] = frozenset(get_args(Action))


@dataclass(slots=True)
class Plain:
    """The face.

    Attributes:
        folder: where drafts lie while they are edited.
        ask: reads a line; raises EOFError at the end of input.
        out: where words go.
        width: columns.
    """

    folder: Path
    ask: Callable[[], str]
    out: TextIO
    width: int
    left: bool = False

    def outside(self, effect: Outer) -> News | None:
        """Do what the session cannot."""
        if isinstance(effect, Edit):
            return edited(effect, self.folder, _as_it_is)
        if isinstance(effect, Browse):
            return browsed(effect.url)
        if isinstance(effect, Suspend):
            os.kill(os.getpid(), signal.SIGTSTP)
            return None
        self.left = self.left or isinstance(effect, Leave)
        return None

    def say(self, blocks: Iterator[Block]) -> None:
        """Print blocks, and let nothing wait in a buffer: she listens."""
        for line in saying.lines(blocks, self.width):
            self.out.write(f"{line}\n")
        self.out.flush()

    def run(self, keeper: Keeper) -> None:
        """Go on until she leaves, or there is nothing more to read."""
        talk = Conversation(keeper, self.outside)
        self.say(saying.greeting(talk.session))
        self.say(saying.scene(talk.session))
        while not self.left:
            try:
                typed = self.ask()
            except EOFError:
                return
            before = talk.session
            after = self._turn(talk, typed)
            if not self.left:
                self.say(saying.change(before, after))

    def _turn(self, talk: Conversation, typed: str) -> Session:
        question = talk.session.question
        if question is not None:
            gives_up = not typed.strip() and question.kind != "filter"
            return talk.cancel() if gives_up else talk.answer(typed)
        action = _action(typed.strip(), talk.session)
        if action is not None:
            return talk.press(action)
        talk.session = talk.session.but(note=f"{typed.strip()}: no letter here. ? lists them.")
        return talk.session


def _action(typed: str, session: Session) -> Action | None:
    found = action_of(typed or "enter", session.screen)
    if found is None and typed in ACTIONS:
        return typed  # type: ignore[return-value]
    return found


def _as_it_is(write: Callable[[], Edited]) -> Edited:
    return write()


def review_plain(keeper: Keeper, folder: Path) -> None:
    """Review line by line on standard input and output."""
    for stream in (sys.stdout, sys.stdin):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    width = min(shutil.get_terminal_size().columns - 1, WIDEST)
    Plain(folder, _reader(), sys.stdout, max(width, 20)).run(keeper)


def _reader() -> Callable[[], str]:
    if sys.stdin.isatty() and os.environ.get("TERM", "dumb") != "dumb":
        import readline  # noqa: F401 - a typed line can be corrected with the arrows
    return lambda: input(PROMPT)
