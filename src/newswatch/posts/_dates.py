"""When a post was published: the forms dates have in exports, feeds and front matter, always as an aware datetime.

A date that cannot be is no date: ``0000-00-00 00:00:00``, the 31st of February.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
    r"(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)",
    re.IGNORECASE,
)
# Checked first, because the standard library reads WordPress's "30 Nov -0001" as the year 2000.
_MAIL = re.compile(r"\s*(?:[a-z]{3,9},?\s+)?\d{1,2}\s+[a-z]{3,9}\.?\s+\d{2,4}\s", re.IGNORECASE)
_ZONE = re.compile(r"([+-])(\d{2}):?(\d{2})")


def moment(text: str, zone: tzinfo = UTC) -> datetime | None:
    """Return the moment a text such as ``2012-01-04 09:38:05`` or ``Thu, 05 Jan 2012 14:30:46 +0000`` names, in UTC.

    Args:
        text: ISO 8601 or near it (no zeros before month and day, slashes), or the form of e-mails and RSS.
        zone: of a date that says none; a date without a time is midnight there.
    """
    try:
        match = _ISO.match(text)
        found = _from_iso(match, zone) if match else _from_mail(text, zone)
        return found.astimezone(UTC) if found else None
    except (ValueError, OverflowError):
        return None


def _from_iso(match: re.Match[str], zone: tzinfo) -> datetime:
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=_zone(match[7], zone))


def _from_mail(text: str, zone: tzinfo) -> datetime | None:
    if not _MAIL.match(text):
        return None
    found = parsedate_to_datetime(text)
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _zone(text: str | None, zone: tzinfo) -> tzinfo:
    if not text:
        return zone
    match = _ZONE.fullmatch(text)
    if not match:
        return UTC
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-offset if match[1] == "-" else offset)
