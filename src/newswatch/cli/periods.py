"""Periods of days as people name them: ``--week``, ``--month``, ``--since 7d``, ``--since A --until B``."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from newswatch.cli.times import moment
from newswatch.errors import UsageError

Period = tuple[date, date]  # first day, and the day after the last


def last_days(today: date, days: int) -> Period:
    """Return so many days, today included."""
    return today - timedelta(days=days - 1), today + timedelta(days=1)


def last_week(today: date) -> Period:
    """Return the last whole week, Monday to Sunday."""
    end = today - timedelta(days=today.weekday())
    return end - timedelta(weeks=1), end


def last_month(today: date) -> Period:
    """Return the last whole month."""
    end = today.replace(day=1)
    return (end - timedelta(days=1)).replace(day=1), end


def between(since: str | None, until: str | None, now: datetime, zone: tzinfo) -> Period:
    """Return the days from ``since`` to ``until``, as typed; seven days where the first is not said.

    Raises:
        UsageError: if one of them is no time, or none lies between them.
    """
    today = now.astimezone(zone).date()
    last = moment(until, now, zone).astimezone(zone).date() if until else today
    first = moment(since, now, zone).astimezone(zone).date() if since else last_days(last, 7)[0]
    if first > last:
        raise UsageError(f"the period from {first} to {last} is empty")
    return first, last + timedelta(days=1)
