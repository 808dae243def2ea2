"""The grouping's laws."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newswatch.records import Member
from newswatch.stories import group

WORDS = (
    "myelin",
    "relapse",
    "lesion",
    "tablet",
    "nerve",
    "sleep",
    "walking",
    "vitamin",
    "gut",
    "virus",
    "cell",
    "trial",
)
START = datetime(2024, 5, 1, 12, tzinfo=UTC)


def made(number: int, seed: int, length: int) -> Member:
    """Return an article of random words; one seed, one story."""
    chosen = random.Random(seed).choices(WORDS, k=length)
    return Member(
        id=number, title=" ".join(chosen[:6]), text=" ".join(chosen), published=START + timedelta(days=number % 5)
    )


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(5, 90)), max_size=14), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(rows: list[tuple[int, int]], order: random.Random) -> None:
    """The same articles, shuffled, give the same stories, and each article is in one of them."""
    members = [made(number, *row) for number, row in enumerate(rows)]
    shuffled = members[:]
    order.shuffle(shuffled)
    stories = group(members)
    assert group(shuffled) == stories
    assert sorted(article for story in stories for article in story) == list(range(len(rows)))


def test_two_articles_with_one_id_are_refused() -> None:
    """They could not be told apart in the answer."""
    with pytest.raises(ValueError, match="one id"):
        group([Member(id=1, title="One"), Member(id=1, title="Two")])


def test_nothing_gives_no_stories() -> None:
    """An empty day."""
    assert group([]) == ()


def test_an_article_without_words_stands_alone() -> None:
    """Nothing can be said of it."""
    assert group([Member(id=1, title=""), Member(id=2, title=""), Member(id=3, title="Of the")]) == ((1,), (2,), (3,))


@pytest.mark.parametrize("unit", ["A-", "A ", "1,", "9", "A. ", "said A", "STUDY-", "é", "Ab, said "])
def test_no_text_makes_the_patterns_slow(unit: str) -> None:
    """Long runs of what the patterns repeat on are read in one go; the suite would hang otherwise."""
    assert group([Member(id=1, title="One", text=unit * 8_000)]) == ((1,),)
