"""What tells one entry of a source from another, in one listing and from one poll to the next. Pure.

The guid of the feed is the id, where it can be: it stands in this listing once, or always with the same address and
title. Otherwise the canonical address is, where no other entry has it; otherwise a digest of title, date and summary.
Across polls ``settle`` recognises an entry whose guid changed by its address and title.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from newswatch.records import Entry

LONGEST_ID = 500  # characters; longer guids are replaced by their digest


@dataclass(frozen=True, slots=True)
class Known:
    """What the store remembers of an entry."""

    url: str
    title: str


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
        known: stored entries of the same source by id; those with an address of these entries are enough.
    """
    entries = tuple(entries)
    here = {entry.id for entry in entries}
    once = {page for page, count in Counter((entry.url, entry.title) for entry in entries).items() if count == 1}
    by_page = {
        (row.url, row.title): identity
        for identity, row in known.items()
        if row.url and identity not in here and (row.url, row.title) in once
    }
    settled: dict[str, Entry] = {}
    for entry in entries:
        earlier = None if entry.id in known else by_page.get((entry.url, entry.title))
        entry = replace(entry, id=earlier) if earlier else entry
        settled.setdefault(entry.id, entry)
    return tuple(settled.values())


def _identity(guid: str, entry: Entry, shared: set[str]) -> str:
    if guid:
        return guid if len(guid) <= LONGEST_ID else _digest(guid)
    if entry.url and entry.url not in shared:
        return entry.url if len(entry.url) <= LONGEST_ID else _digest(entry.url)
    date = entry.published.isoformat() if entry.published else ""
    return _digest(entry.url, entry.title, date, "" if entry.title else entry.summary)


def _digest(*parts: str) -> str:
    return "digest:" + hashlib.blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
