"""Which pairs are looked at: those near in time that share rare words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Member
from newswatch.stories.candidates import LEAST, LEAST_BARE, WINDOW, WINDOW_BARE, candidates
from newswatch.stories.weighing import Weighed, by_day, scales, weigh

_RARE = [f"{head}{tail}" for head in ("velo", "brano", "cudi") for tail in ("rutinib", "zumab", "limod")]


def _member(number: int, day: int | None, words: list[str], long: bool) -> Member:
    when = None if day is None else datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=day)
    return Member(id=number, title=words[0], text=" ".join(words * (20 if long else 1)), published=when)


_MEMBERS = st.lists(
    st.tuples(st.none() | st.integers(0, 400), st.lists(st.sampled_from(_RARE), min_size=1, max_size=5), st.booleans()),
    max_size=12,
).map(lambda rows: [_member(number, *row) for number, row in enumerate(rows)])


def _worth_comparing(one: Weighed, other: Weighed) -> bool:
    bare = one.traits.bare or other.traits.bare
    window, least = (WINDOW_BARE, LEAST_BARE) if bare else (WINDOW, LEAST)
    first, second = one.traits.day, other.traits.day
    near = first is None or second is None or abs(first - second) <= window
    return near and sum(one.words[word] * other.words[word] for word in one.words.keys() & other.words) >= least


@given(_MEMBERS)
def test_candidates_are_the_pairs_one_finds_by_comparing_all(members: list[Member]) -> None:
    """The moving window and the index leave out no pair and add none, dates or not, texts or titles."""
    scale = scales()
    rows = [weigh(row, scale) for row in by_day(members)]
    places = range(len(rows))
    every = {(low, high) for high in places for low in range(high) if _worth_comparing(rows[low], rows[high])}
    found = list(candidates(rows))
    assert len(found) == len(set(found))
    assert set(found) == every
