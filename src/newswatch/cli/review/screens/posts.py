"""The earlier posts: those the draft links to, those a search brought, and beside them what the post says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.cli.review.layout import Block, Line, Piece, Role, padded, said, wrap
from newswatch.cli.review.screens.content import EMPTY, Content
from newswatch.pipeline.review.turns.earlier import NONE, post_of
from newswatch.records import Related
from newswatch.text.clean import for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Session

BEGINNING = 1200  # characters of a post: enough to know it again


def main(session: Session, width: int) -> Content:
    """Return a line for each post."""
    if not session.posts:
        return Content(wrap([said(NONE, "soft")], width))
    lines = []
    for place, item in enumerate(session.posts):
        under_cursor = place == session.item
        role: Role = "cursor" if under_cursor else "plain"
        mark = "linked" if isinstance(item, Related) else "found"
        words = f"{post_of(item).date:%Y-%m-%d} {mark:<6} {for_terminal(post_of(item).title)}"
        lines.append(Line((Piece(padded(f"{'>' if under_cursor else ' '} {words}", width), role),)))
    return Content(lines, session.item, session.item)


def beside(session: Session, width: int) -> Content:
    """Return the beginning of the post under the cursor, and why it was offered."""
    if not session.posts:
        return EMPTY
    item = session.posts[min(session.item, len(session.posts) - 1)]
    post = post_of(item)
    blocks = [said(for_terminal(post.title), "heading"), said(for_terminal(post.url), "soft")]
    if isinstance(item, Related) and item.reasons:
        blocks.append(said(f"Fits by: {for_terminal(', '.join(item.reasons))}", "soft"))
    beginning = [said(for_terminal(part)) for part in post.text[:BEGINNING].split("\n") if part.strip()]
    return Content(wrap([*blocks, Block(()), *beginning], width))
