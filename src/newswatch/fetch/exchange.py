"""HTTP over one connection, spoken by h11: one exchange after the other. Knows nothing of redirects or politeness."""

from __future__ import annotations

from collections.abc import AsyncIterator

import anyio
import anyio.abc
import h11

from newswatch.errors import FetchError

_CHUNK = 65_536
_LONGEST_HEAD = 65_536  # bytes of status line and header fields

Fields = list[tuple[bytes, bytes]]


class StaleConnection(Exception):
    """A kept connection was closed by the server before it said anything: ask again on a new one."""


class Connection:
    """A stream by one route that can carry several exchanges, one after the other.

    Args:
        stream: connected, encrypted where it should be.
        route: scheme, host, port and proxy; requests of the same route may use the connection.
    """

    def __init__(self, stream: anyio.abc.ByteStream, route: str) -> None:
        self.route = route
        self._stream = stream
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEAD)
        self._used = False

    async def start(self, method: bytes, target: bytes, fields: Fields, body: bytes, *, url: str) -> tuple[int, Fields]:
        """Send a request and return status and header fields of the answer.

        Raises:
            StaleConnection: if the connection was used before and turns out to be closed.
            FetchError: if what comes is not HTTP.
        """
        was_used, self._used = self._used, True
        try:
            await self._send(method, target, fields, body)
            head = await self._head()
            return head.status_code, list(head.headers)
        except (_ClosedEarly, anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
            if was_used:
                raise StaleConnection from error
            raise FetchError(_fault(error), url=url) from error
        except h11.ProtocolError as error:
            raise FetchError(_fault(error), url=url) from error

    async def body(self, *, url: str) -> AsyncIterator[bytes]:
        """Yield the body as it comes, still packed.

        Raises:
            FetchError: if it is cut short.
        """
        try:
            while True:
                event = await self._event()
                if isinstance(event, h11.Data):
                    yield bytes(event.data)
                elif isinstance(event, h11.EndOfMessage | h11.ConnectionClosed):
                    return
        except (_ClosedEarly, anyio.BrokenResourceError, anyio.ClosedResourceError, h11.ProtocolError) as error:
            raise FetchError(_fault(error), url=url) from error

    def can_go_on(self) -> bool:
        """Tell whether another exchange may follow on this connection, and make it ready for one."""
        if self._http.our_state is h11.DONE and self._http.their_state is h11.DONE:
            self._http.start_next_cycle()
            return True
        return False

    async def close(self) -> None:
        """Close the stream without waiting for the other side."""
        await anyio.aclose_forcefully(self._stream)

    async def _send(self, method: bytes, target: bytes, fields: Fields, body: bytes) -> None:
        data = self._http.send(h11.Request(method=method, target=target, headers=fields)) or b""
        if body:
            data += self._http.send(h11.Data(data=body)) or b""
        await self._stream.send(data + (self._http.send(h11.EndOfMessage()) or b""))

    async def _head(self) -> h11.Response:
        while True:
            event = await self._event()
            if isinstance(event, h11.Response):
                return event

    async def _event(self) -> object:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            try:
                self._http.receive_data(await self._stream.receive(_CHUNK))
            except anyio.EndOfStream:
                if self._http.their_state is h11.SEND_RESPONSE and not self._http.trailing_data[0]:
                    raise _ClosedEarly from None
                self._http.receive_data(b"")
        return event


class _ClosedEarly(Exception):
    """The other side closed without an answer."""


def _fault(error: Exception) -> str:
    text = str(error)
    if isinstance(error, _ClosedEarly):
        return "the connection was closed without an answer"
    if isinstance(error, anyio.BrokenResourceError | anyio.ClosedResourceError):
        return "the connection was reset"
    if isinstance(error, h11.LocalProtocolError):
        return f"a request that cannot be sent: {text[:80]}"
    if "without sending complete" in text or "peer unexpectedly closed" in text:
        return "the answer was cut short"
    return f"no proper HTTP answer: {text[:80]}"
