"""Who wrote an article, when, and what it is called."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newswatch.articles import extract
from newswatch.articles.moments import read_moment
from newswatch.articles.names import named_in

from .pages import URL, page


def ld(**fields: object) -> str:
    """Return a JSON-LD script of one node."""
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


@pytest.mark.parametrize(
    ("byline", "people", "agencies"),
    [
        ("By Jane Doe", ("Jane Doe",), ()),
        ("By Jane Doe, MD, PhD and John Roe, Staff Writer", ("Jane Doe", "John Roe"), ()),
        ("Written by Dr. Jane Doe | Medical editor", ("Jane Doe",), ()),
        ("Doe, Jane", ("Jane Doe",), ()),
        ("By Jane Doe, CNN", ("Jane Doe",), ()),
        ("Von Anna Muster, Berlin", ("Anna Muster",), ()),
        ("Reuters", (), ("Reuters",)),
        ("Example Health Staff", (), ("Example Health Staff",)),
        ("By Yo-Yo Ma", ("Yo-Yo Ma",), ()),
        ("https://social.example/janedoe", (), ()),
        ("Follow us on Twitter", (), ()),
        ("Autor: Anna Muster Tags: cells, walks", ("Anna Muster",), ()),
        ("Von Anna Muster Fr, 18. Oktober 2019", ("Anna Muster",), ()),
        ("Autorin: Anna Muster, Projektleiterin der Klinik", ("Anna Muster",), ()),
        ("Donnerstag", (), ()),
        ("by Jane Doe, Staff Writer | March 3, 2014 07:38am ET", ("Jane Doe",), ()),
    ],
)
def test_bylines_name_people_without_degrees_and_offices(
    byline: str, people: tuple[str, ...], agencies: tuple[str, ...]
) -> None:
    """Agencies and staff are apart, places and addresses are nobody."""
    named = named_in((byline,))

    assert (named.people, named.agencies) == (people, agencies)


def test_authors_given_by_reference_are_looked_up() -> None:
    """A @graph names its people once and refers to them."""
    graph = [
        {"@type": "MedicalWebPage", "headline": "New cells, longer walks", "author": {"@id": "#jane"}},
        {"@type": "Person", "@id": "#jane", "name": "Jane Doe, PhD"},
    ]

    assert extract(page(head=ld(**{"@graph": graph})), URL).authors == ("Jane Doe",)


def test_the_reviewer_is_not_the_author() -> None:
    """Health sites name both beside each other."""
    lines = "<p class='byline'>By Jane Doe</p><p class='reviewed-by'>Medically reviewed by John Roe, MD</p>"

    assert extract(page(lines), URL).authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("words", "moment", "precision"),
    [
        ("2024-03-05T10:20:30-04:00", datetime(2024, 3, 5, 10, 20, 30, tzinfo=timezone(timedelta(hours=-4))), "time"),
        ("2024-03-05T10:20:30Z", datetime(2024, 3, 5, 10, 20, 30, tzinfo=UTC), "time"),
        ("2024-03-05 10:20", datetime(2024, 3, 5, tzinfo=UTC), "day"),
        ("Tue, 05 Mar 2024 10:20:30 GMT", datetime(2024, 3, 5, 10, 20, tzinfo=UTC), "time"),
        ("March 5th, 2024", datetime(2024, 3, 5, tzinfo=UTC), "day"),
        ("5. März 2024", datetime(2024, 3, 5, tzinfo=UTC), "day"),
        ("Published 5 Mar. 2024", datetime(2024, 3, 5, tzinfo=UTC), "day"),
        ("25/12/2023", datetime(2023, 12, 25, tzinfo=UTC), "day"),
        ("2023年12月25日", datetime(2023, 12, 25, tzinfo=UTC), "day"),
        ("20240305", datetime(2024, 3, 5, tzinfo=UTC), "day"),
    ],
)
def test_dates_are_read_as_pages_write_them(words: str, moment: datetime, precision: str) -> None:
    """A time without a zone is a day: nobody knows whose clock it was."""
    read = read_moment(words)

    assert read is not None
    assert (read.at, read.to) == (moment, precision)


@pytest.mark.parametrize("words", ["", "yesterday", "2024-13-45", "03/04/2020", "30 February 2024", "1853-01-01"])
def test_what_is_no_date_or_may_be_two_is_none(words: str) -> None:
    """A wrong day is worse than none."""
    assert read_moment(words) is None


def test_a_time_in_utc_is_told_in_the_zone_another_witness_shows() -> None:
    """Late in the evening the day of a page is not the day of UTC."""
    head = ld(**{"@type": "NewsArticle", "headline": "W", "datePublished": "2024-03-06T03:28:35Z"})
    article = extract(page(head=head + "<meta name='sailthru.date' content='2024-03-05 22:28:35'>"), URL)

    assert article.published == datetime(2024, 3, 5, 22, 28, 35, tzinfo=timezone(timedelta(hours=-5)))


@pytest.mark.parametrize(
    ("published", "modified", "seen", "day"),
    [
        ("2024-03-06T02:10:00Z", "", "5 March 2024", (5, "day")),
        ("2024-03-05T23:10:00Z", "", "6 March 2024", (6, "day")),
        ("2024-03-05T23:10:00Z", "2024-03-06T09:00:00Z", "6 March 2024", (5, "time")),
        ("2024-03-05T12:30:00-05:00", "", "6 March 2024", (5, "time")),
        ("2024-03-06T02:10:00Z", "", "3 March 2024", (6, "time")),
    ],
)
def test_the_day_is_the_one_readers_see(published: str, modified: str, seen: str, day: tuple[int, str]) -> None:
    """Where a time in UTC leaves room for it, and the other day is not that of a correction."""
    head = ld(**{"@type": "NewsArticle", "headline": "W", "datePublished": published, "dateModified": modified})
    article = extract(page(f"<p class='date'>{seen}</p>", head=head), URL)

    assert article.published is not None
    assert (article.published.day, article.published_to) == day


def test_the_dateline_dates_an_article_that_nothing_else_does() -> None:
    """Old pages say the day only at the beginning of the text."""
    first = "<h1>New cells, longer walks</h1>"
    dateline = "<p>Feb. 23, 2015 -- The hospital gave the first patient the new cells on a cold morning in winter.</p>"
    article = extract(page().replace(first, first + dateline), URL)

    assert article.published == datetime(2015, 2, 23, tzinfo=UTC)
    assert article.published_to == "day"


def test_a_time_element_without_a_usable_value_is_read_by_its_words() -> None:
    """Some templates ship with the value unfilled."""
    assert extract(page("<time datetime='TODO'>6-Aug-2020</time>"), URL).published == datetime(2020, 8, 6, tzinfo=UTC)


def test_nothing_is_published_later_than_the_caller_knows() -> None:
    """A date in the future is somebody's event."""
    head = "<meta property='article:published_time' content='2031-01-01T00:00:00Z'>"

    assert extract(page(head=head), URL, latest=datetime(2024, 1, 1, tzinfo=UTC)).published is None


