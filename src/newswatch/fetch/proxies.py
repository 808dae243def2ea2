"""Requests by way of a proxy that the configuration names. Plain requests go whole, encrypted ones through a tunnel."""

from __future__ import annotations

from urllib.parse import urlsplit

import anyio
import anyio.abc
import h11

from newswatch.errors import FetchError
from newswatch.fetch.connecting import Connector
from newswatch.fetch.headers import basic
from newswatch.text.urls import credentials, host, is_web, masked


async def connect(connector: Connector, proxy: str, scheme: str, name: str, port: int) -> anyio.abc.ByteStream:
    """Return a stream to ``name``, by way of ``proxy``.

    Raises:
        Refused: if ``name`` is a private address in any spelling.
        FetchError: if the proxy cannot be reached or does not let us through.
    """
    if not is_web(proxy) or not proxy.startswith("http:"):
        raise FetchError("the proxy must be an address that begins with http://", url=masked(proxy))
    connector.check_literal(name, url=name)
    stream = await connector.dial(host(proxy), urlsplit(proxy).port or 80, url=masked(proxy))
    if scheme == "http":
        return stream
    try:
        await _tunnel(stream, proxy, f"[{name}]:{port}" if ":" in name else f"{name}:{port}")
    except BaseException:
        await anyio.aclose_forcefully(stream)
        raise
    return await connector.encrypted(stream, name, url=name)


def authorization(proxy: str) -> list[tuple[bytes, bytes]]:
    """Return the header field that tells a proxy who we are; nothing where its address has no user."""
    secret = credentials(proxy)
    return [(b"Proxy-Authorization", basic(*secret).encode())] if secret else []


async def _tunnel(stream: anyio.abc.ByteStream, proxy: str, place: str) -> None:
    http = h11.Connection(h11.CLIENT)
    head = h11.Request(method="CONNECT", target=place, headers=[(b"Host", place.encode()), *authorization(proxy)])
    await stream.send((http.send(head) or b"") + (http.send(h11.EndOfMessage()) or b""))
    while (event := http.next_event()) is h11.NEED_DATA:
        try:
            http.receive_data(await stream.receive())
        except anyio.EndOfStream:
            http.receive_data(b"")
    status = getattr(event, "status_code", None)
    if status is None or not 200 <= status < 300:
        raise FetchError(f"the proxy does not let us through ({status or 'no answer'})", url=masked(proxy))
