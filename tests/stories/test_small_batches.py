"""Few and short texts of one field: a pair is judged alike in a batch of two and of many, and in doubt stays apart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.test_weeks import week

from newswatch.records import Article, Member
from newswatch.stories import group, same_story

SMALL, STORY_OF = week("small")
BY_STORY = {name: [one for one in SMALL if STORY_OF[str(one.id)] == name] for name in sorted(set(STORY_OF.values()))}


def joined(members: Iterable[Member]) -> set[frozenset[str]]:
    """Return the pairs of ids that are of one story."""
    return {frozenset(map(str, pair)) for found in group(members) for pair in combinations(found, 2)}


def filler(number: int) -> Member:
    """Return an article of no story, full of the words of the field."""
    text = f"People with multiple sclerosis and fatigue had stem cells in a study, ward {number}x reports. " * 3
    return Member(
        id=f"filler-{number}", title=f"MS study {number}x", text=text, published=datetime(2024, 6, 3, tzinfo=UTC)
    )


@pytest.mark.parametrize("name", ["small", "unseen-small"])
def test_pairs_alone_in_a_batch_are_joined_only_if_they_report_one_finding(name: str) -> None:
    """Summaries, stubs, appeals, trials of one drug, notices of one maker; and copies, and news with its abstract."""
    members, story_of = week(name)
    for pair in combinations(members, 2):
        same = story_of[str(pair[0].id)] == story_of[str(pair[1].id)]
        ids = frozenset(str(one.id) for one in pair)
        assert (joined(pair) == {ids}) == same, ids


def test_a_week_of_short_texts_comes_out_whole() -> None:
    """All of them in one batch."""
    assert len(group(SMALL)) == len(BY_STORY)


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(sorted(BY_STORY)), st.sets(st.sampled_from(sorted(BY_STORY))), st.integers(0, 3))
def test_unrelated_articles_change_no_pair_s_fate(name: str, others: set[str], fillers: int) -> None:
    """Whatever else is in the batch."""
    alone = BY_STORY[name]
    around = [one for other in others - {name} for one in BY_STORY[other]] + list(map(filler, range(fillers)))
    ids = {str(one.id) for one in alone}
    assert {pair for pair in joined([*alone, *around]) if pair & ids} == joined(alone)


def test_a_crowd_changes_no_pair_s_fate() -> None:
    """Two hundred articles more, all with the words of the field."""
    crowd = list(map(filler, range(200)))
    ids = {str(one.id) for one in SMALL}
    assert {pair for pair in joined([*SMALL, *crowd]) if pair & ids} == joined(SMALL)


def test_two_articles_are_one_story_from_a_half_on() -> None:
    """What is said of two articles alone is what the grouping does with them."""
    for one, other in combinations(SMALL, 2):
        a, b = (
            Article(url=f"https://news.example/{each.id}", title=each.title, text=each.text, published=each.published)
            for each in (one, other)
        )
        news = [Member(id=each.id, title=each.title, text=each.text, published=each.published) for each in (one, other)]
        assert (same_story(a, b) >= 0.5) == bool(joined(news))
