"""A source's whole text, the sentence a statement rests on lit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newswatch.cli.review import beside as besides
from newswatch.cli.review.layout import Block, Piece, said, wrap
from newswatch.cli.review.rendering import render
from newswatch.cli.review.screens.content import EMPTY, Content
from newswatch.cli.review.screens.draft import is_lit
from newswatch.text.clean import for_screen, for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Session

NO_TEXT = "This stands on your own blog, not in an article of the story; o opens it."


def main(session: Session, width: int) -> Content:
    """Return the article's text."""
    claim = session.claim
    if session.opened is None or claim is None:
        return EMPTY
    ground = next((each for each in claim.grounds if session.opened.article(each.url)), None)
    stored = session.opened.article(ground.url) if ground else None
    if ground is None or stored is None:
        grounds = besides.grounds(session.opened, claim)
        return Content(wrap([said(NO_TEXT, "soft"), Block(()), *grounds], width))
    blocks = [said(for_terminal(stored.article.title), "heading")]
    at = 0
    for part in for_screen(stored.article.text).split("\n"):
        blocks.append(Block(tuple(_lit(part, at, ground.start, ground.end))))
        at += len(part) + 1
    lines = wrap(blocks, width)
    lit = (ground.start, ground.end)
    places = [place for place, line in enumerate(lines) if any(is_lit(piece, lit) for piece in line.pieces)]
    return Content(lines, min(places, default=-1), max(places, default=-1))


def _lit(part: str, at: int, start: int, end: int) -> list[Piece]:
    edges = sorted({0, len(part), *(min(max(edge - at, 0), len(part)) for edge in (start, end))})
    return [
        Piece(part[one:two], "evidence" if start <= at + one < end else "plain", at + one)
        for one, two in pairwise(edges)
    ]


def beside(session: Session, width: int) -> Content:
    """Return the statement that rests on it."""
    claim = session.claim
    if claim is None:
        return EMPTY
    blocks = [said("The draft says", "heading"), *render(claim.text), Block(())]
    urls = dict.fromkeys(ground.url for ground in claim.grounds)
    return Content(wrap([*blocks, *(said(for_terminal(url), "soft") for url in urls)], width))
