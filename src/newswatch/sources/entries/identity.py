"""What tells one entry of a source from another, in one listing and from one poll to the next. Pure.

The guid of the feed is the id, where it can be: it stands in this listing once, or always with the same address and
title. Otherwise the canonical address is, where no other entry has it; otherwise a digest of title, date and summary.
Across polls ``settle`` recognises an entry whose guid changed by its address together with its title or its date, and a
guid that was given to another article by the difference of all three.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from newswatch.records import Entry

T = TypeVar("T")

LONGEST_ID = 500  # characters; longer guids are replaced by their digest


@dataclass(frozen=True, slots=True)
class Known:
    """What the store remembers of an entry."""

    url: str
    title: str
    published: datetime | None = None


def identified(entries: Iterable[tuple[str, Entry]]) -> tuple[Entry, ...]:
    """Return the entries with their ids, in order. What is listed twice word for word has one id twice.

    Args:
        entries: (guid as the feed gives it, entry), in the feed's order; guids may be empty, repeated, absent.
    """
    pairs = list(entries)
    told_apart = {(guid, entry.url, entry.title) for guid, entry in pairs}
    repeated = {guid for guid, count in Counter(guid for guid, _, _ in told_apart).items() if count > 1}
    shared = {url for url, count in Counter(url for _, url, _ in told_apart).items() if count > 1}
    return tuple(
        entry if entry.id == identity else replace(entry, id=identity)
        for guid, entry in pairs
        for identity in (_identity("" if guid in repeated else guid, entry, shared),)
    )


def settle(entries: Iterable[Entry], known: Mapping[str, Known]) -> tuple[Entry, ...]:
    """Return the entries with the ids under which the store knows them.

    Args:
        entries: of one listing.
        known: stored entries of the same source by id; those with an id or an address of these entries are enough.
    """
    entries = tuple(_without_used_guid(entry, known) for entry in entries)
    here = {entry.id for entry in entries}
    earlier = _Earlier({key: row for key, row in known.items() if row.url and key not in here}, entries)
    settled: dict[str, Entry] = {}
    for entry in entries:
        found = None if entry.id in known else earlier.id_of(entry)
        entry = replace(entry, id=found) if found else entry
        settled.setdefault(entry.id, entry)
    return tuple(settled.values())


class _Earlier:
    """Stored entries that are not in a listing under their ids, and may be under others."""

    def __init__(self, known: Mapping[str, Known], entries: tuple[Entry, ...]) -> None:
        self._once = _once((entry.url, entry.title) for entry in entries)
        self._alone = _once(entry.url for entry in entries) & _once(row.url for row in known.values())
        self._by_title = {(row.url, row.title): key for key, row in known.items()}
        self._by_date = {(row.url, row.published): key for key, row in known.items()}

    def id_of(self, entry: Entry) -> str | None:
        """Return the id of the stored entry that this is: one address, and one title or one date."""
        if (entry.url, entry.title) in self._once and (entry.url, entry.title) in self._by_title:
            return self._by_title[entry.url, entry.title]
        if entry.published and entry.url in self._alone:
            return self._by_date.get((entry.url, entry.published))
        return None


def _without_used_guid(entry: Entry, known: Mapping[str, Known]) -> Entry:
    """Return an entry under its address, where its guid was given to another article before."""
    row = known.get(entry.id)
    if row is None or not row.url or not entry.url or row.published is None or entry.published is None:
        return entry
    differs = row.url != entry.url and row.title != entry.title and row.published != entry.published
    return replace(entry, id=_identity("", entry, set())) if differs else entry


def _once(things: Iterable[T]) -> set[T]:
    return {thing for thing, count in Counter(things).items() if count == 1}


def _identity(guid: str, entry: Entry, shared: set[str]) -> str:
    if guid:
        return guid if len(guid) <= LONGEST_ID else _digest(guid)
    if entry.url and entry.url not in shared:
        return entry.url if len(entry.url) <= LONGEST_ID else _digest(entry.url)
    date = entry.published.isoformat() if entry.published else ""
    return _digest(entry.url, entry.title, date, "" if entry.title else entry.summary)


def _digest(*parts: str) -> str:
    return "digest:" + hashlib.blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
