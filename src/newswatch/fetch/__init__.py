"""The only sockets: every request of newswatch passes here, checked at every hop.

``get_many`` yields answers as they come; ``get`` is one request. Outside it is an ordinary iterator, inside it is anyio
under httpx. What may be asked (scheme, address after DNS), how often (one request at a time per host, with a gap), how
long and how much is decided here; what an answer means is decided by the callers.

    for request, answer in get_many(requests, FetchSettings(contact="me@example.org")):
        if isinstance(answer, FetchError): ...
"""

from __future__ import annotations

from newswatch.fetch.addresses import is_private_host
from newswatch.fetch.backoff import next_poll, next_try
from newswatch.fetch.many import get, get_many
from newswatch.fetch.memory import after, is_same, mark
from newswatch.fetch.messages import FetchSettings, Hop, Request, Response
from newswatch.fetch.walls import classify

__all__ = [
    "FetchSettings",
    "Hop",
    "Request",
    "Response",
    "after",
    "classify",
    "get",
    "get_many",
    "is_private_host",
    "is_same",
    "mark",
    "next_poll",
    "next_try",
]
