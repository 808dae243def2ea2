"""Where a redirect leads, and what may go along. Pure functions."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import urljoin

from newswatch.errors import FetchError, Refused
from newswatch.fetch.messages import Request
from newswatch.text.urls import is_web, masked, without_credentials

_FOLLOWED = frozenset({301, 302, 303, 307, 308})
MOST_HOPS = 8


def is_followed(request: Request, status: int) -> bool:
    """Tell whether we go where an answer points: never with a body, which was written for the one who was asked."""
    return status in _FOLLOWED and request.body is None


def target(url: str, location: str, seen: frozenset[str]) -> str:
    """Return the address a redirect leads to, without credentials and fragment.

    Args:
        url: where the redirect came from.
        location: the Location field, hostile.
        seen: every address asked for so far.

    Raises:
        Refused: if it is no web address.
        FetchError: if it goes round in circles or on for too long.
    """
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")  # what servers send that do not encode it
    try:
        joined = urljoin(url, location.strip()).partition("#")[0]
    except ValueError:
        joined = ""
    joined = without_credentials(joined)
    if not is_web(joined):
        raise Refused(f"redirects to something that is no web address: {masked(location)[:80]!r}", url=masked(url))
    if joined in seen:
        raise FetchError("redirects in a circle", url=masked(url))
    if len(seen) > MOST_HOPS:
        raise FetchError(f"more than {MOST_HOPS} redirects", url=masked(url))
    return joined
