"""Polling, from one run to the next: what is asked, how often, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest
from werkzeug import Request, Response

from newswatch.clock import FixedClock
from newswatch.config import Config
from newswatch.events import SourceFailed, SourcePolled
from newswatch.pipeline import Workspace, run_stages
from newswatch.store import SourceState, Store
from tests.conftest import NOW
from tests.pipeline.newsroom import Newsroom, run

DAY = timedelta(days=1)
FEED = (
    "<rss version='2.0'><channel><title>News</title>{head}"
    "<item><title>{title}</title><link>https://a.example/1</link><guid>{guid}</guid>"
    "<pubDate>Mon, 16 Mar 2026 09:30:00 GMT</pubDate></item></channel></rss>"
)
Answer = Callable[[Request], Response]


def feed(title: str = "One", guid: str = "1", head: str = "") -> Response:
    """A feed with one entry."""
    return Response(FEED.format(title=title, guid=guid, head=head), content_type="application/rss+xml")


def serve(newsroom: Newsroom, path: str, answer: Answer) -> list[Request]:
    """Let a function answer at a path; return the list its requests are noted in."""
    asked: list[Request] = []

    def noted(request: Request) -> Response:
        asked.append(request)
        return answer(request)

    newsroom.server.expect_request(path).respond_with_handler(noted)
    # The catch-all of the newsroom was there first.
    handlers = newsroom.server.handlers
    handlers.insert(0, handlers.pop())
    return asked


def state(config: Config) -> SourceState:
    """What the store knows of the first source."""
    with Store.look(config.database) as store:
        return store.sources.all()[config.sources[0].name]


def test_a_source_that_moved_for_good_is_asked_where_it_is_now_from_the_fourth_poll_on(newsroom: Newsroom) -> None:
    """And stays there, until nothing is at the new address any more."""
    newsroom.answers["/old.xml"] = Response("", status=301, headers={"Location": newsroom.url("/new.xml")})
    versions = count(1)
    new = serve(newsroom, "/new.xml", lambda _: feed(title=f"Version {next(versions)}"))
    config = newsroom.config([{"name": "a", "url": "/old.xml"}])
    for day in range(6):
        run(config, "poll", now=NOW + day * DAY)
    assert newsroom.hits == ["/old.xml"] * 3
    assert len(new) == 6
    newsroom.server.clear_all_handlers()
    newsroom.hits.clear()
    newsroom.server.expect_request("/new.xml").respond_with_data("", status=410)
    old = serve(newsroom, "/old.xml", lambda _: feed())
    (failed,) = (each for each in run(config, "poll", now=NOW + 10 * DAY) if isinstance(each, SourceFailed))
    assert failed.next_try is not None
    run(config, "poll", now=failed.next_try)
    assert len(old) == 1
    assert state(config).failures == 0


def test_a_move_to_something_that_is_no_feed_is_never_taken_over(newsroom: Newsroom) -> None:
    """A parked domain answers everything with a redirect to a page."""
    newsroom.answers["/old.xml"] = Response("", status=301, headers={"Location": newsroom.url("/parked")})
    newsroom.answers["/parked"] = Response("<html><title>For sale</title></html>", content_type="text/html")
    config = newsroom.config([{"name": "a", "url": "/old.xml"}])
    for day in range(0, 10, 2):
        run(config, "poll", now=NOW + day * DAY)
    assert newsroom.hits == ["/old.xml", "/parked"] * 5
    assert "For sale" in (state(config).last_error or "")


def test_validators_go_to_the_address_that_gave_them(newsroom: Newsroom) -> None:
    """Also behind a redirect, which gets none of them."""
    newsroom.publish("real", "honey-is-sweet")
    newsroom.answers["/detour.xml"] = Response("", status=302, headers={"Location": newsroom.url("/real.xml")})
    config = newsroom.config([{"name": "a", "url": "/detour.xml"}])
    run(config, "poll")
    (polled,) = (each for each in run(config, "poll", now=NOW + DAY) if isinstance(each, SourcePolled))
    assert polled.unchanged
    detours = [request for request, _ in newsroom.server.log if request.path == "/detour.xml"]
    assert not any("If-None-Match" in request.headers for request in detours)


def test_what_a_feed_wishes_holds_while_it_does_not_change(newsroom: Newsroom) -> None:
    """A 304 does not repeat ttl and skipHours."""
    wishes = "<ttl>720</ttl><skipHours><hour>19</hour><hour>20</hour></skipHours>"

    def answer(request: Request) -> Response:
        response = feed(head=wishes)
        response.add_etag()
        return response.make_conditional(request)

    serve(newsroom, "/wishes.xml", answer)
    config = newsroom.config([{"name": "a", "url": "/wishes.xml", "every": "1h"}])
    run(config, "poll")
    assert state(config).due == NOW + timedelta(hours=14)
    run(config, "poll", now=NOW + DAY)
    assert state(config).due == NOW + DAY + timedelta(hours=14)


def test_a_feed_is_never_polled_less_than_daily_for_what_it_says_of_itself(newsroom: Newsroom) -> None:
    """Whatever ttl, max-age and hours say; and never more often than the user says."""
    long = feed(head="<ttl>999999</ttl>")
    long.headers["Cache-Control"] = "max-age=31536000"
    short = feed(head="<ttl>1</ttl><skipHours>" + "".join(f"<hour>{at}</hour>" for at in range(24)) + "</skipHours>")
    newsroom.answers |= {"/long.xml": long, "/short.xml": short}
    config = newsroom.config([{"name": name, "url": f"/{name}.xml", "every": "6h"} for name in ("long", "short")])
    run(config, "poll")
    with Store.look(config.database) as store:
        states = store.sources.all()
    assert states["long"].due == NOW + DAY
    assert states["short"].due == NOW + timedelta(hours=6)


def test_gone_for_good_stops_a_source(newsroom: Newsroom) -> None:
    """410 is believed at once; another address in feeds.yaml begins anew."""
    newsroom.answers["/gone.xml"] = Response("", status=410)
    config = newsroom.config([{"name": "a", "url": "/gone.xml"}])
    (failed,) = (each for each in run(config, "poll") if isinstance(each, SourceFailed))
    assert failed.next_try is None
    run(config, "poll", now=NOW + 30 * DAY, regardless=True)
    assert newsroom.hits == ["/gone.xml"]
    newsroom.publish("new", "honey-is-sweet")
    run(newsroom.config([{"name": "a", "url": "/new.xml"}]), "poll", now=NOW + 31 * DAY)
    assert newsroom.hits == ["/gone.xml", "/new.xml"]


WALLS = {
    "cookie": "<html><title>We value your privacy</title><p>Accept all cookies to continue</p></html>",
    "Cloudflare": "<html><title>Just a moment...</title><div class='cf-chl'></div></html>",
    "captive portal": "<html><title>Free Wi-Fi login</title><p>Captive portal</p></html>",
}


@pytest.mark.parametrize("name", WALLS)
def test_what_stands_before_a_feed_is_named_and_costs_nothing(newsroom: Newsroom, name: str) -> None:
    """The validators of the feed are kept: behind the wall it is still the same."""
    newsroom.publish("feed", "honey-is-sweet")
    config = newsroom.config()
    run(config, "poll")
    before = state(config)
    newsroom.answers["/feed.xml"] = Response(WALLS[name], content_type="text/html")
    (failed,) = (each for each in run(config, "poll", now=NOW + DAY) if isinstance(each, SourceFailed))
    assert name in failed.message
    assert state(config).state["etag"] == before.state["etag"]


def test_a_failure_behind_a_redirect_names_the_host_it_is_at(newsroom: Newsroom) -> None:
    """Such as the page of a network that asks to sign in first."""
    newsroom.answers["/feed.xml"] = Response("", status=302, headers={"Location": "http://127.0.0.9:9/login"})
    config = newsroom.config([{"name": "a", "url": "/feed.xml"}])
    (failed,) = (each for each in run(config, "poll") if isinstance(each, SourceFailed))
    assert failed.message.endswith("it redirects to 127.0.0.9")


def test_robots_txt_is_read_once_a_day(newsroom: Newsroom) -> None:
    """By all runs together, and also where there is none; a fault of the server is asked about again."""
    links = "".join(f"<li><a href='/news/{at}'>What the team found out about {at}</a></li>" for at in range(3))
    newsroom.answers["/list"] = Response(f"<html><body><ul>{links}</ul></body></html>", content_type="text/html")
    config = newsroom.config([{"name": "a", "kind": "page", "url": "/list"}])

    def asked() -> int:
        return sum(request.path == "/robots.txt" for request, _ in newsroom.server.log)

    for hour in (0, 1, 23):
        run(config, now=NOW + timedelta(hours=hour))
    assert asked() == 1
    run(config, now=NOW + timedelta(hours=25))
    assert asked() == 2
    serve(newsroom, "/robots.txt", lambda _: Response("", status=503))
    for hour in (50, 60):
        (failed,) = (
            each for each in run(config, "poll", now=NOW + timedelta(hours=hour)) if isinstance(each, SourceFailed)
        )
        assert "robots.txt" in failed.message
    assert asked() == 4


def test_parts_of_an_index_are_asked_though_the_index_does_not_change(newsroom: Newsroom) -> None:
    """Each with validators of its own; one that failed is asked again."""
    pages = {"a": [1], "b": [1]}

    def part(name: str) -> Answer:
        def answer(request: Request) -> Response:
            rows = "".join(f"<url><loc>{newsroom.url(f'/{name}/{at}')}</loc></url>" for at in pages[name])
            response = Response(f"<urlset>{rows}</urlset>", mimetype="application/xml", status=200 if rows else 500)
            response.add_etag()
            return response.make_conditional(request)

        return answer

    asked = {name: serve(newsroom, f"/{name}.xml", part(name)) for name in pages}
    lists = "".join(f"<sitemap><loc>{newsroom.url(f'/{name}.xml')}</loc></sitemap>" for name in pages)
    index = Response(f"<sitemapindex>{lists}</sitemapindex>", mimetype="application/xml")
    newsroom.answers["/sitemap.xml"] = index
    config = newsroom.config([{"name": "s", "kind": "sitemap", "url": "/sitemap.xml"}])

    def polled(day: int) -> tuple[int, bool]:
        (done,) = (each for each in run(config, "poll", now=NOW + day * DAY) if isinstance(each, SourcePolled))
        return done.new, done.unchanged

    assert polled(0) == (2, False)
    assert polled(1) == (0, True)
    pages["a"] = []
    assert polled(2) == (0, True)
    pages["a"] = [1, 2]
    assert polled(3) == (1, False)
    assert [request.headers.get("If-None-Match") is not None for request in asked["b"]] == [False, True, True, True]


def test_a_source_has_headers_of_its_own_for_its_own_host(newsroom: Newsroom) -> None:
    """Pages and parts at other hosts see none of them."""
    newsroom.publish("feed", "honey-is-sweet")
    here = newsroom.url("/feed.xml").replace("localhost", "127.0.0.1")
    config = newsroom.config([{"name": "a", "url": here, "headers": {"X-Key": "secret"}}])
    run(config, "poll", "scrape")
    sent = {request.path: request.headers.get("X-Key") for request, _ in newsroom.server.log}
    assert sent["/feed.xml"] == "secret"
    assert sent.get("/honey-is-sweet") is None


def test_a_source_has_a_proxy_of_its_own(newsroom: Newsroom) -> None:
    """Another source goes out without it."""
    asked = serve(newsroom, "/feed.xml", lambda _: feed())
    config = newsroom.config(
        [
            {"name": "by proxy", "url": "http://far.example/feed.xml", "proxy": newsroom.url("")},
            {"name": "direct", "url": "/feed.xml"},
        ]
    )
    polled = {each.source for each in run(config, "poll") if isinstance(each, SourcePolled)}
    assert polled == {"by proxy", "direct"}
    assert {request.host for request in asked} == {"far.example", newsroom.url("").split("/")[2]}


def test_a_wait_is_counted_from_the_answer_not_from_the_beginning_of_the_run(newsroom: Newsroom) -> None:
    """To the second, and never a part of one too early."""
    newsroom.answers["/busy.xml"] = Response("", status=503, headers={"Retry-After": "3600"})
    config = newsroom.config([{"name": "a", "url": "/busy.xml"}])
    with Store.open(config.database) as store:
        later = FixedClock(NOW + timedelta(seconds=20.4))
        list(run_stages(Workspace(config=config, store=store, now=NOW, clock=later), ["poll"]))
    assert state(config).hold == NOW + timedelta(seconds=3621)
