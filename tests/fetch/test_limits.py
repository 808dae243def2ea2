"""Whatever a server sends, a request ends in time, in bounds, and says why it failed."""

import gzip
import socket
import struct
import time
import zlib

import pytest

from newswatch.errors import FetchError, TimedOut, TooLarge
from newswatch.fetch import FetchSettings, Request, Response, get, get_many
from tests.fetch.conftest import Asked, Site


def failure(answer: Response | FetchError) -> FetchError:
    """The answer, which must be an error."""
    assert isinstance(answer, FetchError)
    return answer


def success(answer: Response | FetchError) -> Response:
    """The answer, which must not be an error."""
    assert isinstance(answer, Response), answer
    return answer


def test_a_dripping_server_is_left_after_the_total_deadline(site: Site, settings: FetchSettings) -> None:
    """A byte every so often never trips a read timeout; the deadline holds for the whole exchange."""

    def drip(sock: socket.socket, asked: Asked) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while not site.stopping.wait(0.05):
            sock.sendall(b"x")

    began = time.monotonic()
    answer = failure(get(Request(url=site.at("/f", drip), deadline_seconds=0.4), settings))
    assert isinstance(answer, TimedOut)
    assert time.monotonic() - began < 1.5


def test_the_deadline_holds_over_all_redirects_together(site: Site, settings: FetchSettings) -> None:
    """Three slow hops do not get three deadlines."""

    def slow(to: str):
        def handler(sock: socket.socket, asked: Asked) -> None:
            time.sleep(0.25)
            sock.sendall(f"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode())

        return handler

    for at in range(4):
        site.at(f"/{at}", slow(f"/{at + 1}"))
    assert isinstance(get(Request(url=site.url + "/0", deadline_seconds=0.6), settings), TimedOut)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_bomb_is_stopped_while_it_is_unpacked(site: Site, settings: FetchSettings, encoding: str) -> None:
    """The limit counts what comes out, not what goes in."""
    packed = gzip.compress(b" " * 30_000_000, 9) if encoding == "gzip" else zlib.compress(b" " * 30_000_000, 9)
    url = site.serve("/f", packed, Content_Encoding=encoding)
    answer = failure(get(Request(url=url, max_bytes=1_000_000), settings))
    assert isinstance(answer, TooLarge)
    assert answer.limit_bytes == 1_000_000


def test_an_endless_body_is_stopped_at_the_limit(site: Site, settings: FetchSettings) -> None:
    """Without Content-Length too."""

    def endless(sock: socket.socket, asked: Asked) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while not site.stopping.is_set():
            sock.sendall(b"x" * 65536)

    assert isinstance(get(Request(url=site.at("/f", endless), max_bytes=200_000), settings), TooLarge)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw"])
def test_packed_answers_are_unpacked(site: Site, settings: FetchSettings, encoding: str) -> None:
    """gzip, deflate as it should be, and deflate as some servers send it."""
    body = b"<rss/>" * 1000
    raw = zlib.compressobj(wbits=-15)
    packed = {"gzip": gzip.compress(body), "deflate": zlib.compress(body), "raw": raw.compress(body) + raw.flush()}
    name = "deflate" if encoding == "raw" else encoding
    assert success(get(Request(url=site.serve("/f", packed[encoding], Content_Encoding=name)), settings)).body == body


def test_a_packed_answer_of_several_members_is_read_to_its_end(site: Site, settings: FetchSettings) -> None:
    """Such files may be strung together; padding after them is no fault."""
    url = site.serve("/f", gzip.compress(b"one ") + gzip.compress(b"two") + b"\0" * 8, Content_Encoding="gzip")
    assert success(get(Request(url=url), settings)).body == b"one two"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this", "cut short"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", "cut short"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(range(256)) * 20, mtime=0)[:120],
            "cut short",
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip at all", "damaged"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nxyz", "did not ask for"),
        (b"SSH-2.0-server\r\n\r\n", "no proper HTTP"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n", "no proper HTTP"),
        (b"", "closed without an answer"),
    ],
)
def test_a_broken_answer_is_an_error_that_names_the_fault(
    site: Site, settings: FetchSettings, raw: bytes, words: str
) -> None:
    """Never taken for the whole."""

    def handler(sock: socket.socket, asked: Asked) -> None:
        sock.sendall(raw)
        sock.shutdown(socket.SHUT_WR)

    answer = failure(get(Request(url=site.at("/f", handler)), settings))
    assert words in answer.reason


def test_a_reset_connection_is_an_error(site: Site, settings: FetchSettings) -> None:
    """The reason says so."""

    def reset(sock: socket.socket, asked: Asked) -> None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        sock.close()

    assert "reset" in failure(get(Request(url=site.at("/f", reset)), settings)).reason


def test_nobody_at_the_port_is_an_error_quickly(settings: FetchSettings) -> None:
    """In words, not as an exception of a library."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        answer = failure(get(Request(url=f"http://127.0.0.1:{port}/"), settings))
    assert "refused" in answer.reason


def test_leaving_midway_ends_within_a_second(site: Site, settings: FetchSettings) -> None:
    """A request that hangs does not hold up a caller who has had enough."""

    def hang(sock: socket.socket, asked: Asked) -> None:
        site.stopping.wait(20)

    quick, slow = site.serve("/quick", b"x"), site.at("/slow", hang)
    answers = get_many([Request(url=quick), Request(url=slow)], settings)
    assert next(answers)[0].url == quick
    began = time.monotonic()
    answers.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 1.0


def test_no_requests_give_no_answers(settings: FetchSettings) -> None:
    """And start nothing."""
    assert list(get_many([], settings)) == []
