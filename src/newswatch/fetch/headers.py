"""Reading and writing of header fields. Pure functions."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from newswatch.fetch.messages import FetchSettings, Request
from newswatch.text.urls import credentials

LONGEST_WAIT = 30 * 86400.0  # seconds; a server that says more is taken at this
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_DIRECTIVE = re.compile(r"([a-z-]+)(?:\s*=\s*\"?(\d{1,12}))?")
_UNSENDABLE = re.compile(r"[^\t\x20-\x7e\x80-\xff]")
_VALIDATOR_LENGTH = 512  # characters; longer ones are not worth keeping


def to_send(
    request: Request, settings: FetchSettings, *, same_host: bool, same_origin: bool, knows_validators: bool
) -> list[tuple[bytes, bytes]]:
    """Return the header fields of a request, without those of the connection.

    What the source's configuration says goes to the host it was written for only, credentials to its origin only, and
    validators to the address that gave them.
    """
    fields = {"User-Agent": settings.user_agent, "Accept": request.accept, "Accept-Encoding": "gzip, deflate"}
    if same_host:
        withheld = _OURS if same_origin else _OURS | _SECRET
        fields |= {name: value for name, value in request.headers.items() if name.lower() not in withheld}
    if knows_validators and request.etag:
        fields["If-None-Match"] = request.etag
    if knows_validators and request.last_modified:
        fields["If-Modified-Since"] = request.last_modified
    secret = credentials(request.url) if same_origin else None
    if secret:
        fields["Authorization"] = basic(*secret)
    return [(name.encode(), _UNSENDABLE.sub("", value).encode("latin-1")) for name, value in fields.items()]


_SECRET = frozenset({"authorization", "cookie"})
_OURS = frozenset({"host", "content-length", "transfer-encoding", "connection", "accept-encoding"})


def basic(user: str, password: str) -> str:
    """Return the value of an Authorization field."""
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()


def collected(fields: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return header fields by lower-case name; values of one name joined with a comma."""
    found: dict[str, str] = {}
    for raw_name, raw_value in fields:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1").strip()
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def content_type(fields: Mapping[str, str]) -> tuple[str, str | None]:
    """Return the media type in lower case, and the charset or None."""
    value = fields.get("content-type", "")
    charset = _CHARSET.search(value)
    return value.partition(";")[0].strip().lower(), charset[1].lower() if charset else None


def validator(fields: Mapping[str, str], name: str) -> str | None:
    """Return an ETag or Last-Modified as it was sent, None when it is missing or too long to be kept."""
    value = fields.get(name, "")
    return value if 0 < len(value) <= _VALIDATOR_LENGTH else None


def moment(value: str) -> datetime | None:
    """Return an HTTP date in UTC, None when it cannot be read."""
    try:
        parsed = parsedate_to_datetime(value)
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def retry_after(fields: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds a server asks us to wait, given as seconds or as a date; None when it does not.

    A date is measured against the server's own Date, which forgives clocks that are wrong.
    """
    value = fields.get("retry-after", "").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return min(float(value[:12]), LONGEST_WAIT)
    until = moment(value)
    if until is None:
        return None
    return min(max((until - (moment(fields.get("date", "")) or now)).total_seconds(), 0.0), LONGEST_WAIT)


def max_age(fields: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds an answer stays fresh, None when nothing is said; ``no-cache`` and ``no-store`` are 0."""
    directives = dict(_DIRECTIVE.findall(fields.get("cache-control", "").lower()))
    if "no-cache" in directives or "no-store" in directives:
        return 0.0
    if directives.get("max-age"):
        return float(directives["max-age"])
    expires = moment(fields.get("expires", ""))
    if expires is None:
        return None
    return max((expires - (moment(fields.get("date", "")) or now)).total_seconds(), 0.0)
