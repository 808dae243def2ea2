"""The period of a digest in words, and the digest's title."""

from __future__ import annotations

from datetime import date, timedelta

from newswatch.records import Digest


def title(digest: Digest) -> str:
    """Return the digest's title."""
    return f"{digest.blog}: research news, {period_in_words(digest)}"


def period_in_words(digest: Digest) -> str:
    """Return ``10 March 2026 to 16 March 2026``, or the one day."""
    first, last = digest.since, last_day(digest)
    return day_in_words(first) if first == last else f"{day_in_words(first)} to {day_in_words(last)}"


def last_day(digest: Digest) -> date:
    """Return the last day of the period."""
    return digest.until - timedelta(days=1)


def day_in_words(day: date) -> str:
    """Return ``9 February 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


# strftime would speak the language of the machine.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def short_day(day: date) -> str:
    """Return ``9 Feb``."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"
