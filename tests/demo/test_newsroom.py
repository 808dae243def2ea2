"""The bundled newsroom: feeds that parse, links that lead somewhere, traps that are set."""

from __future__ import annotations

import json
import re
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from bs4 import BeautifulSoup

from newswatch.demo import DEMO_NOW, Newsroom
from newswatch.demo.bundle import Piece, sites

from .conftest import Ask
from .expected import ADVERTISEMENT, COUNTS, DRAFTED, EXPECTED, FACTS

PIECES = {
    f"/{site.key}/{site.article.path.format(slug=piece.slug)}": piece for site in sites() for piece in site.pieces
}
FEEDS = [path for path in COUNTS if path not in {"/ms-harbour/news/", "/open-neuro/sitemap.xml"}]
SHOWN = [path for path, piece in PIECES.items() if not piece.gone]


def _links(ask: Ask, path: str) -> set[str]:
    """Paths of the articles a source leads to."""
    body = ask(path).body
    found = (
        [entry.link for entry in feedparser.parse(body).entries]
        or re.findall(r"<loc>(.+?)</loc>", body.decode())
        or [urljoin(path, str(link["href"])) for link in BeautifulSoup(body, "lxml").select("li.teaser h2 a")]
    )
    return {urlsplit(link).path for link in found}


def test_every_article_has_an_expectation_and_the_other_way_round() -> None:
    """The table of expectations is complete."""
    assert set(PIECES) == set(EXPECTED)


@pytest.mark.parametrize("path", FEEDS)
def test_feeds_are_clean(ask: Ask, path: str) -> None:
    """Feedparser has nothing to repair, and finds dates, titles and summaries."""
    feed = feedparser.parse(ask(path).body)
    assert not feed.bozo
    assert all(entry.title and entry.summary for entry in feed.entries)
    assert all("published_parsed" in entry or "updated_parsed" in entry for entry in feed.entries)


@pytest.mark.parametrize("path", COUNTS)
def test_sources_lead_to_all_articles_of_their_site(ask: Ask, path: str) -> None:
    """No article is missing from its source and no link leads to nowhere."""
    links = _links(ask, path)
    assert len(links) == COUNTS[path]
    assert links == {known for known in EXPECTED if known.split("/")[1] == path.split("/")[1]}


@pytest.mark.parametrize("path", EXPECTED)
def test_pages_answer_as_the_articles_say(ask: Ask, path: str) -> None:
    """Every page is there as HTML, except the one that has gone."""
    answer = ask(path)
    assert answer.status == (404 if PIECES[path].gone else 200)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", SHOWN)
def test_pages_are_whole(ask: Ask, newsroom: Newsroom, path: str) -> None:
    """Titles survive as words, JSON-LD is JSON, links stay in this newsroom or are marked as examples."""
    page = BeautifulSoup(ask(path).body, "lxml")
    heading = page.select_one("h1, h2")
    assert heading is not None
    assert heading.get_text() == PIECES[path].title
    for script in page.select("script[type='application/ld+json']"):
        assert json.loads(script.get_text())["@context"] == "https://schema.org"
    for link in page.select("a[href]"):
        assert urlsplit(urljoin(newsroom.url + path, str(link["href"]))).netloc in {
            newsroom.url.removeprefix("http://"),
            "social.example",
            "doi.org",
            "",
        }


def test_a_hostile_title_runs_no_script(ask: Ask) -> None:
    """The attack is in the words, not in our markup."""
    page = BeautifulSoup(ask("/benchtop/lesion-counter").body, "lxml")
    assert not page.select("script, img")
    assert "\x9b31m" in page.select("h1")[0].get_text()


def test_articles_are_from_the_days_before_the_demo() -> None:
    """Everything is news on the morning the demo is set in."""
    ages = [(DEMO_NOW - piece.date).days for piece in PIECES.values()]
    assert 0 <= min(ages) <= max(ages) <= 8


def test_relative_dates_count_from_the_demo(ask: Ask) -> None:
    """Pages say when they were published as people do."""
    assert "2 days ago" in ask("/ms-harbour/news/").body.decode()


def test_a_paywalled_page_shows_its_beginning_only(ask: Ask) -> None:
    """The rest is not in the page."""
    page = ask("/ward-report/news/living-with-ms-fatigue").body.decode()
    assert "Keep reading with a subscription" in page
    assert "plan the rest before the work" not in page


def test_one_finding_is_told_in_several_places() -> None:
    """Two stories come from more than one site."""
    by_story = {story: [path for path, item in EXPECTED.items() if item.story == story] for story in DRAFTED}
    assert len(by_story["own cells"]) == 2
    assert len(by_story["mesenchymal"]) == 3


@pytest.mark.parametrize("path", [path for path, item in EXPECTED.items() if item.story == "own cells"])
def test_the_blogs_own_case_has_its_figures_and_says_what_is_invented(ask: Ask, path: str) -> None:
    """The figures are those of the study; made-up wording is marked on the page."""
    page = BeautifulSoup(ask(path).body, "lxml").get_text()
    assert all(
        figure in page for figure in ("21 patients", "20 to 53", "81", "37 months", "24 months", "interferon beta")
    )
    assert "Richard Burt" in page
    assert "not Dr. Burt's words" in page


TRAPS = {
    "mass spectrometry": r"LC-MS/MS",
    "office software": r"MS (?:Office|Excel)",
    "milliseconds": r"\d ms\b",
    "degree": r"her MS in ",
    "manuscript": r"manuscript \(MS",
    "form of address": r"\bMs\. [A-Z]",
    "STEM lessons": r"STEM classrooms",
    "system cells": r"Immune system cells",
    "another sclerosis": r"amyotrophic lateral sclerosis",
    "list of diseases": r"rheumatoid arthritis, multiple sclerosis",
    "mice": r"injected about 200,000 of them into each of 36 mice",
    "preprint": r"has not been peer reviewed",
    "miracle": r"stem cell miracle",
}


@pytest.mark.parametrize("trap", TRAPS)
def test_traps_are_set(trap: str) -> None:
    """Each trap stands in an article."""
    assert any(re.search(TRAPS[trap], f"{piece.summary}\n{piece.body}") for piece in PIECES.values())


@pytest.mark.parametrize(("path", "piece"), [item for item in PIECES.items() if not (item[1].walled or item[1].gone)])
def test_articles_are_long_enough_to_be_read(path: str, piece: Piece) -> None:
    """From a good note to a short feature."""
    assert 150 <= len(piece.body.split()) <= 600


@pytest.mark.parametrize("path", FACTS)
def test_expected_facts_stand_in_the_article(path: str) -> None:
    """Nothing is expected that the article does not say."""
    facts, body = FACTS[path], f" {PIECES[path].body} ".replace("Ninety-six", "96")
    for number in (facts.participants, *(facts.age_range or ()), *facts.percents):
        assert number is None or re.search(rf"\b{number:.0f}\b", body)
    for name in (facts.journal, facts.registry, facts.lead_researcher, facts.independent):
        assert name is None or name in body


def test_every_draft_has_facts_to_compare() -> None:
    """Each story that becomes a draft is in the table of facts."""
    assert {EXPECTED[path].story for path in FACTS} == DRAFTED | {ADVERTISEMENT}
