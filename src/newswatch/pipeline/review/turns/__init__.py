"""Turns: a session and what happened give the next session and the effects wished for. Pure; no store, no terminal.

Which action means what on which screen is one table, made of those of the modules: ``moving``, ``deciding``,
``statements``, ``earlier``. ``news`` is what the effects came to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newswatch.pipeline.review.acts import Action, Claim, Rule, Turn
from newswatch.pipeline.review.turns import answers, deciding, earlier, moving, statements
from newswatch.pipeline.review.turns.news import told

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Screen, Session

__all__ = ["DECIDING", "answer", "begin", "cancel", "press", "told"]

answer, cancel, begin = answers.answer, answers.cancel, moving.begin

#: What each action does, on any screen that has no rule of its own for it.
EVERYWHERE: Mapping[Action, Rule] = {**moving.RULES, **deciding.RULES, **statements.RULES, **earlier.RULES}
ON: Mapping[Screen, Mapping[Action, Rule]] = {
    "desk": moving.ON_DESK,
    "draft": statements.ON_DRAFT,
    "statements": statements.ON_STATEMENTS,
    "posts": earlier.ON_POSTS,
    "findings": moving.ON_ITEMS,
    "proposal": deciding.ON_PROPOSAL,
}
#: What only the session that holds the right to decide may do.
DECIDING: frozenset[Action] = frozenset(
    ("approve", "reject", "later", "edit", "keep", "drop", "rewrite", "pick", "unpick", "take", "undo", "redo")
)


def press(session: Session, action: Action) -> Turn:
    """Return what an action comes to; one that means nothing here comes to nothing."""
    session = session.but(note="")
    if session.question is not None:
        return session, ()
    if action in DECIDING and session.reads_only:
        return session, (Claim(),)
    rule = ON.get(session.screen, {}).get(action) or EVERYWHERE.get(action)
    return rule(session) if rule else (session, ())
