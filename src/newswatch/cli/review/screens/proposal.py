"""The machine's newer text against hers: what it would add and what it would take out."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import ndiff
from typing import TYPE_CHECKING

from newswatch.cli.review.layout import Block, Piece, Role, said, wrap
from newswatch.cli.review.screens.content import EMPTY, Content
from newswatch.text.clean import for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Session

SIGNS: dict[str, tuple[str, Role]] = {"+ ": ("+ ", "added"), "- ": ("- ", "removed"), "  ": ("  ", "soft")}
HEAD = "The machine has written anew since you edited. With + what taking it would add, with - what it would take out."


def main(session: Session, width: int) -> Content:
    """Return the two texts, line by line."""
    if session.opened is None or session.opened.draft.proposal is None:
        return EMPTY
    compared = _compared(session.opened.draft.markdown, session.opened.draft.proposal)
    return Content(wrap([said(HEAD, "strong"), Block(()), *compared], width))


def _compared(hers: str, proposed: str) -> Iterator[Block]:
    for line in ndiff(hers.splitlines(), proposed.splitlines()):
        if line[:2] in SIGNS:
            sign, role = SIGNS[line[:2]]
            yield Block((Piece(for_terminal(line[2:]), role),), sign, "  ")
