"""What the web sends at a poll: nothing of it costs the healthy source beside it, the run, or a secret."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import pytest
from werkzeug import Response

from newswatch.config import Config
from newswatch.events import Event, PageFailed, RunEnded, SourceFailed, SourcePolled
from newswatch.pipeline import Workspace, run_stages
from newswatch.sandbox import Limits, Sandbox
from newswatch.store import Store, StoredArticle
from tests.conftest import NOW
from tests.pipeline.newsroom import Newsroom, run

RSS = "<rss version='2.0'><channel><title>x</title>{}</channel></rss>"
ITEM = "<item><title>{}</title><link>{}</link><guid>{}</guid></item>"
LAUGHS = (
    "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 20}'>" for n in range(8))
    + "]>"
    + RSS.format(ITEM.format("&i;", "", "laughs"))
)


def feed(body: str | bytes, **headers: str) -> Callable[[Newsroom], Response]:
    """Return an answer that says it is a feed."""
    return lambda newsroom: Response(body, content_type="application/rss+xml", headers=headers)


HOSTILE: dict[str, Callable[[Newsroom], Response]] = {
    "another host of the own network": lambda room: Response(
        status=302, headers={"Location": f"http://127.0.0.2:{room.server.port}/one.xml"}
    ),
    "a redirect to a file": feed("", Location="file:///etc/passwd"),
    "redirects in a circle": lambda room: Response(status=302, headers={"Location": room.url("/bad.xml")}),
    "a bomb": feed(gzip.compress(b"<rss>" + b" " * 30_000_000), **{"Content-Encoding": "gzip"}),
    "entities in entities": feed(LAUGHS),
    "nothing": feed(""),
    "a wall": lambda room: Response("<html><title>Just a moment...</title><p>Checking your browser</p></html>", 403),
    "half a feed": feed(RSS.format(ITEM.format("a", "", "b"))[:60]),
    "bytes": feed(bytes(range(256)) * 50),
}


def played(newsroom: Newsroom, config: Config) -> tuple[tuple[Event, ...], list[StoredArticle]]:
    """Do the daily work; return its events and the articles."""
    events = run(config)
    with Store.look(config.database) as store:
        return events, list(store.articles.select())


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_source_costs_nobody_else_anything(
    newsroom: Newsroom, answer: Callable[[Newsroom], Response]
) -> None:
    """The source beside it is whole, and the run ends."""
    newsroom.publish("one", "stem-cells-slow-multiple-sclerosis")
    newsroom.answers["/bad.xml"] = answer(newsroom)
    config = newsroom.config([{"name": "bad", "url": "/bad.xml"}, {"name": "one", "url": "/one.xml"}])
    events, articles = played(newsroom, config)
    assert isinstance(events[-1], RunEnded)
    assert {event.source for event in events if isinstance(event, SourcePolled | SourceFailed)} == {"bad", "one"}
    assert [each.article.title for each in articles if each.sources == ("one",)] == [
        "Stem cells slow multiple sclerosis"
    ]
    assert all(len(each.article.title) < 1000 for each in articles)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "http://127.0.0.2:1/x", "http://[::1]/"])
def test_a_link_that_is_none_of_ours_leaves_what_the_feed_said(newsroom: Newsroom, link: str) -> None:
    """It is not followed, and nothing but a web address is kept of it."""
    newsroom.answers["/bad.xml"] = feed(RSS.format(ITEM.format("A title", link, "1")))(newsroom)
    events, articles = played(newsroom, newsroom.config([{"name": "bad", "url": "/bad.xml"}]))
    assert [each.article.title for each in articles] == ["A title"]
    assert articles[0].article.url in (link, "")
    assert link.startswith("http") or not articles[0].article.url
    assert all(event.kind == "refused" for event in events if isinstance(event, PageFailed))


def test_a_redirect_into_the_own_network_is_refused(newsroom: Newsroom) -> None:
    """What the configuration does not allow is not contacted, whoever leads there; the reason is said."""
    newsroom.answers["/bad.xml"] = HOSTILE["another host of the own network"](newsroom)
    events = run(newsroom.config([{"name": "bad", "url": "/bad.xml"}]))
    assert [event.kind for event in events if isinstance(event, SourceFailed)] == ["refused"]


def test_the_title_a_feed_gives_is_the_articles(newsroom: Newsroom) -> None:
    """Whatever the page calls itself; one that is cut off gives way to the page's."""
    newsroom.publish("one", "the-title-of-the-page")
    link = newsroom.url("/the-title-of-the-page")
    newsroom.answers["/whole.xml"] = feed(RSS.format(ITEM.format("MS: p &lt; 0.05 &amp;amp; more", link, "1")))(
        newsroom
    )
    newsroom.answers["/cut.xml"] = feed(RSS.format(ITEM.format("The title of…", link, "1")))(newsroom)
    for place, title in (("whole", "MS: p < 0.05 & more"), ("cut", "The title of the page")):
        (newsroom.folder / place).mkdir()
        newsroom.folder = newsroom.folder / place
        _, articles = played(newsroom, newsroom.config([{"name": place, "url": f"/{place}.xml"}]))
        assert [each.article.title for each in articles] == [title]
        newsroom.folder = newsroom.folder.parent


def test_passwords_of_addresses_are_told_to_nobody(newsroom: Newsroom) -> None:
    """Neither in events nor in the store's list of errors."""
    url = newsroom.url("/missing.xml").replace("http://", "http://me:hunter2@") + "?api_key=hunter3"
    config = newsroom.config([{"name": "secret", "url": url}])
    events = run(config)
    with Store.look(config.database) as store:
        told = f"{list(events)} {json.dumps(list(store.runs.latest(5)))}"
        told += str([state.last_error for state in store.sources.all().values()])
    assert "404" in told
    assert "hunter" not in told


def test_the_recipe_of_a_source_says_where_its_articles_stand(newsroom: Newsroom) -> None:
    """What it names is the text, what it drops is none of it."""
    newsroom.publish("one", "a-study")
    words = "The team followed thirty patients with multiple sclerosis for two years and saw most of them improve. " * 3
    newsroom.answers["/a-study"] = Response(
        f"<html><head><title>A study</title></head><body><article><p>{'Something else entirely. ' * 20}</p></article>"
        f"<div class='x'><p>{words}</p><p class='ad'>Subscribe to our letter and win a car, every week anew.</p></div>"
        "</body></html>",
        mimetype="text/html",
    )
    row = {"name": "one", "url": "/one.xml", "recipe": {"body": "div.x", "drop": ".ad"}}
    _, articles = played(newsroom, newsroom.config([row]))
    assert articles[0].article.text == words.strip()
    assert articles[0].article.witnesses["text"].startswith("recipe, in ")


def test_pages_that_break_the_bounds_of_reading_cost_only_themselves(newsroom: Newsroom) -> None:
    """What the feed said is kept; after two such pages the others of the source are not read, those of others are."""
    newsroom.publish("one", "first", "second", "third")
    config = newsroom.config()
    with Store.open(config.database) as store:
        work = Workspace(config=config, store=store, now=NOW, sandbox=Sandbox(Limits(megabytes=0)))
        events = list(run_stages(work, ["poll", "scrape"]))
        texts = [each.article.text_from for each in store.articles.select()]
    assert texts == ["feed"] * 3
    reasons = [event.message for event in events if isinstance(event, PageFailed)]
    assert sum("more than 0 MB" in reason for reason in reasons) == 2
    assert sum("not read" in reason for reason in reasons) == 1
