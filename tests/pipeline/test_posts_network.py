"""Earlier posts over the network: WordPress's interface, feeds page by page, and the same blog by two ways."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from newswatch.config import Config
from newswatch.events import PostsFailed, PostsRead
from tests.conftest import NOW
from tests.pipeline.blog import Blog, bring_in, held

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def blog(httpserver: HTTPServer, tmp_path: Path) -> Blog:
    """An empty blog on loopback."""
    return Blog(httpserver, tmp_path)


@pytest.fixture
def wordpress(blog: Blog) -> Config:
    """A configuration that names the blog's interface."""
    return blog.config({"wordpress": blog.url})


@pytest.fixture
def feed(blog: Blog) -> Config:
    """A configuration that names the blog's feed."""
    return blog.config({"feed": blog.url + "/feed/"})


def last(config: Config, *, now: datetime = NOW, thorough: bool = False) -> PostsRead:
    """Import and return what the last place brought."""
    event = bring_in(config, now=now, thorough=thorough)[-1]
    assert isinstance(event, PostsRead), event
    return event


def test_the_interface_is_read_whole_once_and_then_asked_for_changes(blog: Blog, wordpress: Config) -> None:
    """250 posts are three pages; a refresh is two requests: what changed, and how many there are."""
    blog.write(250)
    assert last(wordpress).new == 250
    assert blog.count_asked() == 4
    assert last(wordpress, now=NOW + HOUR).new == 0
    assert "modified_after" in blog.asked[0]
    assert blog.count_asked() == 2
    blog.clock = NOW + HOUR
    blog.edit(7, text="Said otherwise.")
    blog.write(1)
    event = last(wordpress, now=NOW + 2 * HOUR)
    assert (event.new, event.changed, event.gone) == (1, 1, 0)
    assert held(wordpress)["post-7"].text == "Said otherwise."


@pytest.mark.parametrize("change", [{"status": "private"}, {"status": "trash"}, {"password": "secret"}])
def test_a_post_that_is_no_longer_public_is_withdrawn_by_the_next_refresh(
    blog: Blog, wordpress: Config, change: dict[str, str]
) -> None:
    """The interface does not say so; the number of posts does. And it comes back when it is public again."""
    blog.write(120)
    last(wordpress)
    blog.clock = NOW + HOUR
    blog.edit(5, **change)
    assert last(wordpress, now=NOW + 2 * HOUR).gone == 1
    assert "post-5" not in held(wordpress)
    blog.clock = NOW + 3 * HOUR
    blog.edit(5, status="publish", password="")
    last(wordpress, now=NOW + 4 * HOUR)
    assert "post-5" in held(wordpress)
    blog.count_asked()
    last(wordpress, now=NOW + 5 * HOUR)
    assert blog.count_asked() == 2


def test_a_protected_post_is_left_out_and_makes_no_refresh_dearer(blog: Blog, wordpress: Config) -> None:
    """The interface counts it; we know that it does."""
    blog.write(3)
    blog.edit(1, password="secret")
    assert last(wordpress).skipped == {"password-protected": 1}
    assert set(held(wordpress)) == {"post-0", "post-2"}
    last(wordpress, now=NOW + HOUR)
    blog.count_asked()
    last(wordpress, now=NOW + 2 * HOUR)
    assert blog.count_asked() == 2


def test_one_gone_and_one_come_is_noticed(blog: Blog, wordpress: Config) -> None:
    """The number of posts is the same as before, and yet one is no more."""
    blog.write(3)
    last(wordpress)
    del blog.entries[0]
    blog.write(1)
    blog.entries[-1] = blog.entries[-1].__class__("fresh", NOW, NOW + HOUR, "Fresh.")
    event = last(wordpress, now=NOW + 2 * HOUR)
    assert (event.new, event.gone) == (1, 1)
    assert set(held(wordpress)) == {"post-1", "post-2", "fresh"}


