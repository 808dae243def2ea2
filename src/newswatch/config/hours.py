"""Hours of the day or the week, as the schedule names them: ``06:30``, ``Mon 07:00``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOUR = re.compile(r"(?:([a-z]{3,9})\s+)?([01]?\d|2[0-3]):([0-5]\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hour:
    """A moment that comes again every day, or every week."""

    at: time
    weekday: int | None = None  #: 0 for Monday; None for every day

    def of(self, day: date, zone: tzinfo) -> datetime:
        """Return the moment of a day, which every day has once.

        An hour that the clocks repeat is its first one; one that they skip comes right after the gap.
        """
        return datetime.combine(day, self.at, zone)

    def latest(self, now: datetime, zone: tzinfo) -> datetime:
        """Return the last such moment up to now."""
        return max(moment for moment in self._around(now, zone) if moment.timestamp() <= now.timestamp())

    def following(self, now: datetime, zone: tzinfo) -> datetime:
        """Return the first such moment after now."""
        return min(moment for moment in self._around(now, zone) if moment.timestamp() > now.timestamp())

    def _around(self, now: datetime, zone: tzinfo) -> list[datetime]:
        today = now.astimezone(zone).date()
        days = [today + timedelta(days=offset) for offset in range(-8, 9)]
        return [self.of(day, zone) for day in days if self.weekday in (None, day.weekday())]

    @property
    def days(self) -> int:
        """How many days lie between two such moments."""
        return 1 if self.weekday is None else 7


def hour(value: Any) -> Hour:
    """Read ``06:30`` or ``Mon 07:00``.

    Raises:
        ValueError: if it is something else.
    """
    if isinstance(value, Hour):
        return value
    if isinstance(value, int) and not isinstance(value, bool) and 600 <= value < 24 * 60:
        return Hour(time(*divmod(value, 60)))  # YAML reads 10:30 without quotes as a number of minutes
    match = _HOUR.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError('an hour such as "06:30" or "Mon 07:00" is needed')
    return Hour(time(int(match[2]), int(match[3])), _weekday(match[1]) if match[1] else None)


def _weekday(name: str) -> int:
    found = [number for number, day in enumerate(DAYS) if day.startswith(name.lower())]
    if not found:
        raise ValueError(f"{name!r} is no day of the week; Mon or Monday is")
    return found[0]
