"""Missing, repeated and changing guids neither lose nor double an entry."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Entry
from newswatch.sources import Known, settle
from newswatch.sources.feed import parse_feed


def feed(*items: tuple[str, str, str]) -> tuple[Entry, ...]:
    """Entries of a feed of (guid, link, title)."""
    xml = "".join(
        f"<item><title>{title}</title>"
        + (f"<link>{link}</link>" if link else "")
        + (f'<guid isPermaLink="false">{guid}</guid>' if guid else "")
        + "</item>"
        for guid, link, title in items
    )
    return parse_feed(f"<rss><channel>{xml}</channel></rss>".encode(), "https://a.example/feed")


def known(entries: tuple[Entry, ...]) -> dict[str, Known]:
    """What the store remembers of entries."""
    return {entry.id: Known(entry.url, entry.title) for entry in entries}


def test_the_guid_is_the_id() -> None:
    """Where there is one for each."""
    assert [entry.id for entry in feed(("a", "https://a.example/1", "One"), ("b", "", "Two"))] == ["a", "b"]


def test_without_guids_the_address_is_the_id() -> None:
    """In its one spelling."""
    (entry,) = feed(("", "HTTPS://a.example/1?utm_source=x", "One"))
    assert entry.id == "https://a.example/1"


def test_one_guid_on_different_articles_tells_nothing() -> None:
    """All three stay, by their addresses."""
    entries = feed(*(("same", f"https://a.example/{at}", f"Title {at}") for at in range(3)))
    assert [entry.id for entry in entries] == [f"https://a.example/{at}" for at in range(3)]


def test_one_address_on_different_articles_tells_nothing() -> None:
    """Entries that all link to the front page are told apart by what they say."""
    entries = feed(*(("", "https://a.example/", f"Title {at}") for at in range(3)))
    assert len({entry.id for entry in entries}) == 3


def test_entries_with_neither_are_known_by_what_they_say() -> None:
    """Always the same way."""
    assert len({entry.id for entry in feed(("", "", "One"), ("", "", "Two"))}) == 2
    assert feed(("", "", "One"))[0].id == feed(("", "", "One"), ("", "", "Two"))[0].id


def test_a_guid_that_changes_at_every_poll_doubles_nothing() -> None:
    """Address and title say that it is the same entry."""
    first = feed(("run-1", "https://a.example/1", "One"))
    second = feed(("run-2", "https://a.example/1", "One"), ("run-3", "https://a.example/2", "Two"))
    assert [entry.id for entry in settle(second, known(first))] == ["run-1", "run-3"]


def test_a_new_title_is_the_same_entry_where_the_guid_says_so() -> None:
    """An edited article updates its entry."""
    first = feed(("a", "https://a.example/1", "One"))
    assert settle(feed(("a", "https://a.example/1", "One, corrected")), known(first))[0].id == "a"


def test_guids_that_become_repeated_double_nothing() -> None:
    """What was known by its guid is recognised by its address and title."""
    first = feed(("same", "https://a.example/1", "One"))
    second = feed(("same", "https://a.example/1", "One"), ("same", "https://a.example/2", "Two"))
    assert [entry.id for entry in settle(second, known(first))] == ["same", "https://a.example/2"]


def test_alike_entries_of_one_listing_stay_apart() -> None:
    """Two with one address and title are two, where their guids say so."""
    rows = (("a", "https://a.example/", "Update"), ("b", "https://a.example/", "Update"))
    entries = feed(*rows)
    stored = known(settle(entries, {}))
    assert [entry.id for entry in settle(feed(*rows, ("c", "https://a.example/", "Update")), stored)] == ["a", "b", "c"]


LINKS = ["", "https://a.example/1", "https://a.example/2"]
ROWS = st.lists(
    st.tuples(st.sampled_from(["", "a", "b", "c"]), st.sampled_from(LINKS), st.sampled_from(["One", "Two", "Three"])),
    max_size=6,
)


@given(ROWS)
def test_polling_the_same_listing_again_brings_nothing_new(rows: list[tuple[str, str, str]]) -> None:
    """Whatever its guids are like; and what differs in any way is not lost."""
    entries = feed(*rows)
    first = settle(entries, {})
    again = settle(entries, known(first))
    assert {entry.id for entry in again} == {entry.id for entry in first}
    assert len(entries) == len(rows)


def test_long_guids_are_kept_short() -> None:
    """By a digest that is always the same."""
    assert len(feed(("x" * 5000, "", "One"))[0].id) < 100
