"""The transport under httpx: every request of the client goes over a connection that was checked.

httpx's own pool walks over all connections at every request, which costs more than the request itself when each goes to
another host; here a connection belongs to the lane of its host and is kept only while the lane has more to ask.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass

from newswatch.fetch import proxies
from newswatch.fetch.connecting import Connector
from newswatch.fetch.exchange import Connection, StaleConnection
from newswatch.fetch.lanes import Lane
from newswatch.fetch.lean_httpx import httpx
from newswatch.text.urls import masked

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Way:
    """How a request goes: what httpx hands through as the extension ``way``."""

    lane: Lane
    proxy: str | None = None

    def route(self, url: httpx.URL) -> str:
        """What two requests must share to go over one connection."""
        return f"{self.proxy or ''} {url.scheme}://{url.netloc.decode('ascii')}"


class CheckedTransport(httpx.AsyncBaseTransport):
    """Sends requests over connections to checked addresses.

    Args:
        connector: opens the connections.
    """

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer, its body still to be read.

        Raises:
            Refused: if the address may not be contacted.
            FetchError: if no answer comes.
        """
        way: Way = request.extensions["way"]
        kept = way.lane.take(way.route(request.url))
        if kept is not None:
            with suppress(StaleConnection):
                return await self._over(kept, request, way)
        return await self._over(await self._open(request.url, way), request, way)

    async def _over(self, connection: Connection, request: httpx.Request, way: Way) -> httpx.Response:
        url, fields = request.url, list(request.headers.raw)
        target = url.raw_path
        if way.proxy and url.scheme == "http":
            target = str(url).encode("ascii")
            fields += proxies.authorization(way.proxy)
        try:
            body = await request.aread()
            shown = masked(str(url))
            status, answered = await connection.start(request.method.encode(), target, fields, body, url=shown)
        except BaseException:
            await connection.close()
            raise
        return httpx.Response(status, headers=answered, stream=_Body(connection, way.lane, shown))

    async def _open(self, url: httpx.URL, way: Way) -> Connection:
        host, port = url.raw_host.decode("ascii"), url.port or _PORTS[url.scheme]
        if way.proxy:
            stream = await proxies.connect(self._connector, way.proxy, url.scheme, host, port)
        else:
            stream = await self._connector.connect(url.scheme, host, port, url=masked(str(url)))
        return Connection(stream, way.route(url))


class _Body(httpx.AsyncByteStream):
    def __init__(self, connection: Connection, lane: Lane, url: str) -> None:
        self._connection, self._lane, self._url = connection, lane, url

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._connection.body(url=self._url):
            yield part

    async def aclose(self) -> None:
        """Keep the connection where there is more to ask, else close it."""
        if not self._lane.keep(self._connection):
            await self._connection.close()
