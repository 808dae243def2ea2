"""The screens: what of a session is shown where, in lines. Pure; both faces show the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newswatch.cli.review.screens import desk, draft, findings, guide, passage, posts, proposal
from newswatch.cli.review.screens.content import EMPTY, Content, Show

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Screen, Session

__all__ = ["EMPTY", "Content", "beside", "main"]

MAIN: Mapping[Screen, Show] = {
    "desk": desk.main,
    "draft": draft.main,
    "statements": draft.main,
    "passage": passage.main,
    "posts": posts.main,
    "findings": findings.main,
    "proposal": proposal.main,
    "help": guide.main,
}
BESIDE: Mapping[Screen, Show] = {
    "desk": desk.beside,
    "draft": draft.beside,
    "statements": draft.beside,
    "passage": passage.beside,
    "posts": posts.beside,
    "findings": findings.beside,
}


def main(session: Session, width: int) -> Content:
    """Return what the screen is about."""
    return MAIN[session.screen](session, width)


def beside(session: Session, width: int) -> Content | None:
    """Return what stands beside it, None where it has the whole screen."""
    show = BESIDE.get(session.screen)
    return show(session, width) if show and session.lines else None
