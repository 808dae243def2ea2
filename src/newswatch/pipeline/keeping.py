"""Keeping the database from growing without bound: a run purges, once a day, what is older than ``keep:`` says.

What a draft, a decision or younger coverage needs stays, and what went stays away: see ``store/upkeep/pruning.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newswatch.events import Event, Purged
from newswatch.pipeline.workspace import Workspace

CHORE = "purge"
EVERY = timedelta(days=1)
STEADY_DAYS, WITHIN = 14, timedelta(days=60)  # runs on so many days lately, or the clock may be wrong


def purge(work: Workspace) -> Iterator[Event]:
    """Purge what is older than is to be kept, where there is anything; all of it or nothing.

    A clock that is years ahead makes everything old: nothing is purged before runs on many days agree with it.
    """
    if work.config.keep is None:
        return
    before, oldest = work.now - work.config.keep, work.store.entries.oldest()
    if oldest is None or oldest >= before or not _is_due(work):
        return
    from newswatch.store.upkeep import prune  # not before there is something to purge

    gone = prune(work.store.db, before)
    work.store.chores.did(CHORE, work.now)
    if gone.entries or gone.articles:
        yield Purged(entries=gone.entries, articles=gone.articles, before=before)


def _is_due(work: Workspace) -> bool:
    last = work.store.chores.last(CHORE)
    if last is not None and timedelta(0) <= work.now - last < EVERY:
        return False
    return work.store.runs.days(work.now - WITHIN, work.now) >= STEADY_DAYS
