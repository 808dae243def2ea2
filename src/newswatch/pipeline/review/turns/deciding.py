"""Deciding: approve, reject, put off, edit, and taking any of it back. One key decides one draft, never more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from newswatch.pipeline.review.acts import Action, Check, Edit, Rule, Take, TakeBack, Turn
from newswatch.pipeline.review.edits import new_text
from newswatch.pipeline.review.moments import tomorrow
from newswatch.pipeline.review.session import Choice, Question, Session
from newswatch.pipeline.review.turns import moving
from newswatch.store import Decision, fingerprint

if TYPE_CHECKING:
    from newswatch.records import Finding

REASONS = (
    Choice("t", "off topic", "off topic"),
    Choice("d", "duplicate", "duplicate"),
    Choice("w", "weak", "weak"),
    Choice("o", "old", "old"),
)
DELAYS = (Choice("t", "tomorrow", "1"), Choice("w", "next week", "7"), Choice("d", "a day you name", ""))
SURE = "yes"  # typed in full: nobody types it by mistake


def hard(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that stand in the way of approving."""
    return tuple(each for each in findings if each.grave == "hard")


def approve(session: Session) -> Turn:
    """Approve the draft, checked first: with hard findings she has to say yes, and why."""
    if session.opened is None:
        return session.but(note=moving.NOTHING_HERE), ()
    if session.opened.draft.state == "approved":
        return moving.onward(session.but(note=f"Draft {session.at} is approved already."))
    if session.findings is None:
        return session.but(note="Checking…"), (Check(session.opened, "approve"),)
    return checked(session)


def checked(session: Session) -> Turn:
    """Approve a draft whose findings are known, or ask."""
    grave = hard(session.findings or ())
    if not grave:
        return decided(session, "approved")
    count = f"{len(grave)} {'thing' if len(grave) == 1 else 'things'}"
    words = f"It says {count} no source says: “{grave[0].text}”. Type {SURE} to approve it all the same"
    return session.but(question=Question("sure", words), note=""), ()


def decided(session: Session, state: str, *, reason: str = "", until: datetime | None = None) -> Turn:
    """Note a decision on the draft under the cursor and go on."""
    assert session.opened is not None
    note = " ".join(filter(None, (f"Draft {session.at}: {told_state(state)}", f"({reason})" if reason else "")))
    if until is not None:
        note = f"Draft {session.at}: put off until {until:%A, %d %B}"
    decision = Decision(draft=session.at, state=state, reason=reason, until=until)
    return session.but(question=None), (Take((decision,), session.opened.seen, f"{note}.", onward=True),)


def weighed(findings: tuple[Finding, ...]) -> str:
    """Return what a check came to, in a sentence."""
    grave = len(hard(findings))
    if not grave:
        return "Everything it says stands in its sources."
    if grave > 1:
        return f"It says {grave} things no source says; c shows them."
    return "It says one thing no source says; c shows it."


def told_state(state: str) -> str:
    """Return a state as people say it."""
    return {"later": "put off", "waiting": "waits again"}.get(state, state)


def edited(session: Session, markdown: str, title: str, note: str) -> Turn:
    """Note a new text of the draft."""
    assert session.opened is not None
    decisions = new_text(session.opened.draft, markdown, title)
    if len(decisions) > 1:
        note += " It waits again: what you approved was the text before."
    return session.but(recheck=True), (Take(decisions, session.opened.seen, note),)


def put_off(session: Session, days: int) -> Turn:
    """Put the draft off by so many days, to the morning."""
    return decided(session, "later", until=tomorrow(session.now) + timedelta(days=days - 1))


def _asks(question: Question) -> Rule:
    def rule(session: Session) -> Turn:
        if session.opened is None:
            return session.but(note=moving.NOTHING_HERE), ()
        return session.but(question=question), ()

    return rule


def _edit(session: Session) -> Turn:
    if session.opened is None:
        return session.but(note=moving.NOTHING_HERE), ()
    return session, (Edit(session.opened),)


def _proposal(session: Session) -> Turn:
    if session.opened is None or session.opened.draft.proposal is None:
        return session.but(note="The machine has nothing newer than this text."), ()
    return moving.enter("proposal")(session)


def _take(session: Session) -> Turn:
    """Show the machine's text again, in place of hers; hers comes back by undoing."""
    assert session.opened is not None
    decision = Decision(draft=session.at, kind="text")
    note = f"Draft {session.at} is the machine's newer text now; u brings yours back."
    return moving.back(session)[0], (Take((decision,), session.opened.seen, note),)


def _decline(session: Session) -> Turn:
    """Keep her text, and offer this proposal no more."""
    assert session.opened is not None
    draft = session.opened.draft
    base = fingerprint(draft.proposal or "")
    decision = Decision(draft=draft.id, kind="text", key=draft.title, value=draft.markdown, base=base)
    note = f"Draft {draft.id} stays as you wrote it."
    return moving.back(session)[0], (Take((decision,), session.opened.seen, note),)


RULES: Mapping[Action, Rule] = {
    "approve": approve,
    "reject": _asks(Question("reject", "Why not?", REASONS)),
    "later": _asks(Question("later", "Until when?", DELAYS)),
    "edit": _edit,
    "proposal": _proposal,
    "undo": lambda session: (session, (TakeBack("undo"),)),
    "redo": lambda session: (session, (TakeBack("redo"),)),
}
ON_PROPOSAL: Mapping[Action, Rule] = {"take": _take, "drop": _decline}
