"""Failures as values: what kind of failure it was, and when to try again."""

from __future__ import annotations

from datetime import datetime, timedelta

from newswatch.errors import FetchError, NewswatchError, ParseError, Refused, TimedOut, TooLarge

MOST_ATTEMPTS = 5  # of a page; after that the article stays what the feed gave
FIRST_WAIT = timedelta(hours=1)
_KINDS: tuple[tuple[type[NewswatchError], str], ...] = (
    (Refused, "refused"),
    (TooLarge, "too-large"),
    (TimedOut, "timeout"),
    (FetchError, "fetch"),
    (ParseError, "parse"),
)
_GONE_FOR_GOOD = frozenset({400, 401, 403, 404, 405, 406, 410, 451})


def kind_of(error: NewswatchError) -> str:
    """Return the failure in one word, as events and reports name it."""
    return next((word for kind, word in _KINDS if isinstance(error, kind)), "error")


def page_next_try(error: NewswatchError, attempts: int, now: datetime) -> datetime | None:
    """Return when to try a page again, doubling from an hour; None when it is of no use."""
    if isinstance(error, Refused | TooLarge | ParseError) or attempts + 1 >= MOST_ATTEMPTS:
        return None
    if isinstance(error, FetchError) and error.status in _GONE_FOR_GOOD:
        return None
    asked = timedelta(seconds=(error.retry_after or 0) if isinstance(error, FetchError) else 0)
    return now + max(FIRST_WAIT * (1 << attempts), asked)
