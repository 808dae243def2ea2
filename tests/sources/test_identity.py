"""Missing, repeated and changing guids neither lose nor double an entry."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Entry
from newswatch.sources import Known, settle
from newswatch.sources.feed import parse_feed


def feed(*items: tuple[str, ...]) -> tuple[Entry, ...]:
    """Entries of a feed of (guid, link, title), and a date where one is said."""
    xml = "".join(
        f"<item><title>{title}</title>"
        + (f"<link>{link}</link>" if link else "")
        + (f'<guid isPermaLink="false">{guid}</guid>' if guid else "")
        + "".join(f"<pubDate>{date}</pubDate>" for date in dates)
        + "</item>"
        for guid, link, title, *dates in items
    )
    return parse_feed(f"<rss><channel>{xml}</channel></rss>".encode(), "https://a.example/feed")


def known(entries: tuple[Entry, ...]) -> dict[str, Known]:
    """What the store remembers of entries."""
    return {entry.id: Known(entry.url, entry.title, entry.published) for entry in entries}


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


def test_a_new_title_under_a_new_guid_is_an_edit_where_address_and_date_stay() -> None:
    """Of the one entry at that address; where several lead there, nothing is guessed."""
    first = feed(("run-1", "https://a.example/1", "One", "2026-03-16T09:30:00Z"))
    edited = ("run-2", "https://a.example/1", "One, corrected", "2026-03-16T09:30:00Z")
    assert [entry.id for entry in settle(feed(edited), known(first))] == ["run-1"]
    two = feed(edited, ("run-3", "https://a.example/1", "Two", "2026-03-16T09:30:00Z"))
    assert [entry.id for entry in settle(two, known(first))] == ["run-2", "run-3"]


def test_a_guid_given_to_another_article_loses_none() -> None:
    """Address, title and date all differ: both are kept, and seen again neither is doubled."""
    first = feed(("latest", "https://a.example/1", "One", "2026-03-16T09:30:00Z"))
    second = feed(("latest", "https://a.example/2", "Two", "2026-03-17T09:30:00Z"))
    after = settle(second, known(first))
    assert [entry.id for entry in after] == ["https://a.example/2"]
    assert settle(second, known(first) | known(after)) == after


def test_an_article_that_moved_under_its_guid_is_the_same_one() -> None:
    """As long as its title or its date says so."""
    first = feed(("a", "http://a.example/1", "One", "2026-03-16T09:30:00Z"))
    moved = feed(("a", "https://a.example/new/1", "One", "2026-03-17T09:30:00Z"))
    assert settle(moved, known(first))[0].id == "a"


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
