"""Servers never have reason to block us: one request at a time, validators, waits they ask for, robots.txt."""

import socket
import threading
import time
from datetime import UTC, datetime

import anyio
import pytest

from newswatch.clock import FixedClock
from newswatch.errors import FetchError, Refused
from newswatch.fetch import FetchSettings, Hop, Manners, Request, Response, get, get_many
from newswatch.fetch.headers import max_age, retry_after
from newswatch.fetch.lanes import Lane
from newswatch.fetch.robots import parsed
from tests.fetch.conftest import Asked, Site

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def response(answer: Response | FetchError) -> Response:
    """The answer, which must not be an error."""
    assert isinstance(answer, Response), answer
    return answer


def test_the_user_agent_says_who_we_are_and_whom_to_write_to(site: Site, settings: FetchSettings) -> None:
    """With the contact of the configuration, never an invented one."""
    get(Request(url=site.serve("/f"), accept="application/rss+xml"), settings)
    assert site.asked[0].headers["user-agent"].startswith("newswatch/")
    assert "mailto:me@example.org" in site.asked[0].headers["user-agent"]
    assert site.asked[0].headers["accept"] == "application/rss+xml"
    assert "mailto" not in FetchSettings().user_agent


def test_validators_are_sent_and_an_unchanged_answer_is_told(site: Site, settings: FetchSettings) -> None:
    """If-None-Match and If-Modified-Since go out as they came in."""

    def conditional(sock: socket.socket, asked: Asked) -> None:
        same = asked.headers.get("if-none-match") == 'W/"a b"'
        status = "304 Not Modified" if same else "200 OK"
        body = b"" if same else b"feed"
        head = f'HTTP/1.1 {status}\r\nETag: W/"a b"\r\nLast-Modified: Sun, 01 Nov 2026 08:00:00 GMT\r\n'
        sock.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)

    url = site.at("/f", conditional)
    first = response(get(Request(url=url), settings))
    assert (first.etag, first.last_modified, first.unchanged) == ('W/"a b"', "Sun, 01 Nov 2026 08:00:00 GMT", False)
    second = response(get(Request(url=url, etag=first.etag, last_modified=first.last_modified), settings))
    assert second.unchanged
    assert site.asked[1].headers["if-modified-since"] == "Sun, 01 Nov 2026 08:00:00 GMT"


def test_one_host_gets_one_request_at_a_time(site: Site) -> None:
    """Never two at once, in the order they were given."""
    busy, most = threading.Semaphore(1), []

    def slow(sock: socket.socket, asked: Asked) -> None:
        most.append(busy.acquire(blocking=False))
        time.sleep(0.03)
        busy.release()
        sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    requests = [Request(url=site.at(f"/{at}", slow)) for at in range(5)]
    assert all(
        isinstance(answer, Response) for _, answer in get_many(requests, FetchSettings(allow_private=("127.0.0.1",)))
    )
    assert most == [True] * 5
    assert site.paths() == [f"/{at}" for at in range(5)]


def test_a_gap_lies_between_two_requests_to_a_host() -> None:
    """Between the end of one and the start of the next."""

    async def two_turns() -> float:
        lane = Lane(gap=0.2)
        async with lane.turn():
            ended = anyio.current_time()
        async with lane.turn():
            return anyio.current_time() - ended

    assert 0.19 < anyio.run(two_turns) < 2


def test_hosts_are_asked_side_by_side(site: Site, other_site: Site, settings: FetchSettings) -> None:
    """One host's slowness is not the other's."""

    def slow(sock: socket.socket, asked: Asked) -> None:
        time.sleep(0.3)
        sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    requests = [Request(url=site.at("/slow", slow)), Request(url=other_site.serve("/quick"))]
    order = [request.url for request, _ in get_many(requests, settings)]
    assert order == [requests[1].url, requests[0].url]


def test_a_request_that_hangs_does_not_hold_up_its_host(site: Site) -> None:
    """After some patience the next begins beside it; never more than two are under way."""

    def hang(sock: socket.socket, asked: Asked) -> None:
        site.stopping.wait(10)

    settings = FetchSettings(allow_private=("127.0.0.1",), patience_seconds=0.1)
    hanging = [Request(url=site.at(f"/hang{at}", hang), deadline_seconds=1.6) for at in range(2)]
    quick = [Request(url=site.serve(f"/{at}", b"x")) for at in range(3)]
    order = [request.url for request, _ in get_many([hanging[0], *quick, hanging[1]], settings)]
    assert order[:3] == [request.url for request in quick]


def test_a_connection_is_kept_while_there_is_more_to_ask(site: Site, settings: FetchSettings) -> None:
    """Several requests to one host take one connection, and a server that closes it loses none of them."""
    closing = site.serve("/closing", b"x", Connection="close")
    urls = [site.serve("/1", b"x"), site.serve("/2", b"x"), closing, site.serve("/3", b"x")]
    answers = [answer for _, answer in get_many([Request(url=url) for url in urls], settings)]
    assert all(isinstance(answer, Response) for answer in answers)
    assert site.paths() == ["/1", "/2", "/closing", "/3"]


def test_redirects_are_told_hop_by_hop(site: Site, other_site: Site, settings: FetchSettings) -> None:
    """A move for good is told apart from a detour."""
    goal = other_site.serve("/new", b"here")
    moved = site.serve("/old", status="301 Moved Permanently", Location=goal)
    detour = site.serve("/detour", status="302 Found", Location="/old")
    answer = response(get(Request(url=moved), settings))
    assert (answer.redirects, answer.moved_to, answer.url) == ((Hop(301, goal),), goal, moved)
    answer = response(get(Request(url=detour), settings))
    assert (len(answer.redirects), answer.moved_to, answer.final_url) == (2, None, goal)


