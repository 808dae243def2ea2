"""Articles that stand on more than one page, or not on the one the entry leads to."""

from __future__ import annotations

from werkzeug import Response

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
