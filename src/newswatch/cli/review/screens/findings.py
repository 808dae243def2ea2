"""What the check found: words of the draft that no source has, and beside them what the source has instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.cli.review.layout import Block, Line, Piece, Role, padded, said, wrap
from newswatch.cli.review.rendering import render
from newswatch.cli.review.screens.content import EMPTY, Content
from newswatch.text.clean import for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Session

GRAVE = {"hard": "not in a source", "soft": "wording"}


def main(session: Session, width: int) -> Content:
    """Return a line for each finding."""
    lines = []
    for place, finding in enumerate(session.findings or ()):
        under_cursor = place == session.item
        role: Role = "cursor" if under_cursor else "warning" if finding.grave == "hard" else "plain"
        words = f"{GRAVE[finding.grave]}: {finding.kind}, {for_terminal(finding.text)}"
        lines.append(Line((Piece(padded(f"{'>' if under_cursor else ' '} {words}", width), role),)))
    return Content(lines, session.item, session.item) if lines else EMPTY


def beside(session: Session, width: int) -> Content:
    """Return the sentence of the draft and the one of the source."""
    findings = session.findings or ()
    if not findings:
        return EMPTY
    finding = findings[min(session.item, len(findings) - 1)]
    source = for_terminal(finding.source) or "nothing like it"
    return Content(
        wrap(
            [
                said("The draft says", "heading"),
                *render(finding.statement),
                Block(()),
                said("The source has", "heading"),
                Block((Piece(source, "evidence" if finding.source else "soft"),)),
            ],
            width,
        )
    )
