"""Kinds of source, one file each: pure functions from an answer's bytes to entries. No I/O.

A kind is a module of this package that ends in ``KIND: SourceKind = SourceKind(...)``; its module name is the word for
``kind:`` in feeds.yaml. What kinds share lies in folders: ``feeds/`` and ``pages/`` read markup, ``entries/`` makes
records of what was read, ``finding/`` is where sources come from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from newswatch.lazy import lazily
from newswatch.records import Entry
from newswatch.registry import members

if TYPE_CHECKING:
    from pydantic import BaseModel

    from newswatch.sources.entries.identity import Known, settle
    from newswatch.sources.feed import parse_feed
    from newswatch.sources.finding.discover import Candidate, discover
    from newswatch.sources.finding.opml import Outline, read_opml, write_opml

__all__ = [
    "Candidate",
    "Known",
    "Listing",
    "Outline",
    "SourceKind",
    "discover",
    "joined",
    "kinds",
    "newest_first",
    "parse_feed",
    "read_opml",
    "settle",
    "write_opml",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What one answer of a source holds."""

    entries: tuple[Entry, ...] = ()
    title: str = ""  #: the source's name for itself
    more: tuple[str, ...] = ()  #: further addresses to read for the same poll (pages, parts of a sitemap)
    every: timedelta | None = None  #: how often the source asks to be read (ttl, sy:updatePeriod)
    skip_hours: frozenset[int] = frozenset()  #: hours of the day, UTC, in which it asks not to be
    newest: int | None = None  #: how many entries of the whole poll are wanted, the newest; None: all, as they stand
    notes: tuple[str, ...] = ()  #: what was not clean, in words for the user


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceKind:
    """One kind of source.

    ``parse(body, url, options)`` turns an answer into a Listing and raises ParseError when it is not what it should
    be; ``options`` is an instance of the model, which holds the keys this kind adds to a source in feeds.yaml.
    """

    options: type[BaseModel]
    parse: Callable[[bytes, str, Any], Listing]
    accept: str  #: the Accept header
    at_once: Callable[[bytes, str], Listing | None] | None = None  #: reads what is clean in linear time; else None
    robots: bool = False  #: whether robots.txt is asked first; for pages, not for feeds that are there to be polled


def joined(listings: Sequence[Listing]) -> tuple[Entry, ...]:
    """Return the entries of all answers of one poll, where it is so wished the newest first and no more than wished."""
    entries = tuple(entry for listing in listings for entry in listing.entries)
    wishes = [listing.newest for listing in listings if listing.newest is not None]
    return tuple(sorted(entries, key=newest_first)[: min(wishes)]) if wishes else entries


def newest_first(entry: Entry) -> float:
    """Return what to sort by; entries without a date come last."""
    moment = entry.published or entry.updated
    return -moment.timestamp() if moment else 0.0


def kinds() -> Mapping[str, SourceKind]:
    """Return every kind of source by name."""
    return members(__name__, SourceKind)


# lxml is not for everybody who only wants the records.
__getattr__ = lazily(
    __name__,
    {
        "Candidate": "newswatch.sources.finding.discover",
        "Known": "newswatch.sources.entries.identity",
        "Outline": "newswatch.sources.finding.opml",
        "discover": "newswatch.sources.finding.discover",
        "parse_feed": "newswatch.sources.feed",
        "read_opml": "newswatch.sources.finding.opml",
        "settle": "newswatch.sources.entries.identity",
        "write_opml": "newswatch.sources.finding.opml",
    },
)
