"""Help for the screen she came from, made of the table of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.cli.review.keys import on, shown
from newswatch.cli.review.layout import Block, Piece, said, wrap
from newswatch.cli.review.screens.content import Content

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Screen, Session

NAMES: dict[Screen, str] = {
    "desk": "the desk: the drafts that wait",
    "draft": "a draft, statement by statement",
    "statements": "walking the statements",
    "passage": "a source",
    "posts": "earlier posts",
    "findings": "the check",
    "proposal": "the machine's newer text",
    "help": "help",
}
PROMISE = "Every decision is saved at once and can be undone, also tomorrow. No key decides for more than one draft."
MARKS = "In a source, the sentence a statement rests on is marked; in words only, it stands in [ ]."
NEED_A_SCREEN = frozenset(("page_down", "page_up", "back"))
LONGEST = 8  # columns for the name of a key


def main(session: Session, width: int) -> Content:
    """Return the keys of the screen before this one."""
    return Content(wrap(blocks(session), width))


def blocks(session: Session, *, plain: bool = False) -> list[Block]:
    """Return what help says; ``plain`` leaves out the keys that need a whole screen."""
    where = session.before[-1] if session.before else "desk"
    keys = [
        Block((Piece(key.words),), f"  {shown(key):<{LONGEST}}", " " * (LONGEST + 2))
        for key in on(where)
        if not (plain and key.action in NEED_A_SCREEN)
    ]
    head = [said(f"Keys for {NAMES[where]}", "heading"), Block(())]
    return [*head, *keys, Block(()), said(MARKS, "soft"), said(PROMISE, "soft")]
