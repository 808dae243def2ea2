"""Answers to what the session asked. An answer that fits nothing asks again and says what would fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newswatch.pipeline.review.acts import Search, Turn
from newswatch.pipeline.review.moments import day
from newswatch.pipeline.review.session import Question, QuestionKind, Session
from newswatch.pipeline.review.turns import deciding, moving, statements


def answer(session: Session, text: str) -> Turn:
    """Return what an answer comes to: the letter of a choice, or what was typed."""
    question = session.question
    if question is None:
        return session, ()
    if not question.choices:
        return TYPED[question.kind](session, text)
    letter = text.strip().casefold()
    choice = next((each for each in question.choices if letter in (each.letter, each.words)), None)
    if choice is None:
        letters = ", ".join(f"{each.letter} {each.words}" for each in question.choices)
        return session.but(note=f"{text.strip() or 'Nothing'}: no answer to this. Answers are {letters}."), ()
    return CHOSEN[question.kind](session, choice.value)


def cancel(session: Session) -> Turn:
    """Take the question back; nothing is decided."""
    if session.question is None:
        return moving.back(session)
    left = session.question.kind in ("reject", "later", "day", "sure", "why")
    return session.but(question=None, note="Nothing decided." if left else ""), ()


def _rejected(session: Session, reason: str) -> Turn:
    return deciding.decided(session, "rejected", reason=reason)


def _later(session: Session, days: str) -> Turn:
    if not days:
        return session.but(question=Question("day", "Until which day, such as 2026-04-01")), ()
    return deciding.put_off(session, int(days))


def _day(session: Session, text: str) -> Turn:
    until = day(text, session.now)
    if until is None:
        return session.but(note=f"{text.strip() or 'Nothing'}: no day to come. Write it like 2026-04-01."), ()
    return deciding.decided(session, "later", until=until)


def _sure(session: Session, text: str) -> Turn:
    if text.strip().casefold() != deciding.SURE:
        return session.but(question=None, note="Not approved."), ()
    return session.but(question=Question("why", "Why is it right all the same")), ()


def _why(session: Session, text: str) -> Turn:
    if not text.strip():
        return session.but(note="A word or two on why are needed; Esc leaves it undecided."), ()
    return deciding.decided(session, "approved", reason=" ".join(text.split()))


def _filtered(session: Session, text: str) -> Turn:
    session = session.but(question=None, words=" ".join(text.split()))
    shown = session.shown
    if not shown:
        return session.but(words="", note=f"No draft with: {session.words}."), ()
    if any(line.id == session.at for line in shown):
        return session, ()
    return moving.go_to(session, shown[0].id)


def _search(session: Session, text: str) -> Turn:
    session = session.but(question=None)
    return (session, (Search(" ".join(text.split())),)) if text.strip() else (session, ())


Answering = Callable[[Session, str], Turn]
CHOSEN: Mapping[QuestionKind, Answering] = {"reject": _rejected, "later": _later}
TYPED: Mapping[QuestionKind, Answering] = {
    "day": _day,
    "sure": _sure,
    "why": _why,
    "filter": _filtered,
    "search": _search,
    "rewrite": statements.rewritten,
}
