"""Times as people type them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

from newswatch.errors import UsageError

_AGO = re.compile(r"(\d{1,6})\s*([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def moment(text: str, now: datetime, zone: tzinfo = UTC) -> datetime:
    """Read ``7d``, ``12h``, ``2026-03-01`` or a whole ISO 8601 time.

    Args:
        text: as typed.
        now: what ``7d`` counts back from.
        zone: whose days a bare date means.

    Raises:
        UsageError: if it is something else.
    """
    ago = _AGO.fullmatch(text.strip())
    try:
        if ago:
            return now - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
        read = datetime.fromisoformat(text.strip())
    except OverflowError:
        return datetime.min.replace(tzinfo=UTC)
    except ValueError:
        raise UsageError(f"{text!r} is no time; 7d, 12h, 2w or 2026-03-01 are") from None
    return read if read.tzinfo else read.replace(tzinfo=zone)
