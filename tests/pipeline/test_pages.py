"""Articles that stand on more than one page, or not on the one the entry leads to."""

from __future__ import annotations

from werkzeug import Response

from newswatch.pipeline import read_address
from newswatch.store import Store

from .newsroom import STORY, Newsroom, run

HTML = "text/html; charset=utf-8"
SHELL = "<html><head><title>Walks</title>{head}</head><body><h1>Walks</h1><div id='root'></div></body></html>"


def text_of(newsroom: Newsroom) -> tuple[str, str, str]:
    """Return address, text and origin of the one article, after a run."""
    config = newsroom.config()
    run(config)
    with Store.open(config.database) as store:
        (stored,) = store.articles.select()
    return stored.article.url, stored.article.text, stored.article.text_from


def _page(paragraphs: str, more: str = "") -> Response:
    body = "".join(f"<p>{each}</p>" for each in paragraphs.split("\n"))
    return Response(
        f"<html><title>Walks</title><body><article><h1>Walks</h1>{body}{more}</article></body></html>",
        content_type=HTML,
    )


def test_parts_of_an_article_are_fetched_and_joined(newsroom: Newsroom) -> None:
    """Three pages, each leading to the next, become one text at the first one's address."""
    newsroom.publish("news", "walks")
    lines = STORY.split("\n")
    for number, line in enumerate(lines, 1):
        path = "/walks" if number == 1 else f"/walks/{number}"
        link = f"<p><a href='/walks/{number + 1}'>Next page</a></p>" if number < len(lines) else ""
        newsroom.answers[path] = _page(line, link)
    url, text, origin = text_of(newsroom)
    assert (url, origin) == (newsroom.url("/walks"), "page")
    assert text.split("\n\n") == lines
    assert [hit for hit in newsroom.hits if hit.startswith("/walks")] == ["/walks", "/walks/2", "/walks/3"]


def test_the_amp_version_is_read_where_the_page_is_an_empty_shell(newsroom: Newsroom) -> None:
    """Its text, at the entry's address."""
    newsroom.publish("news", "walks")
    newsroom.answers["/walks"] = Response(
        SHELL.format(head="<link rel='amphtml' href='/amp/walks'>"), content_type=HTML
    )
    newsroom.answers["/amp/walks"] = _page(STORY)
    url, text, origin = text_of(newsroom)
    assert (url, origin) == (newsroom.url("/walks"), "page")
    assert text.split("\n\n") == STORY.split("\n")


def test_a_page_that_is_paid_for_is_not_read_by_its_amp_version(newsroom: Newsroom) -> None:
    """What a publisher closes stays closed: the article is what the feed gave."""
    newsroom.publish("news", "walks")
    head = (
        "<link rel='amphtml' href='/amp/walks'><script type='application/ld+json'>"
        '{"@type": "NewsArticle", "headline": "Walks", "isAccessibleForFree": false}</script>'
    )
    newsroom.answers["/walks"] = Response(SHELL.replace("{head}", head), content_type=HTML)
    newsroom.answers["/amp/walks"] = _page(STORY)
    assert text_of(newsroom)[2] == "feed"
    assert "/amp/walks" not in newsroom.hits


def test_a_part_that_cannot_be_read_is_said(newsroom: Newsroom) -> None:
    """What was read is kept, and says where it ends and why."""
    newsroom.publish("news", "walks")
    newsroom.answers["/walks"] = _page(STORY, "<p><a href='/walks/2'>Next page</a></p>")
    for answer, why in (
        (Response("gone", status=404), "nothing there (404)"),
        (_page("Please sign in to go on. Forgot your password?"), "the page asks to sign in"),
    ):
        newsroom.answers["/walks/2"] = answer
        read = read_address(newsroom.config().network, newsroom.url("/walks"))
        assert read.text.split("\n\n") == STORY.split("\n")
        assert read.witnesses["text"].endswith(f"the next part, {newsroom.url('/walks/2')}, could not be read: {why}")


def test_parts_that_lead_in_a_circle_or_never_end_come_to_an_end(newsroom: Newsroom) -> None:
    """Each page is asked for once, and ten at most."""
    newsroom.publish("news", "walks")
    first = "<link rel='next' href='/walks?page=2'>"
    newsroom.answers["/walks"] = _page(STORY, first)
    read = read_address(newsroom.config().network, newsroom.url("/walks"))
    assert [hit for hit in newsroom.hits if hit == "/walks"] == ["/walks"] * 2
    assert read.text.split("\n\n") == STORY.split("\n")
    for number in range(1, 30):
        path = "/long" if number == 1 else f"/long/{number}"
        line = (
            f"The ward has a corridor number {number}, in which people walk up and down with a nurse and a stopwatch."
        )
        newsroom.answers[path] = _page(f"{STORY}\n{line}", f"<p><a href='/long/{number + 1}'>Next page</a></p>")
    read = read_address(newsroom.config().network, newsroom.url("/long"))
    assert "corridor number 10," in read.text
    assert "corridor number 11," not in read.text
    assert "of more than 10 parts the first 10 were read" in read.witnesses["text"]


def test_a_part_on_another_host_is_not_asked_for(newsroom: Newsroom) -> None:
    """An article stands on one site."""
    newsroom.publish("news", "walks")
    newsroom.answers["/walks"] = _page(STORY, "<link rel='next' href='http://elsewhere.example/walks?page=2'>")
    read = read_address(newsroom.config().network, newsroom.url("/walks"))
    assert read.text.split("\n\n") == STORY.split("\n")


def test_what_the_feed_said_better_names_the_feed_as_its_witness(newsroom: Newsroom) -> None:
    """The title of a feed wins, and its day where the page has none."""
    newsroom.publish("news", "stem-cells-slow-ms")
    newsroom.answers["/stem-cells-slow-ms"] = _page(STORY)
    config = newsroom.config()
    run(config)
    with Store.open(config.database) as store:
        (stored,) = store.articles.select()
    read = stored.article.witnesses
    assert (read["title"], read["published"], read["text"]) == ("feed", "feed", "trafilatura, in article")
