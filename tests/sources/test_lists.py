"""Lists of sources: OPML in and out, and where the feeds of a page may be."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.errors import ParseError
from newswatch.registry import members
from newswatch.sources import Outline, SourceKind, discover, kinds, read_opml, write_opml
from newswatch.text.clean import plain

# Names that cleaning leaves as they are.
WORDS = st.text(st.sampled_from("ab \u00e9&<>'\"\u4e2d"), min_size=1, max_size=9).map(plain).filter(bool)
OUTLINES = st.lists(
    st.builds(
        lambda name, number, folders: Outline(
            name=name, url=f"https://a.example/{number}", page="https://a.example/", folders=tuple(folders)
        ),
        WORDS, st.integers(0, 99), st.lists(st.sampled_from(["News", "Journals", "A & B"]), max_size=3),
    ),
    max_size=8,
    unique_by=lambda outline: outline.url,
)  # fmt: skip


@given(OUTLINES)
def test_what_is_written_is_read_again(outlines: list[Outline]) -> None:
    """Names, addresses and folders."""
    assert sorted(read_opml(write_opml(outlines)), key=lambda outline: outline.url) == sorted(
        outlines, key=lambda outline: outline.url
    )


def test_lists_of_other_readers_are_read() -> None:
    """Folders, attributes in any case, feeds listed twice, and lines that are no feeds."""
    body = (
        b'<?xml version="1.0"?><opml version="1.0"><body><outline text="Journals"><outline title="One" text="x" '
        b'type="rss" xmlUrl="https://a.example/1" htmlUrl="https://a.example/"/></outline><outline text="Two" '
        b'XMLURL="https://a.example/2"/><outline xmlUrl="https://a.example/1"/><outline xmlUrl="file:///etc/passwd"/>'
        b"</body></opml>"
    )
    one, two = read_opml(body)
    assert (one.name, one.folders, one.page) == ("One", ("Journals",), "https://a.example/")
    assert (two.name, two.url, two.folders) == ("Two", "https://a.example/2", ())


@pytest.mark.parametrize("body", [b"", b"words", b"<rss/>", b"<opml"])
def test_what_is_no_opml_is_an_error_or_empty(body: bytes) -> None:
    """Never a crash."""
    with contextlib.suppress(ParseError):
        assert read_opml(body) == ()


def test_feeds_a_page_names_come_first() -> None:
    """Feeds of comments come last, the usual places in between."""
    html = (
        b'<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">'
        b'<link rel="alternate" type="application/atom+xml" title="News" href="/news.atom">'
        b'<link rel="stylesheet" href="/x.css"></head><body><a href="/research/rss.xml">RSS</a>'
        b'<a href="https://other.example/rss.xml">elsewhere</a></body></html>'
    )
    found = discover(html, "https://news.example/research/")
    assert [candidate.url for candidate in found[:2]] == [
        "https://news.example/news.atom",
        "https://news.example/research/rss.xml",
    ]
    assert (found[0].title, found[0].found) == ("News", "link tag")
    assert "https://news.example/feed/" in [candidate.url for candidate in found]
    assert not any("other.example" in candidate.url for candidate in found)


def test_a_page_that_cannot_be_read_still_has_usual_places() -> None:
    """So that adding it can try them."""
    assert discover(b"", "https://news.example/")[0].found == "usual place"


def test_every_kind_of_source_keeps_to_the_contract() -> None:
    """Default options, an Accept header, and an error of ours for what is nothing."""
    assert set(kinds()) >= {"feed", "page", "sitemap"}
    for kind in members("newswatch.sources", SourceKind).values():
        assert "/" in kind.accept
        with pytest.raises(ParseError):
            kind.parse(b"", "https://a.example/", kind.options())