def test_the_title_is_without_the_name_of_the_site() -> None:
    """At either end, with any sign between."""
    for given in ("New cells, longer walks | Example News", "Example News: - New cells, longer walks"):
        assert extract(page(head=f"<meta property='og:title' content='{given}'>"), URL).title.endswith("longer walks")
    assert extract(page(), URL).title == "New cells, longer walks"


def test_the_page_says_its_site_language_and_address() -> None:
    """The canonical address counts when it lies on the same site."""
    head = "<link rel='canonical' href='https://www.news.example/health/walking-2'>"
    article = extract(page(head=head), URL)

    assert (article.site, article.language, article.url) == (
        "Example News",
        "en",
        "https://www.news.example/health/walking-2",
    )
    assert extract(page(head="<link rel='canonical' href='https://evil.example/x'>"), URL).url == URL


@pytest.mark.parametrize(
    ("told", "shown", "title"),
    [
        ('Cells "walk" - again', "Cells “walk” – again", "Cells “walk” – again"),
        ("A patient's day", "A patient’s day", "A patient's day"),
        ("Trial: cells walk", "Trial cells walk", "Trial: cells walk"),
        ("Cells walk again", "CELLS WALK AGAIN", "Cells walk again"),
    ],
)
def test_a_title_has_the_quotes_and_dashes_of_the_headline(told: str, shown: str, title: str) -> None:
    """Nothing else of it: neither capitals nor a kicker run into the headline nor apostrophes."""
    markup = page(title=shown, head=f"<meta property='og:title' content='{told.replace(chr(39), '&#39;')}'>")

    assert extract(markup, URL).title == title