@pytest.mark.parametrize(
    "closed",
    [
        Response("no", status=401),
        Response("no", status=403),
        Response("no", status=404),
        Response("<html><p>Welcome</p></html>", content_type="text/html"),
        Response(json.dumps({"code": "rest_no_route", "message": "No."}), content_type="application/json"),
    ],
    ids=["401", "403", "404", "a page", "an error with 200"],
)
def test_where_the_interface_is_off_the_feed_is_read(blog: Blog, wordpress: Config, closed: Response) -> None:
    """All of it the first time, then only whether it changed."""
    blog.closed = closed
    blog.write(25)
    assert last(wordpress).new == 25
    blog.count_asked()
    assert last(wordpress, now=NOW + HOUR).new == 0
    assert blog.count_asked() == 2
    blog.closed = None
    last(wordpress, now=NOW + 2 * HOUR)
    assert len(held(wordpress)) == 25


def test_a_server_that_is_down_is_no_reason_to_take_another_way(blog: Blog, wordpress: Config) -> None:
    """It is a failure; what is known stays, and the next import asks only for changes."""
    blog.write(3)
    last(wordpress)
    blog.broken = {"/wp-json": Response("down", status=500)}
    (event,) = bring_in(wordpress, now=NOW + HOUR)
    assert isinstance(event, PostsFailed)
    assert event.message == "the server has a fault"
    assert len(held(wordpress)) == 3
    blog.count_asked()
    last(wordpress, now=NOW + 2 * HOUR)
    assert "modified_after" in blog.asked[0]


@pytest.mark.parametrize(("place", "pages"), [("wordpress", "page=3"), ("feed", "paged=3")])
def test_an_import_that_broke_off_goes_on_where_it_was(blog: Blog, place: str, pages: str) -> None:
    """Pages that were read are not asked for again; then all is there, and a refresh finds what came meanwhile."""
    config = blog.config({place: blog.url + ("" if place == "wordpress" else "/feed/")})
    blog.write(350)
    blog.per_feed = 100
    blog.broken = {pages: Response("down", status=502)}
    assert isinstance(bring_in(config)[-1], PostsFailed)
    assert len(held(config)) == 200
    blog.clock = NOW + HOUR
    blog.edit(0, text="Meanwhile.")
    blog.edit(349, text="Meanwhile.")
    blog.count_asked()
    assert last(config, now=NOW + 2 * HOUR).new == 150
    assert pages in blog.asked[0]
    last(config, now=NOW + 3 * HOUR, thorough=place == "feed")
    found = held(config)
    assert len(found) == 350
    assert {found["post-0"].text, found["post-349"].text} == {"Meanwhile."}


def test_a_feed_is_read_page_by_page_to_its_end(blog: Blog, feed: Config) -> None:
    """The page after the last is 404; a feed that did not change costs one request."""
    blog.write(35)
    assert last(feed).new == 35
    assert blog.count_asked() == 5
    last(feed, now=NOW + HOUR)
    assert blog.count_asked() == 1


def test_a_refresh_of_a_feed_stops_where_nothing_is_new(blog: Blog, feed: Config) -> None:
    """One new post: the first page brings it, the second brings nothing."""
    blog.write(100)
    last(feed)
    blog.write(1)
    blog.count_asked()
    event = last(feed, now=NOW + HOUR)
    assert (event.new, event.gone, blog.count_asked()) == (1, 0, 2)


def test_a_post_that_left_the_feed_is_gone_and_one_that_is_too_old_for_it_is_not(blog: Blog) -> None:
    """A feed shows the newest ten; what is missing among them was deleted, what is older may be there still."""
    blog.pages_feed = False
    config = blog.config({"feed": blog.url + "/feed/"})
    blog.write(10)
    last(config)
    blog.write(5)
    del blog.entries[7]
    event = last(config, now=NOW + HOUR)
    assert (event.new, event.gone) == (5, 1)
    assert set(held(config)) == {f"post-{number}" for number in range(15) if number != 7}


