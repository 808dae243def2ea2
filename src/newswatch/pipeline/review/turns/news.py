"""What the effects came to, taken into the session."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import TYPE_CHECKING

from newswatch.pipeline.review.acts import (
    Check,
    Checked,
    Claimed,
    Edited,
    Found,
    Loaded,
    News,
    Open,
    Refused,
    Taken,
    Turn,
)
from newswatch.pipeline.review.session import Session
from newswatch.pipeline.review.turns import deciding, moving

if TYPE_CHECKING:
    from newswatch.store import DeskLine


def told(session: Session, news: News) -> Turn:
    """Return the session that knows the news, and what it wishes next."""
    return _told(news, session)


@singledispatch
def _told(news: News, session: Session) -> Turn:
    raise TypeError(news)


@_told.register
def _(news: Loaded, session: Session) -> Turn:
    if news.opened is None:
        return session.but(opened=None, note=f"Draft {session.at} is gone."), ()
    findings = session.findings if session.opened and session.opened.seen == news.opened.seen else None
    session = session.but(opened=news.opened, findings=findings)
    again = session.recheck or (session.screen == "findings" and findings is None)
    session = session.but(item=max(0, min(session.item, session.length - 1)), recheck=False)
    return session, ((Check(news.opened, "saved"),) if again else ())


@_told.register
def _(news: Taken, session: Session) -> Turn:
    lines = merged(session.lines, news.lines)
    session = session.but(lines=lines, note=news.note, question=None)
    if news.onward:
        return moving.onward(session)
    there = news.lines[0].id if news.lines else session.at
    if there != session.at:
        session = session.but(screen="desk", before=(), item=0, found=(), findings=None, words="")
    return session.but(at=there), (Open(there),)


@_told.register
def _(news: Refused, session: Session) -> Turn:
    effects = (Open(session.at),) if news.changed else ()
    return session.but(
        question=None, note=news.why, recheck=False, findings=None if news.changed else session.findings
    ), effects


@_told.register
def _(news: Checked, session: Session) -> Turn:
    if session.opened is None or session.opened.seen != news.seen:
        return session, ()
    session = session.but(findings=news.findings)
    if news.then == "ahead":
        return session, ()
    if news.then == "saved":
        return _after_saving(session)
    session = session.but(note="")
    if news.then == "approve":
        return deciding.checked(session)
    if not news.findings:
        return session.but(note=deciding.weighed(())), ()
    return session.but(screen="findings", before=(*session.before, session.screen), item=0), ()


def _after_saving(session: Session) -> Turn:
    """Say what the check makes of a new text; where it finds nothing any more, its list is left."""
    session = session.but(note=f"{session.note} {deciding.weighed(session.findings or ())}".strip())
    return moving.back(session) if session.screen == "findings" and not session.findings else (session, ())


@_told.register
def _(news: Found, session: Session) -> Turn:
    mine = len(session.opened.draft.earlier_posts) if session.opened else 0
    session = session.but(found=news.posts)
    count = f"{len(news.posts)} {'post' if len(news.posts) == 1 else 'posts'}" if news.posts else "No earlier post"
    return session.but(note=f"{count} with: {news.words}.", item=min(mine, max(0, session.length - 1))), ()


@_told.register
def _(news: Claimed, session: Session) -> Turn:
    if news.ok:
        return session.but(reads_only=False, note="The other review has ended; now you decide here."), (
            Open(session.at),
        )
    return session.but(note="Another review is open here. You can read; deciding is up to that one."), ()


@_told.register
def _(news: Edited, session: Session) -> Turn:
    if news.markdown is None:
        return session.but(note=news.note), ()
    return deciding.edited(session, news.markdown, news.title, news.note)


def merged(lines: Sequence[DeskLine], fresh: Sequence[DeskLine]) -> tuple[DeskLine, ...]:
    """Return lines with the fresh ones in place of what they were; those that were not there, in their order."""
    newer = {line.id: line for line in fresh}
    kept = [newer.pop(line.id, line) for line in lines]
    if not newer:
        return tuple(kept)
    return tuple(sorted((*kept, *newer.values()), key=lambda line: (line.created, line.id), reverse=True))
