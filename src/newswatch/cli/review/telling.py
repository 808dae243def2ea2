"""Where she is and how drafts stand, in words for a line."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from newswatch.cli.review.keys import on, shown
from newswatch.cli.review.layout import columns
from newswatch.text.clean import for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Question, Screen, Session
    from newswatch.store import DeskLine

PLACES: dict[Screen, str] = {
    "desk": "Desk",
    "draft": "Draft",
    "statements": "Statements",
    "passage": "Source",
    "posts": "Earlier posts",
    "findings": "Check",
    "proposal": "Proposal",
    "help": "Help",
}


def state_words(line: DeskLine, zone: tzinfo | None) -> str:
    """Return how a draft stands, days in a zone; of one that waits, only whether it was edited."""
    if line.state == "waiting":
        return "edited" if line.edited else ""
    if line.state == "later" and line.until is not None:
        return f"later {line.until.astimezone(zone):%d %b}"
    return for_terminal(f"{line.state}: {line.reason}" if line.state == "rejected" and line.reason else line.state)


def where(session: Session) -> str:
    """Return the line at the top: the screen, the draft, how much waits."""
    parts = [PLACES[session.screen]]
    if session.screen not in ("desk", "help") and session.at:
        parts[0] += f" {session.at}" if session.screen == "draft" else f", draft {session.at}"
    if (
        session.line is not None
        and session.screen == "draft"
        and (words := state_words(session.line, session.now.tzinfo))
    ):
        parts.append(words)
    parts.append(f"{session.waiting} of {len(session.lines)} wait" if session.lines else "nothing waits")
    if session.words:
        parts.append(f"only: {session.words}")
    if session.reads_only:
        parts.append("reading only")
    return for_terminal(" · ".join(parts))


def keys_line(session: Session, width: int) -> str:
    """Return the line at the bottom: the keys of this screen, as many as fit; help and leaving always do."""
    named = [f"{shown(key)} {key.short}" for key in on(session.screen) if key.short]
    always, others = named[-2:], named[:-2]
    if session.opened is not None and session.opened.draft.proposal is not None and session.screen in ("desk", "draft"):
        others.insert(0, "m newer text")
    while others and columns("  ".join((*others, *always))) > width:
        others.pop()
    return "  ".join((*others, *always))


def asked(question: Question, nothing: str = "Esc") -> str:
    """Return a question in one line, its letters with it, and the key that leaves it unanswered."""
    if not question.choices:
        return f"{for_terminal(question.words)}:"
    letters = ", ".join(f"{choice.letter} {choice.words}" for choice in question.choices)
    return f"{question.words} {letters}, {nothing} nothing"