def test_old_posts_that_are_deleted_are_noticed_once_a_week(blog: Blog, feed: Config) -> None:
    """A feed that is asked for its first page only says nothing of the others; `posts import` always reads all."""
    blog.write(35)
    last(feed)
    del blog.entries[2]
    assert last(feed, now=NOW + DAY).gone == 0
    assert last(feed, now=NOW + 8 * DAY).gone == 1
    del blog.entries[3]
    assert last(feed, now=NOW + 8 * DAY + HOUR, thorough=True).gone == 1
    assert len(held(feed)) == 33


def test_a_feed_that_answers_every_page_with_the_first_ends(blog: Blog, feed: Config) -> None:
    """Some caches ignore the page; nothing is taken for gone by that."""
    blog.write(30)
    last(feed)
    blog.ignores_page = True
    blog.count_asked()
    assert last(feed, now=NOW + 8 * DAY).gone == 0
    assert blog.count_asked() == 2
    assert len(held(feed)) == 30


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("order", [1, -1], ids=["export first", "feed first"])
def test_a_blog_that_comes_by_export_and_by_feed_has_each_post_once(blog: Blog, scheme: str, order: int) -> None:
    """By its address, with and without the s."""
    blog.write(12)
    blog.export(scheme=scheme)
    config = blog.config(*[{"wxr": "export.xml"}, {"feed": blog.url + "/feed/"}][::order])
    assert [event.new for event in bring_in(config) if isinstance(event, PostsRead)] == [12, 0]
    assert len(held(config)) == 12
    assert all(post.url.startswith(scheme + ":") for post in held(config).values())


def test_an_old_export_does_not_bring_back_what_the_blog_took_down(blog: Blog) -> None:
    """The blog's own word is newer than any copy, however often the copy is read."""
    blog.write(12)
    blog.export()
    config = blog.config({"wxr": "export.xml"}, {"wordpress": blog.url})
    bring_in(config)
    blog.clock = NOW + HOUR
    blog.edit(3, status="private")
    for hours in (2, 3):
        bring_in(config, now=NOW + hours * HOUR, thorough=True)
        assert "post-3" not in held(config)


def test_an_export_that_calls_a_post_private_withdraws_it_at_once(blog: Blog) -> None:
    """Even where the feed showed it before; what the feed does not show any more, it does not vouch for."""
    blog.pages_feed = False
    blog.write(12)
    blog.export()
    config = blog.config({"feed": blog.url + "/feed/"}, {"wxr": "export.xml"})
    bring_in(config)
    blog.edit(0, status="private")
    blog.edit(5, status="private")
    blog.export()
    bring_in(config, now=NOW + HOUR)
    assert set(held(config)) == {f"post-{number}" for number in range(12)} - {"post-0", "post-5"}


def test_an_edit_on_the_blog_reaches_a_post_that_came_by_export_first(blog: Blog) -> None:
    """And the old export does not undo it."""
    blog.write(3)
    blog.export()
    config = blog.config({"wxr": "export.xml"}, {"wordpress": blog.url})
    bring_in(config)
    blog.clock = NOW + HOUR
    blog.edit(1, text="Said otherwise, and at greater length than before.")
    for hours in (2, 3):
        bring_in(config, now=NOW + hours * HOUR, thorough=True)
        assert held(config)["post-1"].text.startswith("Said otherwise")


def test_the_whole_text_of_an_export_stands_above_a_feed_s_beginning(blog: Blog) -> None:
    """Whichever comes first."""
    whole = "A beginning. " + "And all that follows. " * 20
    blog.write(1, text=whole)
    blog.export()
    blog.edit(0, text="A beginning.")
    for places in ([{"wxr": "export.xml"}, {"feed": blog.url + "/feed/"}],) * 2:
        config = blog.config(*places)
        bring_in(config, thorough=True)
        assert "all that follows" in held(config)["post-0"].text
        config.database.unlink()
        places.reverse()