@pytest.mark.parametrize("target", ["/f", "/g"])
def test_redirects_in_a_circle_end(site: Site, settings: FetchSettings, target: str) -> None:
    """To itself, or by way of another address."""
    site.serve("/g", status="302 Found", Location="/f")
    answer = get(Request(url=site.serve("/f", status="302 Found", Location=target)), settings)
    assert isinstance(answer, FetchError)
    assert "circle" in answer.reason


def test_redirects_without_end_end(site: Site, settings: FetchSettings) -> None:
    """After a handful of hops."""
    for at in range(20):
        site.serve(f"/{at}", status="302 Found", Location=f"/{at + 1}")
    assert isinstance(get(Request(url=site.url + "/0"), settings), FetchError)
    assert len(site.asked) < 12


def test_no_cookie_is_kept(site: Site, settings: FetchSettings) -> None:
    """Not even along a redirect."""
    site.serve("/g", b"x")
    url = site.serve("/f", status="302 Found", Location="/g", Set_Cookie="id=1; Path=/")
    list(get_many([Request(url=url), Request(url=site.url + "/g")], settings))
    assert not any("cookie" in asked.headers for asked in site.asked)


def test_a_wait_the_server_asks_for_is_told(site: Site, settings: FetchSettings) -> None:
    """429 with Retry-After is an answer with seconds, and asked once."""
    answer = response(get(Request(url=site.serve("/f", status="429 Too Many", Retry_After="120")), settings))
    assert (answer.status, answer.retry_after) == (429, 120.0)
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Sun, 22 Nov 2026 08:10:00 GMT", 600.0),
        ("Sun, 22 Nov 2026 07:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("99999999999999999999", 30 * 86400.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 30 * 86400.0),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float | None) -> None:
    """Within a month; nonsense is nothing."""
    assert retry_after({"retry-after": value}, NOW) == seconds


def test_a_date_is_measured_against_the_clock_of_the_server() -> None:
    """A server whose clock is an hour ahead still asks for ten minutes only."""
    fields = {"retry-after": "Sun, 22 Nov 2026 09:10:00 GMT", "date": "Sun, 22 Nov 2026 09:00:00 GMT"}
    assert retry_after(fields, NOW) == 600.0


@pytest.mark.parametrize(
    ("fields", "seconds"),
    [
        ({"cache-control": "public, max-age=3600"}, 3600.0),
        ({"cache-control": "no-cache, max-age=3600"}, 0.0),
        ({"expires": "Sun, 22 Nov 2026 08:30:00 GMT"}, 1800.0),
        ({"expires": "0"}, None),
        ({}, None),
    ],
)
def test_how_long_an_answer_stays_fresh(fields: dict[str, str], seconds: float | None) -> None:
    """Cache-Control before Expires."""
    assert max_age(fields, NOW) == seconds


def test_robots_txt_is_asked_once_and_obeyed(site: Site, settings: FetchSettings) -> None:
    """For requests that want it; what was learnt can be kept."""
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private/\n")
    urls = [site.serve("/a", b"x"), site.serve("/private/b", b"x"), site.serve("/c", b"x")]
    manners = Manners()
    asked = get_many([Request(url=url, robots=True) for url in urls], settings, manners=manners)
    answers = {request.url: answer for request, answer in asked}
    assert isinstance(answers[urls[1]], Refused)
    assert site.paths() == ["/robots.txt", "/a", "/c"]
    assert isinstance(get(Request(url=urls[1], robots=True), settings, manners=manners), Refused)
    assert len(site.asked) == 3


@pytest.mark.parametrize(("status", "allowed"), [("404 Not Found", True), ("403 Forbidden", True), ("503 Down", False)])
def test_a_missing_robots_txt_allows_and_a_broken_one_does_not(
    site: Site, settings: FetchSettings, status: str, allowed: bool
) -> None:
    """As RFC 9309 says."""
    site.serve("/robots.txt", status=status)
    answer = get(Request(url=site.serve("/a", b"x"), robots=True), settings)
    assert isinstance(answer, Response) == allowed


ROBOTS = """
User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Crawl-delay: 2

User-agent: otherbot
User-agent: Newswatch
Disallow: /only-for-us   # a remark
Crawl-delay: 500
"""


@pytest.mark.parametrize(
    ("name", "path", "allowed"),
    [
        ("somebody", "/news", True),
        ("somebody", "/private/x", False),
        ("somebody", "/private/open/x", True),
        ("somebody", "/a/b.pdf", False),
        ("somebody", "/a/b.pdf?x", True),
        ("newswatch", "/private/x", True),
        ("newswatch", "/only-for-us", False),
    ],
)
def test_the_longest_rule_decides_and_our_own_group_goes_first(name: str, path: str, allowed: bool) -> None:
    """Wildcards and the end mark count."""
    assert parsed(ROBOTS, name).allows(path) is allowed


def test_a_crawl_delay_is_kept_within_bounds() -> None:
    """Two seconds are obeyed, five minutes are taken as ten seconds."""
    assert parsed(ROBOTS, "somebody").delay == 2.0
    assert parsed(ROBOTS, "newswatch").delay == 10.0


def test_dates_are_measured_with_the_clock_that_is_given(site: Site) -> None:
    """Time comes in."""
    url = site.serve("/f", Retry_After="Sun, 22 Nov 2026 08:01:00 GMT")
    settings = FetchSettings(allow_private=("127.0.0.1",), clock=FixedClock(NOW))
    assert response(get(Request(url=url), settings)).retry_after == 60.0
