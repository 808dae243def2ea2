"""The choke point: no connection is made but by ``connect``, and only to an address that was checked.

The name is resolved once, every address is checked, and the connection goes to the checked number itself: a DNS server
that answers differently a moment later changes nothing. TLS still verifies the name.
"""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import ssl
from contextlib import suppress
from ipaddress import ip_address
from threading import Thread
from typing import TYPE_CHECKING

import anyio
import anyio.abc

from newswatch.errors import FetchError, Refused
from newswatch.fetch.addresses import may_contact

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Future

_REASONS = {
    errno.ECONNREFUSED: "nothing listens there (connection refused)",
    errno.EHOSTUNREACH: "no way to that host",
    errno.ENETUNREACH: "no network",
    errno.ETIMEDOUT: "the host does not answer",
    errno.ECONNRESET: "the connection was reset",
}


class Connector:
    """Opens connections to checked addresses.

    Args:
        allowed: addresses or networks that may be contacted although they are not public.
    """

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self._allowed = allowed
        self._tls: ssl.SSLContext | None = None

    async def connect(self, scheme: str, host: str, port: int, *, url: str) -> anyio.abc.ByteStream:
        """Return a stream to ``host``, encrypted for https.

        Args:
            scheme: ``http`` or ``https``.
            host: a name or a number in any spelling.
            port: TCP port.
            url: for messages, masked.

        Raises:
            Refused: if every address of the host is private and none is allowed.
            FetchError: if there is no such host, or it does not take the connection.
        """
        stream = await self._reach(await self._checked(host, port, url=url), port, url=url)
        return stream if scheme == "http" else await self.encrypted(stream, host, url=url)

    async def dial(self, host: str, port: int, *, url: str) -> anyio.abc.ByteStream:
        """Return a plain stream to a proxy the configuration names; its address is not checked."""
        return await self._reach(await _addresses_of(host, port, url=url), port, url=url)

    def check_literal(self, host: str, *, url: str) -> None:
        """Refuse a private address written in a link whose connection a proxy will make.

        Raises:
            Refused: if ``host`` is a number in any spelling, or ``localhost``, and not allowed.
        """
        try:
            number = socket.inet_ntoa(socket.inet_aton(host))
        except OSError:
            number = host if ":" in host else ("127.0.0.1" if host.endswith("localhost") else "")
        if number and not may_contact(number, self._allowed):
            raise Refused("a private address that the configuration does not allow", url=url)

    async def encrypted(self, stream: anyio.abc.ByteStream, host: str, *, url: str) -> anyio.abc.ByteStream:
        """Return the stream with TLS on it, the certificate checked against ``host``."""
        from anyio.streams.tls import TLSStream

        self._tls = self._tls or tls_context()
        try:
            return await TLSStream.wrap(stream, hostname=host, ssl_context=self._tls, standard_compatible=False)
        except BaseException as error:
            await anyio.aclose_forcefully(stream)
            if isinstance(error, OSError | anyio.BrokenResourceError | anyio.EndOfStream):
                raise FetchError(_insecure(error), url=url) from error
            raise

    async def _checked(self, host: str, port: int, *, url: str) -> list[str]:
        found = await _addresses_of(host, port, url=url)
        fine = [address for address in found if may_contact(address, self._allowed)]
        if not fine:
            raise Refused("a private address that the configuration does not allow", url=url)
        return fine

    async def _reach(self, addresses: list[str], port: int, *, url: str) -> anyio.abc.ByteStream:
        failure: OSError | None = None
        for address in addresses[:4]:
            try:
                return await anyio.connect_tcp(address, port)
            except OSError as error:
                failure = error
        raise FetchError(reason(failure), url=url) from failure


def reason(error: BaseException | None) -> str:
    """Return in words why a connection failed."""
    while error is not None:
        number = getattr(error, "errno", None)
        if number in _REASONS:
            return _REASONS[number]
        error = error.__cause__ or error.__context__
    return "the connection failed"


def _insecure(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the certificate is not valid: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return f"no secure connection: {error.reason or error}"
    return "no secure connection: closed while it was made"


def tls_context() -> ssl.SSLContext:
    """Return what certificates are checked with: the system's own where it is named, else those that are shipped."""
    if os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
        return ssl.create_default_context()
    import certifi

    return ssl.create_default_context(cafile=certifi.where())


async def _addresses_of(host: str, port: int, *, url: str) -> list[str]:
    try:
        return [str(ip_address(host))]
    except ValueError:
        pass
    # A thread of our own, because a look-up cannot be cancelled: a daemon lets Ctrl-C leave at once.
    loop = asyncio.get_running_loop()
    answer: Future[list[str] | OSError] = loop.create_future()
    Thread(target=_look_up, args=(loop, answer, host, port), daemon=True, name=f"look-up {host}").start()
    found = await answer
    if isinstance(found, OSError):
        raise FetchError("there is no such host, or no network", url=url) from found
    return found


def _look_up(loop: AbstractEventLoop, answer: Future[list[str] | OSError], host: str, port: int) -> None:
    result: list[str] | OSError
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        result = list(dict.fromkeys(str(row[4][0]) for row in rows))
    except (OSError, UnicodeError) as error:
        result = error if isinstance(error, OSError) else OSError(str(error))
    with suppress(RuntimeError):  # the loop is gone: nobody waits any more
        loop.call_soon_threadsafe(_settle, answer, result)


def _settle(answer: Future[list[str] | OSError], result: list[str] | OSError) -> None:
    if not answer.done():
        answer.set_result(result)
