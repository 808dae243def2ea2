"""When to ask again: after a failure, and after a success. Pure functions of moments and what servers said."""

from __future__ import annotations

import zlib
from collections.abc import Collection
from datetime import UTC, datetime, timedelta

FIRST_WAIT = timedelta(minutes=15)  # after one failure
LONGEST_WAIT = timedelta(days=1)  # however many failures in a row
JITTER = 0.25  # share of the wait by which sources that failed together are spread
LONGEST_ASKED = timedelta(days=1)  # max-age, ttl and the like are obeyed up to here


def next_try(failures: int, now: datetime, retry_after: float | None = None, seed: str = "") -> datetime:
    """Return when a source that failed may be asked again.

    15 minutes, doubled with every failure in a row, at most a day, lengthened by up to a quarter that depends on
    ``seed``; never before the moment the server named.

    Args:
        failures: in a row, this one included; at least 1.
        now: timezone-aware.
        retry_after: seconds the server asked for, None when it did not.
        seed: the source's address or name.
    """
    wait = min(FIRST_WAIT * (1 << min(max(failures - 1, 0), 10)), LONGEST_WAIT)
    wait += wait * JITTER * (zlib.crc32(f"{seed} {failures}".encode()) / 2**32)
    return wait_until(now, max(wait.total_seconds(), retry_after or 0.0))


def wait_until(now: datetime, seconds: float) -> datetime:
    """Return the first whole second that is not too early after a wait."""
    until = now + timedelta(seconds=seconds)
    return until if not until.microsecond else until.replace(microsecond=0) + timedelta(seconds=1)


def next_poll(
    now: datetime,
    *,
    every: timedelta | None = None,
    max_age: float | None = None,
    listing_every: timedelta | None = None,
    skip_hours: Collection[int] = (),
) -> datetime:
    """Return when a source that answered well is due again.

    What the user says (``every``) holds; what the source asks for lengthens it, up to a day. Hours the source wants
    left out are skipped.

    Args:
        now: timezone-aware.
        every: the user's interval, None where the source is polled by each run.
        max_age: seconds the answer stays fresh.
        listing_every: how often the feed asks to be read (ttl, sy:updatePeriod).
        skip_hours: hours of the day, UTC, 0 to 23.
    """
    asked = max(timedelta(seconds=min(max_age or 0.0, LONGEST_ASKED.total_seconds())), listing_every or timedelta())
    due = now + max(every or timedelta(), min(asked, LONGEST_ASKED))
    return _outside(due, skip_hours)


def _outside(due: datetime, skip_hours: Collection[int]) -> datetime:
    if len(set(skip_hours) & set(range(24))) >= 24:
        return due
    moved = due.astimezone(UTC)
    while moved.hour in skip_hours:
        moved = moved.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return moved.astimezone(due.tzinfo)
