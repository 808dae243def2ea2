"""Story ids over the runs: they stay, new coverage joins, approved stories keep their articles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Placed
from newswatch.stories import assign


def test_articles_without_a_story_need_a_new_id() -> None:
    """Nothing is stored yet."""
    assert assign([["a", "b"], ["c"]], {}) == (
        Placed(story=None, articles=("a", "b"), joined=("a", "b")),
        Placed(story=None, articles=("c",), joined=("c",)),
    )


def test_new_coverage_joins_the_story_there_is() -> None:
    """The stored id stays, and what is new is said."""
    assert assign([[1, 2, 3]], {1: 7, 2: 7}) == (Placed(story=7, articles=(1, 2, 3), joined=(3,)),)


def test_a_merge_keeps_the_oldest_id() -> None:
    """A new article shows that two stories are one."""
    assert assign([[1, 2, 3]], {1: 9, 2: 8}) == (Placed(story=8, articles=(1, 2, 3), joined=(3,), absorbed=(9,)),)


def test_of_a_split_the_larger_part_keeps_the_id() -> None:
    """The smaller part becomes a story of its own."""
    assert assign([[1, 2], [3]], {1: 7, 2: 7, 3: 7}) == (
        Placed(story=7, articles=(1, 2)),
        Placed(story=None, articles=(3,)),
    )


def test_an_approved_story_takes_in_the_older_one_it_is_merged_with() -> None:
    """Its articles never move, so the others do."""
    assert assign([[1, 2]], {1: 3, 2: 5}, approved={5}) == (Placed(story=5, articles=(1, 2), absorbed=(3,)),)


def test_an_approved_story_is_not_split() -> None:
    """New coverage of the part that would leave joins it."""
    assert assign([[1, 2], [3, 4]], {1: 7, 2: 7, 3: 7}, approved={7}) == (
        Placed(story=7, articles=(1, 2, 3, 4), joined=(4,)),
    )


def test_two_approved_stories_are_never_merged() -> None:
    """What is new joins the older."""
    assert assign([[1, 2, 3]], {1: 5, 2: 4}, approved={4, 5}) == (
        Placed(story=5, articles=(1,)),
        Placed(story=4, articles=(2, 3), joined=(3,)),
    )


def test_a_story_with_articles_outside_the_run_is_not_gone() -> None:
    """Story 2 still has article 9, which was too old to be grouped again."""
    assert assign([[1, 2]], {1: 1, 2: 2, 9: 2}) == (Placed(story=1, articles=(1, 2)),)


_labels = st.lists(st.integers(0, 4), min_size=1, max_size=12)


@given(_labels, st.dictionaries(st.integers(0, 11), st.integers(100, 104)), st.sets(st.integers(100, 104)))
def test_every_article_has_one_place_and_approved_ones_stay(
    labels: list[int], existing: dict[int, int], approved: set[int]
) -> None:
    """Whatever the partition and whatever was stored; and a second look changes nothing."""
    groups = [[place for place, other in enumerate(labels) if other == label] for label in sorted(set(labels))]
    placed = assign(groups, existing, approved)
    home = {article: number for number, story in enumerate(placed) for article in story.articles}
    assert sorted(home) == list(range(len(labels)))
    assert sum(len(story.articles) for story in placed) == len(labels)
    names = [story.story for story in placed if story.story is not None]
    assert len(names) == len(set(names))
    for article, story in existing.items():
        if story in approved and article in home:
            assert placed[home[article]].story == story
    stored = {a: 200 + home[a] if placed[home[a]].story is None else placed[home[a]].story for a in home}
    kept = {article: story for article, story in existing.items() if article not in home}
    again = assign([story.articles for story in placed], {**kept, **stored}, approved)
    assert [(one.articles, one.joined, one.absorbed) for one in again] == [(one.articles, (), ()) for one in placed]
