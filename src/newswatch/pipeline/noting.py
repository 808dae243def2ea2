"""What is noted of a source once it was polled: its memory, when it is due again, until when it is left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from newswatch.config import SourceConfig
from newswatch.errors import FetchError, NewswatchError
from newswatch.events import SourceFailed
from newswatch.fetch import Response, after, next_poll, next_try, wait_until, without_move
from newswatch.pipeline.polling import Poll
from newswatch.pipeline.problems import kind_of
from newswatch.pipeline.workspace import Workspace
from newswatch.records import SourceMemory
from newswatch.sources import Listing
from newswatch.text.urls import masked

NOT_FOUND, GONE = 404, 410


def succeeded(work: Workspace, poll: Poll, answer: Response, listing: Listing | None) -> None:
    """Note a success.

    Args:
        work: the run.
        poll: of the source.
        answer: the first one.
        listing: what it held; None where nothing changed, so that what it wished before still holds.
    """
    memory = replace(after(poll.memory, answer, readable=True), parts=poll.parts)
    if listing is not None:
        every = listing.every.total_seconds() if listing.every else None
        memory = replace(memory, every_seconds=every, skip_hours=tuple(sorted(listing.skip_hours)))
    until = _wait_until(work, answer.retry_after)
    memory = replace(memory, wait_until=until.isoformat() if until else None)
    due = _due_again(work, poll.source, memory, answer.max_age)
    work.store.sources.succeeded(poll.known.id, memory, work.now, due=due, hold=until)


def _due_again(work: Workspace, source: SourceConfig, memory: SourceMemory, max_age: float | None) -> datetime | None:
    if not source.every:
        return None
    return next_poll(
        work.now,
        every=source.every,
        max_age=max_age,
        listing_every=timedelta(seconds=memory.every_seconds or 0.0),
        skip_hours=memory.skip_hours,
    )


def _wait_until(work: Workspace, retry_after: float | None) -> datetime | None:
    """Return until when the server asked to be left alone; a back-off of our own is not meant."""
    return wait_until(work.moment, retry_after) if retry_after else None


def failed(work: Workspace, poll: Poll, error: NewswatchError) -> SourceFailed:
    """Note a failure and when to try again; 410 is believed at once."""
    fetch = error if isinstance(error, FetchError) else None
    memory, retry_after = poll.memory, fetch.retry_after if fetch else None
    # What the new address of a source that moved says is no word of the old one, which is asked next.
    gone = fetch is not None and fetch.status == GONE and memory.new_url is None
    failures = poll.known.failures + 1
    again = None if gone else next_try(failures, work.moment, retry_after, seed=poll.source.name)
    until = _wait_until(work, retry_after)
    if _is_lost(fetch):
        memory = without_move(memory)
    memory = replace(memory, gone=gone, wait_until=until.isoformat() if until else None)
    work.store.sources.failed(poll.known.id, memory, str(error), work.now, again)
    return SourceFailed(
        source=poll.source.name,
        url=masked(poll.source.url),
        kind=kind_of(error),
        message=str(error),
        next_try=again,
        failures=failures,
    )


def _is_lost(error: FetchError | None) -> bool:
    """Whether nothing is at an address any more; other failures pass."""
    return error is not None and error.status in (NOT_FOUND, GONE)
