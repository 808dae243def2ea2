"""RSS 0.9x to 2.0, RDF and Atom read from a clean XML tree. What is not clean is repaired in `repair` first.

The parser is hardened: no entities, no DTD, no network, libxml2's own limits on depth and size kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from lxml import etree

from newswatch.errors import ParseError
from newswatch.sources import Listing
from newswatch.sources.entries import making, wording
from newswatch.sources.entries.making import MOST_ENTRIES
from newswatch.sources.feeds.fields import raw_entry, text
from newswatch.sources.feeds.names import XML_BASE, XML_LANG, Element, name

_PERIODS = {"hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760}  # hours
_LONGEST_EVERY = timedelta(days=7)


def parser(*, recover: bool = False) -> etree.XMLParser:
    """Return a parser that expands nothing, loads nothing and keeps libxml2's limits."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def read(root: Element, url: str, *, notes: tuple[str, ...] = ()) -> Listing:
    """Return what a feed's tree holds.

    Raises:
        ParseError: if the tree is no feed.
    """
    if name(root.tag) not in ("rss", "rdf:RDF", "feed", "channel"):
        raise ParseError(f"not a feed: the document is <{str(root.tag).rpartition('}')[2][:40]}>", url=url)
    head = _Head()
    base = root.base or url if root.get(XML_BASE) else url
    raws = [raw_entry(item, base) for item in _items(root, head)]
    return Listing(
        entries=making.entries(raws, head.language or root.get(XML_LANG, "")),
        title=wording.title(head.title),
        every=head.every(),
        skip_hours=frozenset(head.skip_hours),
        notes=notes,
    )


class _Head:
    """What a feed says of itself, collected on the way to its entries."""

    def __init__(self) -> None:
        self.title = self.language = self.ttl = self.period = self.frequency = ""
        self.skip_hours: set[int] = set()

    def take(self, element: Element) -> None:
        what = _HEAD.get(name(element.tag))
        if what == "skip_hours":
            self.skip_hours |= {
                int(hour) % 24 for hour in map(str, element.itertext()) if hour.isascii() and hour.isdigit()
            }
        elif what and not getattr(self, what):
            setattr(self, what, text(element))

    def every(self) -> timedelta | None:
        """How often the feed asks to be read."""
        ttl = timedelta(minutes=int(self.ttl)) if self.ttl.isdigit() and len(self.ttl) < 7 else timedelta()
        hours = _PERIODS.get(self.period.lower(), 0)
        times = int(self.frequency) if self.frequency.isdigit() and len(self.frequency) < 5 else 1
        asked = max(ttl, timedelta(hours=hours) / max(times, 1))
        return min(asked, _LONGEST_EVERY) or None


_HEAD = {
    "title": "title", "language": "language", "dc:language": "language", "ttl": "ttl", "sy:updatePeriod": "period",
    "sy:updateFrequency": "frequency", "skiphours": "skip_hours",
}  # fmt: skip


def _items(root: Element, head: _Head) -> Iterator[Element]:
    """Every entry in document order; what stands beside them goes to ``head``."""
    found = 0
    for element in _children(root, depth=0):
        if name(element.tag) in ("item", "entry"):
            found += 1
            if found <= MOST_ENTRIES:
                yield element
        else:
            head.take(element)


def _children(element: Element, depth: int) -> Iterator[Element]:
    for child in element:
        yield child
        if depth < 4 and name(child.tag) in ("channel", "items", "feed", "rss", "rdf:Seq"):
            yield from _children(child, depth + 1)
