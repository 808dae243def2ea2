"""Until when a draft is put off: mornings, in whatever zone the moment is given in."""

from __future__ import annotations

from datetime import datetime, time, timedelta

MORNING = time(5)  # before the first run of the day, so that the draft lies there when she comes


def tomorrow(now: datetime) -> datetime:
    """Return the morning of the day after ``now``, in its zone."""
    return datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo)


def day(text: str, now: datetime) -> datetime | None:
    """Read ``2026-04-01`` as that day's morning; None when it is no day, or not after ``now``."""
    try:
        read = datetime.combine(datetime.fromisoformat(text.strip()).date(), MORNING, now.tzinfo)
    except (ValueError, OverflowError):
        return None
    return read if read > now else None
