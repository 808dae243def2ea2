"""A loopback web site that answers byte by byte what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from newswatch.fetch import FetchSettings

Handler = Callable[[socket.socket, "Asked"], None]


@dataclass
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    began: float
    ended: float = 0.0


def reply(body: bytes = b"", status: str = "200 OK", **headers: str) -> Handler:
    """A handler that sends one plain answer and keeps the connection."""
    fields = {"Content-Length": str(len(body))} | {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())

    def handler(sock: socket.socket, asked: Asked) -> None:
        sock.sendall(f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + body)

    return handler


@dataclass
class Site:
    """Paths and what is behind them."""

    url: str = ""
    pages: dict[str, Handler] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)

    def paths(self) -> list[str]:
        """Every path asked for, in order."""
        return [asked.path for asked in self.asked]

    def serve(self, path: str, body: bytes = b"", status: str = "200 OK", **headers: str) -> str:
        """Put a plain answer at a path and return its address."""
        return self.at(path, reply(body, status, **headers))

    def at(self, path: str, handler: Handler) -> str:
        """Put a handler at a path and return its address."""
        self.pages[path] = handler
        return self.url + path


def _site(address: str) -> Iterator[Site]:
    site = Site()

    class Connection(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.settimeout(20)
            rest = b""
            while not site.stopping.is_set():
                while b"\r\n\r\n" not in rest:
                    try:
                        data = self.request.recv(65536)
                    except OSError:
                        return
                    if not data or data.startswith(b"\x16\x03"):  # the end, or a greeting in TLS
                        return
                    rest += data
                head, _, rest = rest.partition(b"\r\n\r\n")
                first, *lines = head.decode("latin-1").split("\r\n")
                headers = {key.lower(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
                method, path, _ = first.split(" ")
                asked = Asked(method, path, headers, time.monotonic())
                site.asked.append(asked)
                try:
                    site.pages.get(path, reply(b"nothing here", "404 Not Found"))(self.request, asked)
                except OSError:
                    return
                asked.ended = time.monotonic()

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True
        block_on_close = False

    with Server((address, 0), Connection) as server:
        site.url = f"http://{address}:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield site
        site.stopping.set()
        server.shutdown()


@pytest.fixture
def site() -> Iterator[Site]:
    """A site at an address the settings allow."""
    yield from _site("127.0.0.1")


@pytest.fixture
def other_site() -> Iterator[Site]:
    """A second host at an address the settings allow."""
    yield from _site("127.0.0.3")


@pytest.fixture
def inner_site() -> Iterator[Site]:
    """A service of the own network that nobody may contact."""
    yield from _site("127.0.0.2")


@pytest.fixture
def settings() -> FetchSettings:
    """Settings that allow the two sites of the tests and no other private address."""
    return FetchSettings(contact="me@example.org", allow_private=("127.0.0.1", "127.0.0.3"))
