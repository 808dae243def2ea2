"""Sitemaps: the newest pages, with what the list says of them."""

from __future__ import annotations

import gzip

import pytest

from newswatch.errors import ParseError
from newswatch.sources.sitemap import SitemapOptions, parse

HOME = "https://news.example/sitemap.xml"
SPACE = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)


def urlset(*rows: str) -> bytes:
    """A list of pages."""
    return f"<urlset {SPACE}>{''.join(f'<url>{row}</url>' for row in rows)}</urlset>".encode()


PLAIN = urlset(
    "<loc>https://news.example/2026/old-story-of-cells.html</loc><lastmod>2026-01-01</lastmod>",
    "<loc>https://news.example/news/new-story-of-cells/</loc><lastmod>2026-11-20T08:00:00+00:00</lastmod>",
    "<loc>https://news.example/about/</loc>",
    "<loc>javascript:alert(1)</loc>",
    "",
)


def test_the_newest_come_first() -> None:
    """What says nothing of its date comes last; what is no address is left out."""
    entries = parse(PLAIN, HOME, SitemapOptions()).entries
    assert [entry.title for entry in entries] == ["New story of cells", "Old story of cells", ""]
    assert entries[0].id == entries[0].url == "https://news.example/news/new-story-of-cells/"


def test_a_change_is_no_publication() -> None:
    """``lastmod`` tells when a page was changed."""
    entry = parse(PLAIN, HOME, SitemapOptions()).entries[0]
    assert entry.published is None
    assert entry.updated is not None


def test_news_lists_give_titles_dates_and_language() -> None:
    """As Google News defines them."""
    body = urlset(
        "<loc>https://news.example/1</loc><news:news><news:publication><news:name>N</news:name><news:language>en"
        "</news:language></news:publication><news:publication_date>2026-11-21T08:00:00Z</news:publication_date>"
        "<news:title>Cells &amp; nerves</news:title></news:news>"
    )
    (entry,) = parse(body, HOME, SitemapOptions()).entries
    assert (entry.title, entry.language) == ("Cells & nerves", "en")
    assert entry.published is not None
    assert entry.published.day == 21


def test_the_number_of_pages_is_limited_and_addresses_can_be_chosen() -> None:
    """The newest, and only those of a section."""
    assert len(parse(PLAIN, HOME, SitemapOptions(limit=1)).entries) == 1
    assert [entry.url for entry in parse(PLAIN, HOME, SitemapOptions(match="/news/")).entries] == [
        "https://news.example/news/new-story-of-cells/"
    ]


def test_an_index_names_the_lists_to_read_the_newest_first() -> None:
    """Dated ones by date; undated ones from the end."""
    rows = "".join(
        f"<sitemap><loc>/s{at}.xml</loc>{date}</sitemap>"
        for at, date in enumerate(["", "<lastmod>2026-11-01</lastmod>", "<lastmod>2026-11-09</lastmod>", "", ""])
    )
    body = f"<sitemapindex {SPACE}>{rows}</sitemapindex>".encode()
    listing = parse(body, HOME, SitemapOptions(parts=4))
    assert [address.rpartition("/")[2] for address in listing.more] == ["s2.xml", "s1.xml", "s4.xml", "s3.xml"]
    assert listing.entries == ()


def test_packed_lists_are_unpacked() -> None:
    """Within bounds."""
    assert len(parse(gzip.compress(PLAIN), HOME, SitemapOptions()).entries) == 3
    with pytest.raises(ParseError, match="larger"):
        parse(gzip.compress(b" " * 40_000_000), HOME, SitemapOptions())
    with pytest.raises(ParseError, match="cut short"):
        parse(gzip.compress(PLAIN)[:40], HOME, SitemapOptions())
    with pytest.raises(ParseError, match="damaged"):
        parse(b"\x1f\x8bnonsense" * 9, HOME, SitemapOptions())


@pytest.mark.parametrize("body", [b"", b"words", b"<html><body>x</body></html>", b"<rss/>", b"\x1f\x8b"])
def test_what_is_no_sitemap_is_an_error(body: bytes) -> None:
    """Never silence."""
    with pytest.raises(ParseError):
        parse(body, HOME, SitemapOptions())
