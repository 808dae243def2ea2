"""Dates as pages write them -> moments. Knows ISO 8601, RFC 2822, months by name in several languages, and numbers.

A moment is (datetime in the zone given, "time" or "day"); a day alone is midnight UTC. A time without a zone counts as
a day: nobody knows whose clock it was. What cannot be read, or names no possible day, is None, never a guess:
03/04/2020 is read only where one of the two numbers cannot be a month, or the language decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal

from newswatch.articles.tables import entries, table

FIRST_YEAR = 1990  # no news page is older than the web
_ISO = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
    r"(?:[T ,]{1,3}(?:at\s)?(?P<H>\d{1,2}):(?P<M>\d\d)(?::(?P<S>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<z>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
_COMPACT = re.compile(
    r"^(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)(?:T?(?P<H>[0-2]\d)(?P<M>[0-5]\d)(?P<S>[0-5]\d)?(?P<z>Z)?)?$"
)
_EPOCH = re.compile(r"^1\d{9}(?:\d{3})?$")
_MONTH = {name: number for number, month in enumerate(table("months"), 1) for name in entries("months", month)}
_NAMED = "|".join(sorted(map(re.escape, _MONTH), key=len, reverse=True))
_DAY_FIRST = re.compile(
    rf"(?i)(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º)?[.,]?[\s\-/]+(?:de\s+|of\s+)?(?P<m>{_NAMED})\b\.?,?[\s\-/]*(?:de\s+|del\s+)?'?(?P<y>(?:19|20)\d\d)(?!\d)"
)
_MONTH_FIRST = re.compile(
    rf"(?i)\b(?P<m>{_NAMED})\b\.?[\s\-/]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b,?\.?[\s\-/]+(?P<y>(?:19|20)\d\d)(?!\d)"
)
_NUMBERS = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})([./-])\s?(?P<b>\d{1,2})\2\s?(?P<y>(?:19|20)\d\d)(?!\d)")
_CJK = re.compile(r"(?P<y>(?:19|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]")
_CLOCK = re.compile(
    r"(?i)(?<!\d)(?P<H>\d{1,2}):(?P<M>\d\d)(?::\d\d)?\s*(?P<half>[ap]\.?m\b\.?)?\s*\(?(?P<z>[A-Z]{1,4}\b|[+-]\d\d:?\d\d)?"
)
# Zones that mean one offset wherever they stand in news; IST, BST (summer) and the like are told by nobody.
_ZONES = {
    "Z": 0,
    "UTC": 0,
    "GMT": 0,
    "EST": -5,
    "EDT": -4,
    "CDT": -5,
    "PDT": -7,
    "PST": -8,
    "MDT": -6,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
}
_MONTH_FIRST_LANGUAGES = ("en-us",)
_REACH = 40  # characters after a date in which its time stands

Precision = Literal["time", "day"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as far as it is known."""

    at: datetime
    to: Precision
    clock: datetime | None = None  #: date and time as written where no zone was, as if in UTC

    @property
    def day(self) -> tuple[int, int, int]:
        """Year, month and day in the page's own zone."""
        return self.at.year, self.at.month, self.at.day


def read_moment(text: str, language: str = "") -> Moment | None:
    """Return the first date in ``text`` that can be read, None without one.

    Args:
        text: a machine-readable value or words around a date; only the first 300 characters count.
        language: BCP 47; decides the order of bare numbers where they do not.
    """
    text = text.strip()[:300]
    if _EPOCH.match(text):
        return _checked(datetime.fromtimestamp(int(text[:10]), UTC), "time")
    hits = [
        hit for pattern in (_COMPACT, _ISO, _CJK, _DAY_FIRST, _MONTH_FIRST, _NUMBERS) if (hit := pattern.search(text))
    ]
    for hit in sorted(hits, key=lambda hit: hit.start()):
        moment = _moment(hit, text, language)
        if moment:
            return moment
    return None


def _moment(hit: re.Match[str], text: str, language: str) -> Moment | None:
    said = hit.groupdict()
    day = _day(said, language)
    if day is None:
        return None
    clock = hit if said.get("H") else _CLOCK.search(text, hit.end(), hit.end() + _REACH)
    return _with_clock(day, clock) if clock else _checked(day, "day")


def _day(said: dict[str, str | None], language: str) -> datetime | None:
    if said.get("a"):
        order = _order(int(said["a"] or 0), int(said["b"] or 0), language)
        if order is None:
            return None
        month, day = order
    else:
        name = (said["m"] or "").lower()
        month, day = int(name) if name.isdigit() else _MONTH[name], int(said["d"] or 0)
    try:
        return datetime(int(said["y"] or 0), month, day, tzinfo=UTC)
    except ValueError:
        return None


def _order(first: int, second: int, language: str) -> tuple[int, int] | None:
    """Return (month, day) of two bare numbers."""
    language = language.lower()
    if first > 12 or first == second:
        return second, first
    if second > 12 or language in _MONTH_FIRST_LANGUAGES:
        return first, second
    return (second, first) if language and not language.startswith("en") else None


def _with_clock(day: datetime, clock: re.Match[str]) -> Moment | None:
    said = clock.groupdict()
    hour, minute = int(said["H"] or 0), int(said["M"] or 0)
    half = (said.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59:
        return _checked(day, "day")
    written = day.replace(hour=hour, minute=minute, second=min(int(said.get("S") or "0"), 59))
    zone = _zone(said.get("z") or "")
    if zone is None:
        return Moment(day, "day", written) if day.year >= FIRST_YEAR else None
    return _checked(written.replace(tzinfo=zone), "time")


def in_zone_of(moment: Moment, other: Moment) -> Moment | None:
    """Return a moment given in UTC in the zone that another witness of the same instant shows, None when it shows none.

    The other names a zone, or writes the same minute and second without one: 03:28:35 UTC and 22:28:35 the day before
    are one instant five hours west.
    """
    if moment.to != "time" or moment.at.utcoffset():
        return None
    if other.to == "time" and other.at.utcoffset() and abs(other.at - moment.at) < timedelta(minutes=1):
        return other
    if other.clock is None:
        return None
    apart = other.clock - moment.at
    if abs(apart) > timedelta(hours=14) or apart.total_seconds() % 1800 or not apart:
        return None
    return Moment(moment.at.astimezone(timezone(apart)), "time")


def _zone(name: str) -> timezone | None:
    if name[:1] in ("+", "-"):
        digits = name[1:].replace(":", "").ljust(4, "0")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return timezone(-offset if name[0] == "-" else offset) if offset < timedelta(hours=16) else None
    hours = _ZONES.get(name.upper())
    return None if hours is None else timezone(timedelta(hours=hours))


def _checked(at: datetime, to: Precision) -> Moment | None:
    return Moment(at, to) if at.year >= FIRST_YEAR else None
