"""What an article says of where its fields were read."""

from __future__ import annotations

import pytest

from newswatch.articles import Recipe, extract

from .pages import PARAGRAPHS, URL, page

MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def test_every_field_that_was_read_names_its_witness() -> None:
    """And none that was not."""
    head = (
        "<meta property='og:title' content='New cells, longer walks'><link rel='canonical' href='/health/walking-2'>"
        "<meta property='article:modified_time' content='2024-03-06T10:00:00Z'>"
    )
    body = (
        "<p class='byline'>By Jane Doe</p><time datetime='2024-03-05T10:00:00Z'>5 March</time><p>It was published in"
        " the journal <a href='https://doi.org/10.1000/w.1'>Gait Letters</a> (NCT01234567) with a film.</p>"
    )

    assert extract(page(body, head=head), URL).witnesses == {
        "url": "link:canonical",
        "title": "og:title",
        "authors": "byline (class)",
        "published": "time",
        "modified": "article:modified_time",
        "site": "og:site_name",
        "language": "html:lang",
        "text": "trafilatura, in article",
        "doi": "sentence of publication",
        "journal": "sentence of publication",
        "registry": "text",
    }


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (f"<div id='story'>{MARKUP}</div>", "trafilatura, in div#story"),
        (f"<div class='story wide'>{MARKUP}</div>", "trafilatura, in div.story"),
        (f'<script type=\'application/json\'>{{"body": "{MARKUP}"}}</script>', "script data, body"),
        (MARKUP, "trafilatura, in body"),
    ],
)
def test_the_text_names_the_place_it_stood_in(body: str, where: str) -> None:
    """The smallest element around it, or the key of the data."""
    article = extract(f"<html><head><title>Walks</title></head><body><h1>Walks</h1>{body}</body></html>", URL)

    assert article.witnesses["text"] == where


def test_a_recipe_says_which_of_its_selectors_found_nothing() -> None:
    """Of those that name a field; what is to be dropped need not be there."""
    recipe = Recipe(body="main article", title="h1.big", date="time.none", drop=".ads")

    assert extract(page(), URL, recipe).witnesses["recipe"] == "nothing found by title `h1.big`, date `time.none`"
    assert "recipe" not in extract(page(), URL, Recipe(body="main article", drop=".ads")).witnesses
