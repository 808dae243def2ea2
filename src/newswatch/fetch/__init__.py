"""The only sockets: every request of newswatch passes here, checked at every hop.

``get_many`` yields answers as they come; ``get`` is one request. Outside it is an ordinary iterator, inside it is anyio
under httpx. What may be asked (scheme, address after DNS), how often (one request at a time per host, with a gap), how
long and how much is decided here; what an answer means is decided by the callers.

    for request, answer in get_many(requests, FetchSettings(contact="me@example.org")):
        if isinstance(answer, FetchError): ...

Language models are asked through ``language_model``, loaded only by those who use one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.fetch.addresses import is_private_host
    from newswatch.fetch.backoff import next_poll, next_try, wait_until
    from newswatch.fetch.manners import Manners
    from newswatch.fetch.many import get, get_many
    from newswatch.fetch.memory import after, is_same, mark, without_move
    from newswatch.fetch.messages import FetchSettings, Hop, Request, Response
    from newswatch.fetch.walls import classify

__all__ = [
    "FetchSettings",
    "Hop",
    "Manners",
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
    "wait_until",
    "without_move",
]

# httpx is not for everybody who only wants the records.
__getattr__ = lazily(
    __name__,
    {
        "FetchSettings": "newswatch.fetch.messages",
        "Hop": "newswatch.fetch.messages",
        "Manners": "newswatch.fetch.manners",
        "Request": "newswatch.fetch.messages",
        "Response": "newswatch.fetch.messages",
        "after": "newswatch.fetch.memory",
        "classify": "newswatch.fetch.walls",
        "get": "newswatch.fetch.many",
        "get_many": "newswatch.fetch.many",
        "is_private_host": "newswatch.fetch.addresses",
        "is_same": "newswatch.fetch.memory",
        "mark": "newswatch.fetch.memory",
        "next_poll": "newswatch.fetch.backoff",
        "next_try": "newswatch.fetch.backoff",
        "wait_until": "newswatch.fetch.backoff",
        "without_move": "newswatch.fetch.memory",
    },
)
