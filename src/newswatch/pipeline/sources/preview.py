"""What a source would bring, as a person is shown it: its entries with the topics they match. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from newswatch.records import Entry, Flag
from newswatch.sources import Listing
from newswatch.topics import ADVERT, Topics, explain


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry and what its title and summary match; ``known`` tells whether it is stored already."""

    entry: Entry
    flags: tuple[Flag, ...]
    known: bool = False


def shown(listing: Listing, topics: Topics, known: Collection[str] = ()) -> tuple[Shown, ...]:
    """Return the entries of a listing in its order.

    Args:
        listing: what the source holds now.
        topics: the compiled rules.
        known: ids of the entries that are stored already.
    """
    return tuple(Shown(entry, _flags(entry, topics), entry.id in known) for entry in listing.entries)


def _flags(entry: Entry, topics: Topics) -> tuple[Flag, ...]:
    flags = explain(entry.title, entry.summary, topics).flags
    return tuple(flag for flag in flags if flag.topic != ADVERT)
