"""News pages without a feed: the list is found, with titles and dates, and nothing beside it."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from newswatch.errors import ParseError
from newswatch.sources.page import PageOptions, parse

HOME = "https://news.example/research/"
TITLES = [
    "Stem cells calm relapsing multiple sclerosis",
    "Vitamin trial ends without a difference",
    "New centre for nerve repair opens in Cork",
    "Walking speed improves after exercise study",
]
NAV = (
    '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/about-us/">About our organisation and people</a></li>'
    '<li><a href="/donate">Donate to our research fund</a></li></ul></nav></header>'
)
FOOTER = '<footer><a href="/privacy">Privacy policy of this charity</a> <a href="/x/y">Terms of our site</a></footer>'


def page(body: str, title: str = "Research news") -> bytes:
    """A page with menu and footer around ``body``."""
    return f"<!doctype html><html><head><title>{title}</title></head><body>{NAV}{body}{FOOTER}</body></html>".encode()


def titles(body: bytes, **options: object) -> list[str]:
    """Titles of the entries of a page."""
    return [entry.title for entry in parse(body, HOME, PageOptions.model_validate(options)).entries]


def cards() -> str:
    """Teasers with picture, heading, date, text and a link to read more; one address each."""
    return "".join(
        f'<div class="card"><a href="/news/{at}"><img src="x.jpg" alt=""></a><h3><a href="/news/{at}">{title}</a></h3>'
        f'<span class="date">{at + 1} November 2026</span><p>What was found, said in a handful of words: {title}.</p>'
        f'<a href="/news/{at}">Read more about this</a><a href="/tags/ms">Multiple sclerosis and more</a></div>'
        for at, title in enumerate(TITLES)
    )


def bare_list() -> str:
    """Nothing but links."""
    return "<ul>" + "".join(f'<li><a href="/news/{at}">{title}</a></li>' for at, title in enumerate(TITLES)) + "</ul>"


def wrapped() -> str:
    """The whole teaser is one link."""
    return "<main>" + "".join(
        f'<a class="teaser" href="/news/{at}"><h2>{title}</h2><time datetime="2026-11-0{at + 1}T08:00:00Z">today</time>'
        f"<p>Some words on what stands there, enough for a summary.</p></a>"
        for at, title in enumerate(TITLES)
    ) + "</main>"  # fmt: skip


def table() -> str:
    """A list as a table, with American dates."""
    rows = "".join(
        f'<tr><td>Nov. {at + 1}, 2026</td><td><a href="news.php?id={at}">{title}</a></td></tr>'
        for at, title in enumerate(TITLES)
    )
    return f"<table>{rows}</table>"


def hero() -> str:
    """The first story stands apart from the list."""
    rest = "".join(
        f'<article><h3><a href="/news/{at}">{title}</a></h3></article>' for at, title in enumerate(TITLES) if at
    )
    first = f'<section class="hero"><div><h2><a href="/news/0">{TITLES[0]}</a></h2></div></section>'
    return f"<main>{first}<div>{rest}</div></main>"


@pytest.mark.parametrize("make", [cards, bare_list, wrapped, table, hero])
def test_the_list_of_news_is_found(make: object) -> None:
    """Whatever it is made of; menus, tags and footers are none of it."""
    assert titles(page(make())) == TITLES  # type: ignore[operator]


@pytest.mark.parametrize("make", [cards, wrapped, table])
def test_dates_are_taken_from_beside_the_links(make: object) -> None:
    """As machines or people write them."""
    entries = parse(page(make()), HOME, PageOptions()).entries  # type: ignore[operator]
    assert [entry.published and entry.published.day for entry in entries] == [1, 2, 3, 4]
    assert entries[0].published is not None
    assert entries[0].published.replace(hour=0) == datetime(2026, 11, 1, tzinfo=UTC)


def test_summaries_are_taken_from_beside_the_links() -> None:
    """Where there is a paragraph that says something."""
    assert parse(page(cards()), HOME, PageOptions()).entries[1].summary.startswith("What was found")


def test_entries_are_known_by_their_address() -> None:
    """Not by the day they were seen or the words they were announced with."""
    body = page(bare_list())
    first = parse(body, HOME, PageOptions()).entries
    second = parse(body.replace(b"Vitamin trial", b"A vitamin trial"), HOME, PageOptions()).entries
    assert [entry.id for entry in first] == [entry.id for entry in second]
    assert first[0].id == "https://news.example/news/0"


def test_a_selector_chooses_the_links() -> None:
    """The links themselves, or what holds one each."""
    body = page(cards() + '<div class="side"><a href="/news/77">Another story that stands at the side</a></div>')
    assert titles(body, links="div.card h3 a") == TITLES
    assert titles(body, links=".card") == TITLES
    assert titles(body, links=".side a") == ["Another story that stands at the side"]


def test_a_selector_that_matches_nothing_any_more_is_an_error_that_names_it() -> None:
    """So that a person can mend it."""
    with pytest.raises(ParseError, match=r"li\.teaser a"):
        titles(page(cards()), links="li.teaser a")
    with pytest.raises(ValidationError, match="CSS"):
        PageOptions(links="li[")


@pytest.mark.parametrize("body", [b"", b"  ", b"%PDF-1.7", b"just words", page("<p>Nothing here.</p>")])
def test_a_page_without_a_list_is_an_error(body: bytes) -> None:
    """Never silence."""
    with pytest.raises(ParseError):
        titles(body)


def test_links_that_lead_nowhere_are_left_out() -> None:
    """Scripts, mail, telephone, places on the page, other sites."""
    odd = "".join(
        f'<li><a href="{href}">A title that is long enough</a></li>'
        for href in ("javascript:void(0)", "mailto:a@b.example", "tel:1", "#top", "https://ads.example/x", "/research/")
    )
    assert titles(page(bare_list().replace("</ul>", odd + "</ul>"))) == TITLES


@pytest.mark.parametrize(
    ("link", "more"),
    [
        ('<a rel="next" href="/research/page/2/">Older</a>', ("https://news.example/research/page/2/",)),
        ('<a href="?page=2">Next page</a>', ("https://news.example/research/?page=2",)),
        ('<a href="https://other.example/2">Next</a>', ()),
        ("", ()),
    ],
)
def test_further_pages_are_named_where_they_are_wanted(link: str, more: tuple[str, ...]) -> None:
    """By rel or by words, on the same host, up to the number asked for."""
    body = page(bare_list() + link)
    assert parse(body, HOME, PageOptions(pages=3)).more == more
    assert parse(body, HOME, PageOptions()).more == ()
    assert parse(body, HOME + "page/3/", PageOptions(pages=3)).more == ()


def test_letters_come_out_as_they_were_meant() -> None:
    """Windows-1252 named in the page, or not named at all."""
    body = bare_list().replace("calm", "\u201ccalm\u201d")
    for head in ('<meta charset="windows-1252">', ""):
        raw = f"<html><head>{head}<title>x</title></head><body>{body}</body></html>".encode("cp1252")
        assert titles(raw)[0] == "Stem cells \u201ccalm\u201d relapsing multiple sclerosis"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 2000), st.integers(0, 200))
def test_no_bytes_make_it_fall_over(junk: bytes, at: int, gone: int) -> None:
    """A page with any bytes in any place gives entries, or an error of ours."""
    body = page(cards())
    try:
        entries = parse(body[:at] + junk + body[at + gone :], HOME, PageOptions()).entries
    except ParseError:
        return
    assert all(entry.url.startswith("http") and entry.title for entry in entries)


def test_a_page_nested_without_end_is_read() -> None:
    """In bounded time and depth."""
    body = page("<div>" * 20_000 + bare_list() + "</div>" * 20_000)
    with contextlib.suppress(ParseError):
        assert set(titles(body)) <= set(TITLES)


def test_a_link_to_the_list_itself_is_no_entry() -> None:
    """What leads back to the top of the page leads nowhere, also inside what a selector chose."""
    page = b"""<ul><li><a href="/news/a-study-of-many-people">A study of many people</a></li>
    <li><a href="#top">Back to the top of the page</a></li></ul>"""
    listing = parse(page, "https://news.example/list", PageOptions(links="li a"))
    assert [entry.url for entry in listing.entries] == ["https://news.example/news/a-study-of-many-people"]
