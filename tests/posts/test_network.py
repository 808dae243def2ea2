"""Feeds and WordPress's interface: what to ask for, what an answer holds, where it ends."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from newswatch.errors import ParseError
from newswatch.posts import Options, feed, wordpress

OPTIONS = Options(now=datetime(2026, 3, 1, tzinfo=UTC))
URL = "https://blog.example/wp-json/wp/v2/posts?per_page=100&page=1"


def row(**more: object) -> dict[str, object]:
    """Return one post as WordPress's interface gives it."""
    terms = [[{"taxonomy": "category", "name": "Trials &amp; news"}], [{"taxonomy": "post_tag", "name": "cells"}]]
    return {
        "id": 5,
        "date": "2024-02-09T08:30:00",
        "date_gmt": "2024-02-09T07:30:00",
        "modified_gmt": "2024-02-10T00:00:00",
        "link": "https://blog.example/cells/",
        "status": "publish",
        "type": "post",
        "title": {"rendered": "Cells &#8211; <i>again</i>"},
        "content": {"rendered": "<p>Text.</p>", "protected": False},
        "_embedded": {"wp:term": terms},
        **more,
    }


def answer(*rows: object) -> bytes:
    """Return the body of an answer."""
    return json.dumps(rows).encode()


def test_a_post_of_the_interface_is_read_whole() -> None:
    """GMT counts, terms have names, the title is plain."""
    (post,) = wordpress.page(answer(row()), URL, {}, OPTIONS).posts
    assert (post.title, post.text, post.url) == ("Cells – again", "Text.", "https://blog.example/cells/")
    assert (post.date, post.modified) == (datetime(2024, 2, 9, 7, 30, tzinfo=UTC), datetime(2024, 2, 10, tzinfo=UTC))
    assert (post.categories, post.tags) == (("Trials & news",), ("cells",))


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"status": "private"}, "private"),
        ({"status": "draft"}, "draft"),
        ({"type": "page"}, "page"),
        ({"content": {"rendered": "", "protected": True}}, "password-protected"),
    ],
)
def test_what_the_public_cannot_read_is_neither_post_nor_present(more: dict[str, Any], why: str) -> None:
    """An import with a log-in may see more than the public does."""
    assert [skipped.why for skipped in wordpress.page(answer(row(**more)), URL, {}, OPTIONS).skipped] == [why]
    assert wordpress.present(answer(row(**more)), URL, {}, OPTIONS).urls == ()


def test_pages_are_asked_for_until_the_last() -> None:
    """The header says how many there are; without it, a short page is the last."""
    assert "page=2" in (wordpress.page(answer(row()), URL, {"x-wp-totalpages": "2"}, OPTIONS).next_url or "")
    assert wordpress.page(answer(row()), URL, {"x-wp-totalpages": "1"}, OPTIONS).next_url is None
    assert wordpress.page(answer(row()), URL, {}, OPTIONS).next_url is None


def test_a_second_import_asks_only_for_what_changed() -> None:
    """With a minute of overlap, for what changed in the same second."""
    query = parse_qs(urlsplit(wordpress.first("https://blog.example", datetime(2025, 1, 1, tzinfo=UTC))).query)
    assert query["modified_after"] == ["2024-12-31T23:59:00Z"]
    assert "modified_after" not in wordpress.first("https://blog.example", None)


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("https://blog.example/", "https://blog.example/wp-json/wp/v2/posts"),
        ("https://x.example/blog", "https://x.example/blog/wp-json/wp/v2/posts"),
        ("https://me.wordpress.com", "https://public-api.wordpress.com/wp/v2/sites/me.wordpress.com/posts"),
        ("https://x.example/wp-json/wp/v2/posts", "https://x.example/wp-json/wp/v2/posts"),
    ],
)
def test_the_interface_is_found_from_the_blogs_address(place: str, address: str) -> None:
    """Self-hosted, in a folder, and at WordPress.com."""
    assert wordpress.first(place, None).partition("?")[0] == address
    assert wordpress.roll(place).partition("?")[0] == address


def test_a_site_without_the_interface_is_read_by_its_feed() -> None:
    """The pipeline is told where."""
    pages = wordpress.FORMAT.pages
    assert pages
    assert pages.instead
    assert pages.instead("https://blog.example/") == ("feed", "https://blog.example/feed/")
    assert {401, 403, 404} <= pages.closed


def test_an_error_of_the_interface_is_said_in_its_words() -> None:
    """Its code and its message."""
    body = json.dumps({"code": "rest_forbidden", "message": "Sorry, not <b>allowed</b>."}).encode()
    with pytest.raises(ParseError, match=r"rest_forbidden: Sorry, not allowed\."):
        wordpress.page(body, URL, {}, OPTIONS)


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>A blog</title><generator>{generator}</generator>{items}</channel></rss>"""
ITEM = """<item><title>Naps &amp;amp; pace</title><link>https://blog.example/naps/</link>
<pubDate>Fri, 09 Feb 2024 08:30:00 +0100</pubDate><category>fatigue</category><category>Uncategorized</category>
<description>{summary}</description>{content}</item>"""


def rss(*, generator: str = "https://wordpress.org/?v=6.5", summary: str = "Short.", content: str = "") -> bytes:
    """Return a feed with one entry."""
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return RSS.format(generator=generator, items=ITEM.format(summary=summary, content=whole)).encode()


def test_the_whole_text_of_a_feed_entry_is_taken_where_it_stands() -> None:
    """Without the frame of WordPress's feeds."""
    content = '<p>Rest first.</p><p>The post <a href="/a">Naps</a> appeared first on <a href="/">A blog</a>.</p>'
    (post,) = feed.page(rss(content=content), "https://blog.example/feed/", {}, OPTIONS).posts
    assert (post.title, post.text, post.tags) == ("Naps & pace", "Rest first.", ("fatigue",))
    assert post.date == datetime(2024, 2, 9, 7, 30, tzinfo=UTC)


def test_a_beginning_loses_the_mark_of_its_end() -> None:
    """The mark is no word of the author."""
    (post,) = feed.page(rss(summary="Rest first [&amp;hellip;]"), "https://blog.example/feed/", {}, OPTIONS).posts
    assert post.text == "Rest first"


def test_wordpress_feeds_are_read_page_by_page_and_others_are_not() -> None:
    """A server that does not know the parameter would give the same page for ever."""
    first = feed.page(rss(), "https://blog.example/feed/", {}, OPTIONS)
    assert first.next_url == "https://blog.example/feed/?paged=2"
    assert feed.page(rss(), first.next_url, {}, OPTIONS).next_url == "https://blog.example/feed/?paged=3"
    assert feed.page(rss(generator="Hugo"), "https://blog.example/index.xml", {}, OPTIONS).next_url is None


def test_a_page_without_entries_is_the_last() -> None:
    """Some sites answer so instead of 404."""
    empty = RSS.format(generator="https://wordpress.org/?v=6.5", items="").encode()
    assert feed.page(empty, "https://blog.example/feed/?paged=9", {}, OPTIONS).next_url is None
