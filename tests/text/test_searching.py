"""Searching: inflections are found, phrases stand as they are, all of a query must be there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.text.searching import excerpt, marks, query, score

TEXT = "Nothing is said here. Transplants of stem cells helped in progressive MS. A therapy for MS."


@pytest.mark.parametrize(
    "asked",
    [
        "transplant",
        "transplanted cell",
        "therapies",
        '"stem cells"',
        '"progressive ms" transplant',
        "THERAPY",
        "the ms",
    ],
)
def test_found(asked: str) -> None:
    """A word answers in every inflection, a phrase as it stands, whatever the case."""
    assert score(query(asked), "", TEXT) > 0


@pytest.mark.parametrize("asked", ["mouse", "transplant mouse", '"cells stem"', '"stem cell"', "plant", "rapy", ""])
def test_not_found(asked: str) -> None:
    """All of it must be there, and a word is no piece of another."""
    assert score(query(asked), "", TEXT) == 0


def test_the_title_weighs_more_than_the_text() -> None:
    """What a text is called says what it is about."""
    assert score(query("stem"), "Stem cells", "stem") > score(query("stem"), "Cells", "stem stem stem")


def test_the_excerpt_is_the_sentence_with_the_most_terms() -> None:
    """A person sees why it was found."""
    assert excerpt(query("ms transplant"), TEXT) == "Transplants of stem cells helped in progressive MS."
    assert excerpt(query("mouse"), TEXT) == ""


@given(st.text(max_size=60), st.text(max_size=200))
def test_marks_are_places_of_the_text_in_order(asked: str, text: str) -> None:
    """Whatever is asked of whatever text: no overlap, nothing outside, and something marked whenever it was found."""
    found = marks(query(asked), text)
    flat = [offset for place in found for offset in place]
    assert flat == sorted(flat)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert not score(query(asked), "", text) or found


@given(st.text(alphabet="abces -'", min_size=1, max_size=30))
def test_every_text_answers_with_the_letters_a_query_begins_with(text: str) -> None:
    """What the store leaves out by its letters could not have answered."""
    asked = query(text)
    assert not score(asked, "", text) or all(piece in text.lower() for piece in asked.beginnings)
