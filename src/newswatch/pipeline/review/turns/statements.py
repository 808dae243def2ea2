"""Walking the statements: keep, drop, or put in other words; beside each stands what it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from newswatch.pipeline.review.acts import Action, Rule, Take, Turn
from newswatch.pipeline.review.session import Question, Session
from newswatch.pipeline.review.turns import deciding, moving
from newswatch.pipeline.review.wording import leaning, replaced, without
from newswatch.store import Decision

NONE = "No statement of this draft is left to walk through."


def _keep(session: Session) -> Turn:
    """Mark the statement as kept and go to the next one."""
    claim = session.claim
    if claim is None or session.opened is None:
        return session.but(note=NONE), ()
    further = moving.item_moved(session, 1)[0]
    last = further.item == session.item
    note = "Kept. That was the last statement." if last else "Kept."
    if claim.text in session.opened.kept:
        return further.but(note=note), ()
    decision = Decision(draft=session.at, kind="mark", key=claim.text, value="kept")
    return further, (Take((decision,), session.opened.seen, note),)


def _drop(session: Session) -> Turn:
    """Take the statement out of the text."""
    claim = session.claim
    if claim is None or session.opened is None:
        return session.but(note=NONE), ()
    markdown = session.opened.draft.markdown
    follows = leaning(markdown, claim.end)
    warning = f" Now read the next sentence again, it leans on this one: “{follows[:60]}…”" if follows else ""
    text = without(markdown, claim.start, claim.end)
    return deciding.edited(session, text, session.opened.draft.title, f"Dropped; u brings it back.{warning}")


def _rewrite(session: Session) -> Turn:
    """Ask for other words."""
    claim = session.claim
    if claim is None:
        return session.but(note=NONE), ()
    return session.but(question=Question("rewrite", "In your words", typed=claim.text)), ()


def rewritten(session: Session, words: str) -> Turn:
    """Put the words she typed in the statement's place."""
    claim = session.claim
    session = session.but(question=None)
    if claim is None or session.opened is None or words.split() == claim.text.split() or not words.strip():
        return session.but(note="Left as it was."), ()
    text = replaced(session.opened.draft.markdown, claim.start, claim.end, words)
    return deciding.edited(session, text, session.opened.draft.title, "Changed.")


RULES: Mapping[Action, Rule] = {}
ON_DRAFT: Mapping[Action, Rule] = moving.ON_ITEMS
ON_STATEMENTS: Mapping[Action, Rule] = {
    **moving.ON_ITEMS,
    "keep": _keep,
    "drop": _drop,
    "rewrite": _rewrite,
    "open": moving.enter("passage"),
}
