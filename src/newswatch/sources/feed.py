"""Feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed.

Clean XML is read by a fast reader; what is not clean is repaired and read by the same; what is still no feed goes to
feedparser, which is loaded only then. Content that is no feed at all is a ParseError that says what it is instead.
None of the readers is loaded before there is something to read: every configuration names this kind.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from newswatch.errors import ParseError
from newswatch.records import Entry
from newswatch.sources import Listing, SourceKind

if TYPE_CHECKING:
    from lxml import etree

_FEED_START = re.compile(rb"<(?:\?xml|!--|(?:[A-Za-z][\w.-]{0,20}:)?(?:rss|feed|channel|RDF)[\s>])", re.IGNORECASE)
_PAGE_START = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_HEAD = 20_000  # bytes in which a feed begins
_DOCTYPE = b"<!DOCTYPE"
_REPAIRED = "the feed is not well-formed and was repaired"


class FeedOptions(BaseModel):
    """Keys of a feed in feeds.yaml beyond those of every source: none."""

    model_config = ConfigDict(extra="forbid")


def parse(body: bytes, url: str, options: FeedOptions | None = None) -> Listing:
    """Return what a feed holds; entries with neither address nor words are left out.

    Raises:
        ParseError: if it is no feed, in words for the user.
    """
    return _worth(_read(body, url))


def at_once(body: bytes, url: str) -> Listing | None:
    """Return what a clean feed in XML holds; None where a closer look is needed.

    Raises:
        ParseError: if it is XML, but no feed.
    """
    from newswatch.sources.feeds import loose, xml_feed

    start = _start(body)
    if _DOCTYPE in start or not _FEED_START.match(start):
        return None
    root = _clean_root(body, url)
    if root is None:
        return None
    listing = xml_feed.read(root, url)
    return _worth(listing) if listing.entries or not loose.may_hold_entries(body) else None


def _worth(listing: Listing) -> Listing:
    worth = tuple(entry for entry in listing.entries if entry.url or entry.title or entry.summary)
    return listing if len(worth) == len(listing.entries) else replace(listing, entries=worth)


def parse_feed(body: bytes, url: str) -> tuple[Entry, ...]:
    """Return the entries of a feed, in its order, empty ones too.

    Args:
        body: RSS, RDF, Atom or JSON Feed, clean or not.
        url: where it was read; relative links are seen from it. May be empty.

    Raises:
        ParseError: if it is no feed.
    """
    return _read(body, url).entries


def _read(body: bytes, url: str) -> Listing:
    from newswatch.sources.feeds import loose, xml_feed

    start = _start(body)
    if not start:
        raise ParseError("the answer is empty", url=url)
    if start[:1] in b"{[":
        from newswatch.sources.feeds import json_feed

        return json_feed.read(body, url)
    if _PAGE_START.match(start):
        raise ParseError(what_it_is(body), url=url)
    root = None if _DOCTYPE in start else _clean_root(body, url)
    listing = xml_feed.read(root, url) if root is not None else _unclean(body, url)
    if not listing.entries:
        return loose.read(body, url) if loose.may_hold_entries(body) else listing
    return listing


def _start(body: bytes) -> bytes:
    return body[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n\0")


def _clean_root(body: bytes, url: str, *, recover: bool = False) -> etree._Element | None:
    from lxml import etree

    from newswatch.sources.feeds import xml_feed

    try:
        return etree.fromstring(body, xml_feed.parser(recover=recover), base_url=url)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        return None


def _unclean(body: bytes, url: str) -> Listing:
    from newswatch.sources.feeds import repair, xml_feed

    mended = repair.repaired(body)
    if mended is None:
        raise ParseError(what_it_is(body), url=url)
    root = _clean_root(mended, url)
    if root is None:
        root = _clean_root(mended, url, recover=True)
    return Listing() if root is None else xml_feed.read(root, url, notes=(_REPAIRED,))


def what_it_is(body: bytes) -> str:
    """Return in words what stands where a feed was expected."""
    head = body[:_HEAD]
    if _PAGE_START.search(head):
        title = re.search(rb"(?is)<title[^>]*>([^<]{1,200})", head)
        from newswatch.text.clean import plain

        named = f" ({plain(title[1].decode('utf-8', 'replace'))!r})" if title else ""
        return f"a web page{named}, not a feed"
    if head.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"GIF8")):
        return "a file of another kind, not a feed"
    return "not a feed"


KIND: SourceKind = SourceKind(
    options=FeedOptions,
    parse=parse,
    at_once=at_once,
    accept="application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, "
    "application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
)
