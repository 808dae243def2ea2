"""The demo's web server behaves as a good site does."""

from __future__ import annotations

import http.client
import socket
import struct
import time

import pytest

from newswatch.demo import Newsroom, serve

from .conftest import Ask
from .expected import COUNTS

FEED = "/ward-report/feed.xml"


@pytest.mark.parametrize("path", COUNTS)
def test_what_has_not_changed_is_not_sent_again(ask: Ask, path: str) -> None:
    """Both validators answer 304, without a body."""
    first = ask(path)
    by_tag = ask(path, If_None_Match=str(first.headers["ETag"]))
    by_date = ask(path, If_Modified_Since=str(first.headers["Last-Modified"]))
    assert first.status == 200
    assert (by_tag.status, by_tag.body) == (by_date.status, by_date.body) == (304, b"")


def test_another_tag_brings_the_page_whatever_the_date(ask: Ask) -> None:
    """A tag that does not match wins over a date that does."""
    date = str(ask(FEED).headers["Last-Modified"])
    assert ask(FEED, If_None_Match='"other"', If_Modified_Since=date).status == 200


def test_an_older_copy_is_replaced(ask: Ask) -> None:
    """A date before the last change brings the page."""
    assert ask(FEED, If_Modified_Since="Sun, 01 Mar 2026 00:00:00 GMT").status == 200


@pytest.mark.parametrize("date", ["yesterday", "Sun, 22 Mar 2026 00:00:00 -0000"])
def test_a_date_that_cannot_be_read_does_not_count(ask: Ask, date: str) -> None:
    """The page is sent, as if nothing had been said."""
    assert ask(FEED, If_Modified_Since=date).status == 200


def test_a_reader_that_hangs_up_leaves_no_trace(newsroom: Newsroom, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is printed when a connection is reset, and the next reader is served."""
    host, port = newsroom.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # close by reset
        connection.sendall(f"GET {FEED} HTTP/1.1\r\n".encode())
    time.sleep(0.1)
    assert capfd.readouterr().err == ""


def test_a_query_does_not_change_the_page(ask: Ask) -> None:
    """Links with tracking parameters work."""
    assert ask(f"{FEED}?utm_source=rss").body == ask(FEED).body


def test_head_tells_of_the_page_without_sending_it(ask: Ask) -> None:
    """HEAD has the headers of GET."""
    answer = ask(FEED, method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["Content-Length"]) == len(ask(FEED).body)


def test_an_unknown_page_is_not_found(ask: Ask) -> None:
    """There is no page of everything, and no way out of the newsroom."""
    assert [ask(path).status for path in ("/", "/nothing", "/../feeds.yaml")] == [404, 404, 404]


def test_everybody_may_read_the_newsroom_but_not_the_accounts(ask: Ask) -> None:
    """robots.txt is there and has something to say."""
    assert "Disallow: /*/account" in ask("/robots.txt").body.decode()


def test_broken_sources_are_there_for_those_who_ask(ask: Ask) -> None:
    """The three ways to fail answer as they should."""
    assert [ask(f"/broken/{way}").status for way in ("html", "empty", "down")] == [200, 200, 503]


def test_the_newsroom_closes_with_a_connection_still_open() -> None:
    """Leaving the block ends the server, and its address answers no more."""
    with serve() as newsroom:
        connection = http.client.HTTPConnection(newsroom.url.removeprefix("http://"), timeout=5)
        connection.request("GET", FEED)
        connection.getresponse().read()
    connection.close()
    with pytest.raises(OSError, match="refused"):
        connection.request("GET", FEED)


def test_two_newsrooms_stand_side_by_side() -> None:
    """Each has its own port."""
    with serve() as one, serve() as other:
        assert one.url != other.url
