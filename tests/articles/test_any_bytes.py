"""Whatever a server sends, extraction answers with an article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newswatch.articles import Recipe, extract

from .pages import PARAGRAPHS, page

# Pieces of markup in any order: what is never closed, nested wrongly, half a script, a stray quote.
PIECES = st.sampled_from(
    [
        *(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<table><tr><td>",
            "</table>",
            "<a href='?page=2'>Next</a>",
            "<a href='//['>",
        ),
        *(
            "<style>p{color:#fff",
            "</style>",
            "<script type='application/ld+json'>[{",
            "</script>",
            "<noscript>",
            "<h1>",
        ),
        *(
            "<meta property='og:title' content='",
            "<time datetime='2024-02-31T99:99'>",
            "<link rel=canonical href='http://[",
        ),
        *(
            "doi.org/10.1000/x",
            "References",
            "By ",
            "\x00",
            "\ud800",
            "&#0;",
            "]]>",
            "<!--",
            "-->",
            "\u202e",
            *PARAGRAPHS,
        ),
    ]
)


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=40, deadline=None)
@given(st.one_of(st.binary(max_size=2000), st.text(max_size=800), st.lists(PIECES, max_size=60).map("".join)))
def test_extraction_never_raises(page: bytes | str) -> None:
    """Random bytes, characters and pieces of markup are at worst an empty article."""
    article = extract(page, "https://news.example/a")

    assert article.url.startswith("https://news.example/")


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2000), st.binary(max_size=40))
def test_a_page_cut_or_damaged_anywhere_is_read(place: int, junk: bytes) -> None:
    """As far as it goes; a recipe changes nothing about that."""
    whole = page().encode()

    assert extract(whole[:place] + junk + whole[place:], "", Recipe(body="article")).wall in (None, "empty")
    assert extract(whole[:place], "").language in ("", "en")
