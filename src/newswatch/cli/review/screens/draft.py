"""A draft with the statement under the cursor lit, and beside it what that statement rests on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newswatch.cli.review import beside as besides
from newswatch.cli.review.layout import Block, Line, Piece, wrap
from newswatch.cli.review.rendering import render
from newswatch.cli.review.screens.content import EMPTY, Content
from newswatch.text.clean import for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.opened import Opened
    from newswatch.pipeline.review.session import Session

KEPT_IN_MIND = 8  # drafts whose lines are kept: going back and forth is as fast as scrolling


def main(session: Session, width: int) -> Content:
    """Return the draft's text."""
    if session.opened is None:
        return EMPTY
    claim = session.claim
    lines = text_lines(session.opened, width)
    if claim is None:
        return Content(lines)
    lit = (claim.start, claim.end)
    places = [place for place, line in enumerate(lines) if any(is_lit(piece, lit) for piece in line.pieces)]
    return Content(lines, min(places, default=-1), max(places, default=-1), lit)


def beside(session: Session, width: int) -> Content:
    """Return what the statement rests on, and what is known of the study."""
    if session.opened is None:
        return EMPTY
    claim = session.claim
    head = []
    if claim is not None and session.screen == "statements":
        kept = ", kept" if claim.text in session.opened.kept else ""
        head = [Block((Piece(f"Statement {session.item + 1} of {session.length}{kept}", "strong"),)), Block(())]
    warning = besides.of_findings(session.findings)
    return Content(wrap([*head, *warning, *besides.of_claim(session.opened, claim)], width))


def is_lit(piece: Piece, lit: tuple[int, int]) -> bool:
    """Return whether a piece belongs to the statement under the cursor."""
    return lit[0] <= piece.start < lit[1]


def blocks(opened: Opened) -> tuple[Block, ...]:
    """Return a draft's title and text as blocks, cut at the edges of statements."""
    return _rendered(opened.draft.title, opened.draft.markdown, _edges(opened))


def text_lines(opened: Opened, width: int) -> tuple[Line, ...]:
    """Return a draft wrapped to a width, its title first."""
    return _wrapped(opened.draft.title, opened.draft.markdown, _edges(opened), width)


def _edges(opened: Opened) -> tuple[int, ...]:
    return tuple(sorted({edge for claim in opened.claims for edge in (claim.start, claim.end)}))


@lru_cache(maxsize=KEPT_IN_MIND)
def _rendered(title: str, markdown: str, edges: tuple[int, ...]) -> tuple[Block, ...]:
    return (Block((Piece(for_terminal(title), "heading"),)), Block(()), *render(markdown, edges))


@lru_cache(maxsize=KEPT_IN_MIND)
def _wrapped(title: str, markdown: str, edges: tuple[int, ...], width: int) -> tuple[Line, ...]:
    return wrap(_rendered(title, markdown, edges), width)
