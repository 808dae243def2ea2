"""What holds for every text: places are true, nothing raises, and time grows no faster than the text."""

import doctest
import importlib
import pkgutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newswatch.topics
from newswatch.topics import explain, flag, item_kind, load
from newswatch.topics.kinds import kind_names
from newswatch.topics.words import Words, fold

SCRAPS = [
    "MS",
    " ",
    "multiple sclerosis",
    "stem-cell",
    "(MS)",
    ", ",
    "relapse",
    "\n\n",
    "LC-",
    "Ms.",
    "such as",
    "lupus and ",
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join))


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_place_is_where_it_says(title: str, text: str) -> None:
    """Hits and refused places are found again at their offsets, and scores agree with strengths."""
    matches = explain(title, text)
    parts = {"title": title, "text": text}
    places = [*matches.rejected, *(hit for each in matches.flags for hit in each.hits)]
    assert all(parts[place.part][place.start : place.end] == place.text for place in places)
    assert all(0 < each.score <= 1 and (each.score >= 0.5) == (each.strength == "about") for each in matches.flags)


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_every_text_has_a_kind(text: str) -> None:
    """The kind is one of those there are."""
    assert item_kind(text, text) in kind_names()


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_words_lie_in_the_text(text: str) -> None:
    """Each word is the text between its places."""
    words = Words(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.surfaces


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("haematopoietic", "hematopoietic"),
        ("oedema", "edema"),
        ("tumours", "tumor"),
        ("randomised", "randomized"),
        ("centres", "center"),
        ("therapies", "therapy"),
        ("Sjögren’s", "sjogren"),
        ("mul\u00adtiple", "multiple"),
        ("scleroses", "sclerosis"),
        ("biopsies", "biopsy"),
        ("relapses", "relapse"),
    ],
)
def test_spellings_of_one_word_fold_to_one_key(one: str, other: str) -> None:
    """British, American, plural, possessive, accented."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "pair", [("stem", "system"), ("virus", "viru"), ("mass", "mas"), ("lens", "len"), ("news", "new")]
)
def test_different_words_stay_apart(pair: tuple[str, str]) -> None:
    """Folding does not make one word of two."""
    assert fold(pair[0]) != fold(pair[1])


def test_any_rules_match_only_as_written_for_capitals() -> None:
    """An abbreviation without a section of its own needs no support, only its capitals."""
    topics = load({"x": {"rules": ["GLP"]}})
    assert flag("GLP drugs", "", topics)
    assert not flag("glp drugs", "", topics)


@pytest.mark.parametrize("module", [each.name for each in pkgutil.iter_modules(newswatch.topics.__path__)])
def test_the_examples_in_docstrings_hold(module: str) -> None:
    """What a docstring shows is what happens."""
    assert doctest.testmod(importlib.import_module(f"newswatch.topics.{module}")).failed == 0
