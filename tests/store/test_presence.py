"""Which posts can be linked to, by what each place says of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newswatch.store.presence import Said, is_public

DAYS = st.sampled_from(["2026-01-01", "2026-01-02", "2026-01-03"])
SAID = st.lists(st.tuples(st.sampled_from(["there", "gone", "hidden"]), st.sampled_from([0, 1]), DAYS), max_size=5)


@given(SAID)
def test_the_order_of_the_places_plays_no_part(said: list[Said]) -> None:
    """Nor does the order in feeds.yaml."""
    assert is_public(said) == is_public(sorted(said)) == is_public(sorted(said, reverse=True))


@given(SAID)
def test_what_no_place_shows_is_never_public(said: list[Said]) -> None:
    """Silence is better than a guess."""
    assert not is_public([each for each in said if each[0] != "there"])


@given(SAID)
def test_what_was_hidden_last_is_not_public(said: list[Said]) -> None:
    """Whoever says so: the blog or a copy of it."""
    for live in (0, 1):
        assert not is_public([*said, ("hidden", live, "2026-01-04")])


@given(SAID)
def test_what_the_blog_itself_showed_last_is_public(said: list[Said]) -> None:
    """A copy grows old."""
    assert is_public([*said, ("there", 1, "2026-01-04")])
