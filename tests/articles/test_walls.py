"""Pages that are no article, parts of articles, articles of feeds, and hostile bytes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newswatch.articles import extract, from_entry, join, recipe_for
from newswatch.articles.recipes import shipped
from newswatch.records import Entry

from .pages import PARAGRAPHS, URL, page


@pytest.mark.parametrize(
    ("wall", "body"),
    [
        (
            "not-found",
            "<h1>Sorry, page not found</h1><p>The page you were looking for does not exist. Try the search.</p>",
        ),
        (
            "consent",
            "<h2>Your privacy</h2><p>We and our partners store cookies. Accept all cookies to go on.</p>",
        ),
        ("login", "<h1>Sign in to continue</h1><p>Please sign in with your account. Forgot your password?</p>"),
        ("blocked", "<h1>Access denied</h1><p>Please verify you are a human by completing the captcha below.</p>"),
        (
            "paywall",
            "<h1>Cells</h1><p>Doctors gave cells to patients.</p><p>Subscribe to continue reading this story.</p>",
        ),
        ("empty", "<div id='root'></div><noscript>Please enable JavaScript</noscript>"),
        ("empty", "<h1>Walks</h1><div id='root'></div><noscript>You need to enable JavaScript to run it.</noscript>"),
    ],
)
def test_a_wall_is_said_and_not_taken_for_an_article(wall: str, body: str) -> None:
    """Whatever status it came with."""
    assert extract(f"<html><head><title>x</title></head><body><main>{body}</main></body></html>", URL).wall == wall


@pytest.mark.parametrize(
    ("wall", "title"),
    [
        ("consent", "Your privacy choices"),
        ("not-found", "404 Not Found"),
        ("not-found", "Sorry, this page could not be found."),
        ("login", "Log in to continue reading"),
        ("blocked", "Just a moment..."),
    ],
)
def test_a_title_that_says_nothing_else_makes_a_wall_of_any_length(wall: str, title: str) -> None:
    """Legal texts are long, and so are the teasers under "Page not found"."""
    body = "".join(f"<p>{number}: {PARAGRAPHS[number % 4]}</p>" for number in range(40))

    assert extract(page(body, title=title), URL).wall == wall


@pytest.mark.parametrize(
    "title", ["The 404 that changed a ward", "Why nobody reads privacy notices", "Page not forgotten"]
)
def test_a_title_that_says_more_makes_none(title: str) -> None:
    """Articles speak of walls, too."""
    assert extract(page(title=title), URL).wall is None


def test_an_article_about_cookies_is_an_article() -> None:
    """Words alone make no wall."""
    body = (
        "<p>Most sites ask you to accept all cookies, and the study found that nine in ten people do so at once.</p>"
        * 12
    )

    assert extract(page(body, title="Why we accept cookies"), URL).wall is None


@pytest.mark.parametrize("body", [b"", b"   ", b"\x00\x01\x02" * 400, b"%PDF-1.7 \x00\xff" + bytes(range(256)) * 9])
def test_what_is_no_page_is_an_empty_article(body: bytes) -> None:
    """Nothing binary reaches the text."""
    article = extract(body, URL)

    assert (article.text, article.wall) == ("", "empty")


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-16-le", "cp1252"])
def test_the_letters_come_out_right_whatever_the_page_declares(charset: str) -> None:
    """The page always says utf-8; the bytes decide."""
    body = "<p>The café in the ward, run by a naïve cook, was open to all patients during the whole year.</p>"

    assert "café in the ward" in extract(page(body).encode(charset), URL).text


def test_deep_nesting_does_not_hide_the_text() -> None:
    """Neither 400 levels nor 5,000."""
    for depth in (400, 5_000):
        markup = page(before="<div>" * depth, after="</div>" * depth)
        assert PARAGRAPHS[1] in extract(markup, URL).text


def test_nul_bytes_are_dropped_and_what_follows_is_not() -> None:
    """Some servers pad their answers."""
    assert extract(page().replace("patients", "\x00patients").encode(), URL).text == "\n\n".join(PARAGRAPHS)


def test_parts_of_an_article_are_found_and_joined() -> None:
    """Each part names the next; paragraphs said twice are said once."""
    first = extract(page("<p><a href='/health/walking?page=2'>Next page</a></p>"), URL)
    second = extract(
        page("<p>The last patient left the hospital in May, on foot and in the rain.</p>"), f"{URL}?page=2"
    )
    whole = join([first, second])

    assert first.next_page == f"{URL}?page=2"
    assert whole.text == "\n\n".join(
        (*PARAGRAPHS, "The last patient left the hospital in May, on foot and in the rain.")
    )
    assert whole.next_page is None


def test_the_number_of_the_next_page_leads_to_it() -> None:
    """1 | 2 | 3, without a word; a number that leads elsewhere is none."""
    pager = "<p>1 | <a href='/health/walking/2'>2</a> | <a href='/health/walking/3'>3</a></p>"

    assert extract(page(pager), URL).next_page == f"{URL}/2"
    assert extract(page("<p><a href='/health/walking/2'>5</a></p>"), URL).next_page is None


def test_a_next_article_is_no_next_page() -> None:
    """Only the same address, one page on."""
    assert extract(page("<p><a href='/health/running?page=2'>Next</a> <a href='/x'>2</a></p>"), URL).next_page is None


def test_joining_nothing_is_refused() -> None:
    """An article has at least one part."""
    with pytest.raises(ValueError, match="at least one part"):
        join([])


def test_an_entry_alone_makes_an_article() -> None:
    """Its content as plain paragraphs, hidden text and scripts left out."""
    entry = Entry(
        url=URL,
        title="New cells, longer walks",
        id="1",
        content=f"<p>{PARAGRAPHS[0]}</p><script>alert(1)</script><p hidden>SECRET</p><p>{PARAGRAPHS[1]}</p>",
        published=datetime(2024, 3, 5, tzinfo=UTC),
        authors=("By Jane Doe, MD",),
    )
    article = from_entry(entry, "Example News")

    assert article.text == f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"
    assert (article.text_from, article.authors, article.site) == ("feed", ("Jane Doe",), "Example News")


def test_every_shipped_recipe_can_be_read() -> None:
    """And is found for addresses below its site."""
    assert list(shipped()) == sorted(shipped())
    assert recipe_for("https://www.phys.org/news/1.html") is shipped()["phys.org"]
    assert recipe_for("https://unknown.example/").body == ""
