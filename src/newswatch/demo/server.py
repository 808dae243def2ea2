"""The demo's own web server: the bundled newsroom on loopback, conditional requests answered as by a good site."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

from newswatch.demo.bundle import DEMO_NOW, sites
from newswatch.demo.pages import Page, pages


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The newsroom while it is open."""

    url: str  #: scheme, host and port, without a slash at the end
    paths: tuple[str, ...]  #: everything it serves


@contextmanager
def serve(now: datetime = DEMO_NOW) -> Iterator[Newsroom]:
    """Serve the bundled newsroom on a free port of 127.0.0.1 until the block is left.

    Args:
        now: aware; relative dates on its pages count from here.
    """
    table: dict[str, Page] = {}
    with _Server(("127.0.0.1", 0), partial(_Answer, table)) as server:
        url = f"http://127.0.0.1:{server.server_port}"
        table.update(pages(sites(), url, now))  # only now the port is known
        thread = Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True)
        thread.start()
        try:
            yield Newsroom(url, tuple(table))
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a reader that hangs up, as one does when it is stopped."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # handed on as it came


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5  # seconds; a client that keeps a connection open does not keep the demo from ending

    def __init__(self, table: Mapping[str, Page], *arguments: object) -> None:
        self.table = table
        super().__init__(*arguments)  # type: ignore[arg-type]  # request, address and server, as socketserver hands them

    def do_GET(self) -> None:
        page = self.table.get(urlsplit(self.path).path)
        if page is None:
            self._send(404, "text/plain", b"not found", {})
        elif page.status != 200:
            self._send(page.status, page.type, page.body, {})
        elif self._has(page):
            self._send(304, "", b"", _marks(page))
        else:
            self._send(200, page.type, page.body, _marks(page))

    def do_HEAD(self) -> None:
        self.do_GET()

    def _has(self, page: Page) -> bool:
        """Tell whether the client's copy is this page; a tag counts more than a date, as RFC 9110 has it."""
        if (tags := self.headers.get("If-None-Match")) is not None:
            return page.etag in tags
        since = _moment(self.headers.get("If-Modified-Since", ""))
        return since is not None and page.modified <= since

    def _send(self, status: int, content_type: str, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name http.server gives it
        """Stay quiet: the terminal belongs to the demo."""


def _moment(text: str) -> datetime | None:
    """Read a date of HTTP; one that cannot be read does not count."""
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _marks(page: Page) -> dict[str, str]:
    return {"ETag": page.etag, "Last-Modified": format_datetime(page.modified.astimezone(UTC), usegmt=True)}
