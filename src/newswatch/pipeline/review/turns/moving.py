"""Moving about: from draft to draft, from item to item, from screen to screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from newswatch.pipeline.review.acts import Action, Browse, Check, Leave, Open, Rule, Scroll, Suspend, Turn
from newswatch.pipeline.review.session import Question, Screen, Session

if TYPE_CHECKING:
    from newswatch.store import DeskLine

NOTHING_HERE = "There is no draft here."


def begin(lines: tuple[DeskLine, ...], now: datetime, place: int | None, *, reads_only: bool) -> Turn:
    """Return the session's first turn: where she was before, or the first draft."""
    at = place if any(line.id == place for line in lines) else lines[0].id if lines else 0
    session = Session(lines=lines, now=now, at=at or 0, reads_only=reads_only)
    return go_to(session, at) if at else (session, ())


def go_to(session: Session, draft: int) -> Turn:
    """Put the cursor on a draft and read it."""
    if session.opened is not None and session.opened.draft.id == draft:
        return session.but(at=draft), ()
    return session.but(at=draft, opened=None, findings=None, found=(), item=0), (Open(draft),)


def moved(session: Session, by: int) -> Turn:
    """Put the cursor so many lines further, as far as there are lines."""
    shown = session.shown
    if not shown:
        return session.but(note=NOTHING_HERE), ()
    place = next((place for place, line in enumerate(shown) if line.id == session.at), -1)
    return go_to(session, shown[max(0, min(len(shown) - 1, place + by))].id)


def onward(session: Session) -> Turn:
    """Go to the next draft that waits, from here on and then from the top; stay where none does."""
    shown = session.shown
    place = next((place for place, line in enumerate(shown) if line.id == session.at), 0)
    waiting = (line for line in (*shown[place:], *shown[:place]) if line.state == "waiting" and line.id != session.at)
    following = next(waiting, None)
    if following is None:
        left = session.waiting
        note = f"{session.note} {'No other draft fits the filter.' if left else 'Nothing waits any more.'}"
        screen: Screen = "desk"
        return session.but(screen=screen, before=(), note=note.strip()), ()
    return go_to(session, following.id)


def item_moved(session: Session, by: int) -> Turn:
    """Put the cursor so many items further, as far as there are items."""
    return session.but(item=max(0, min(session.length - 1, session.item + by))), ()


def enter(screen: Screen) -> Rule:
    """Return the rule that opens a screen of the draft under the cursor."""

    def rule(session: Session) -> Turn:
        if session.opened is None:
            return session.but(note=NOTHING_HERE), ()
        if session.screen == screen:
            return session, ()
        item = session.item if screen in ("statements", "passage") else 0
        return session.but(screen=screen, before=(*session.before, session.screen), item=item), ()

    return rule


def back(session: Session) -> Turn:
    """Return to the screen before; from the desk, take the filter off."""
    if session.before:
        return session.but(screen=session.before[-1], before=session.before[:-1]), ()
    return session.but(words=""), ()


def _help(session: Session) -> Turn:
    if session.screen == "help":
        return back(session)
    return session.but(screen="help", before=(*session.before, session.screen)), ()


def _leave(session: Session) -> Turn:
    return back(session) if session.before else (session, (Leave(),))


def _findings(session: Session) -> Turn:
    if session.opened is None:
        return session.but(note=NOTHING_HERE), ()
    return session.but(note="Checking…"), (Check(session.opened, "findings"),)


def _browse(session: Session) -> Turn:
    if session.opened is None:
        return session.but(note=NOTHING_HERE), ()
    grounds = session.claim.grounds if session.claim and session.screen != "desk" else ()
    named = (*(each.url for each in grounds), *(each.url for each in session.opened.draft.sources))
    return (session, (Browse(named[0]),)) if named else (session.but(note="It names no source."), ())


def _filter(session: Session) -> Turn:
    return session.but(question=Question("filter", "Show drafts with these words", typed=session.words)), ()


def by_lines(by: int) -> Rule:
    """Return the rule that moves so many drafts."""
    return lambda session: moved(session, by)


def by_items(by: int) -> Rule:
    """Return the rule that moves so many items."""
    return lambda session: item_moved(session, by)


FAR = 1_000_000
RULES: Mapping[Action, Rule] = {
    "next_draft": by_lines(1),
    "previous_draft": by_lines(-1),
    "open": enter("draft"),
    "back": back,
    "statements": enter("statements"),
    "passage": enter("passage"),
    "posts": enter("posts"),
    "findings": _findings,
    "browse": _browse,
    "filter": _filter,
    "help": _help,
    "leave": _leave,
    "page_down": lambda session: (session, (Scroll(1),)),
    "page_up": lambda session: (session, (Scroll(-1),)),
    "suspend": lambda session: (session, (Suspend(),)),
}
ON_DESK: Mapping[Action, Rule] = {
    "next": by_lines(1),
    "previous": by_lines(-1),
    "first": by_lines(-FAR),
    "last": by_lines(FAR),
}
ON_ITEMS: Mapping[Action, Rule] = {
    "next": by_items(1),
    "previous": by_items(-1),
    "first": by_items(-FAR),
    "last": by_items(FAR),
}
