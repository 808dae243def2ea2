"""Dates as feeds, pages and sitemaps write them. What cannot be read is None, never "now"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

EARLIEST, LATEST = 1970, 2100  # years; 0001 and 9999 are what programs write that have no date

_ISO = re.compile(
    r"(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:(?:[Tt]|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*([Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?)?)?"
)
_RFC = re.compile(
    r"(?:[^\W\d]{2,12}[.,]*\s+)?(\d{1,2})[\s.-]+([^\W\d]{3,12})[.,]?[\s.-]+(\d{4}|\d{2})"
    r"(?:,?(?:\s+|T)(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(.{0,12}?)(?:\s*\(.*\))?"
)
_AMERICAN = re.compile(
    r"(?:[^\W\d]{2,12}[.,]*\s+)?([^\W\d]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})"
    r"(?:,?\s+(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?)?\s*([AaPp]\.?[Mm]\.?)?\s*(.{0,12}?)"
)
_ASCTIME = re.compile(r"[^\W\d]{3}\s+([^\W\d]{3})\s+(\d{1,2})\s+(\d\d):(\d\d):(\d\d)(?:\s+([A-Z]{1,4}))?\s+(\d{4})")
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d\d):?(\d\d)?")
_MONTH_NAMES = """
    jan january ene janv januar|feb february fev februar|mar march mars marz mrz|apr april avr abr|may mai mayo|
    jun june juin juni|jul july juil juli|aug august aout ago|sep sept september septembre set|
    oct october okt oktober out|nov november novembre|dec december dic dez dezember decembre
"""
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split("|"), start=1) for name in names.split()}
_ZONES = {
    "": 0, "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "IST": 5.5, "CET": 1, "CEST": 2,
    "MET": 1, "MEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "JST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "AKDT": -8, "HST": -10, "ET": -5, "CT": -6, "MT": -7, "PT": -8,
}  # fmt: skip


def parsed(text: str) -> datetime | None:
    """Return a date in UTC, None when it cannot be read or its year is beyond belief.

    A date without a zone is taken as UTC; a day without a time as its midnight.

    >>> parsed("Sat, 07 Sep 2002 09:42:31 +0200").isoformat()
    '2002-09-07T07:42:31+00:00'
    """
    text = text.strip()
    if not 4 <= len(text) <= 80:
        return None
    if text[4:5] == "-" and text[10:11] == "T":
        try:
            return _believable(datetime.fromisoformat(text))
        except ValueError:
            pass
    for pattern, read in ((_ISO, _iso), (_RFC, _rfc), (_AMERICAN, _american), (_ASCTIME, _asctime)):
        match = pattern.fullmatch(text)
        if match:
            try:
                return read(match)
            except (ValueError, OverflowError, KeyError):
                return None
    return None


def _believable(moment: datetime) -> datetime | None:
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).replace(microsecond=0) if EARLIEST <= moment.year <= LATEST else None


def _iso(match: re.Match[str]) -> datetime | None:
    year, month, day, hour, minute, second, zone = match.groups()
    if month is None:
        return None
    return _moment(int(year), int(month), int(day or 1), (hour, minute, second), None, zone or "")


def _rfc(match: re.Match[str]) -> datetime | None:
    day, month, year, hour, minute, second, half, zone = match.groups()
    return _moment(_full_year(year), _month(month), int(day), (hour, minute, second), half, zone)


def _american(match: re.Match[str]) -> datetime | None:
    month, day, year, hour, minute, second, half, zone = match.groups()
    return _moment(int(year), _month(month), int(day), (hour, minute, second), half, zone)


def _asctime(match: re.Match[str]) -> datetime | None:
    month, day, hour, minute, second, zone, year = match.groups()
    return _moment(int(year), _month(month), int(day), (hour, minute, second), None, zone or "")


def _moment(
    year: int, month: int, day: int, clock: tuple[str | None, ...], half: str | None, zone: str
) -> datetime | None:
    if not EARLIEST <= year <= LATEST:
        return None
    hour, minute, second = (int(part or 0) for part in clock)
    if half:
        hour = hour % 12 + (12 if half[0] in "Pp" else 0)
    extra_day = hour == 24 and not minute and not second
    local = datetime(year, month, day, 0 if extra_day else hour, minute, min(second, 59), tzinfo=UTC)
    return local + timedelta(days=extra_day) - _offset(zone)


def _offset(zone: str) -> timedelta:
    known = _ZONES.get(zone)
    if known is not None:
        return timedelta(hours=known)
    zone = zone.strip().upper()
    numeric = _OFFSET.fullmatch(zone)
    if not numeric:
        return timedelta(hours=_ZONES.get(zone, 0))
    hours, minutes = int(numeric[2]), int(numeric[3] or 0)
    if hours > 15 or minutes > 59:
        raise ValueError(zone)
    return timedelta(hours=hours, minutes=minutes) * (-1 if numeric[1] == "-" else 1)


def _full_year(year: str) -> int:
    number = int(year)
    return number if len(year) == 4 else number + (2000 if number < 70 else 1900)


def _month(name: str) -> int:
    import unicodedata

    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return _MONTHS.get(plain) or _MONTHS[plain[:3]]
