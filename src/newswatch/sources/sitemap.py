"""Sitemaps: the newest pages of a site, from a plain list, a Google News list, or an index of lists; gzip or not.

Plain lists give no titles: what the address says in words stands in until the page was read. ``lastmod`` is when a page
was changed, which is not when it was published.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit

from lxml import etree
from pydantic import BaseModel, ConfigDict, Field

from newswatch.errors import ParseError
from newswatch.sources import Listing, SourceKind, newest_first
from newswatch.sources.entries import dates, making, wording
from newswatch.sources.entries.making import Raw
from newswatch.sources.feeds import xml_feed
from newswatch.sources.pages.tree import Element
from newswatch.text.urls import absolute, canonical

_LONGEST = 30_000_000  # bytes after unpacking
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
_GZIP = b"\x1f\x8b"


class SitemapOptions(BaseModel):
    """Keys of a sitemap in feeds.yaml."""

    model_config = ConfigDict(extra="forbid")

    match: str = ""
    """Only addresses that hold these characters, such as ``/news/``."""
    limit: int = Field(default=200, ge=1, le=5000)
    """How many of the newest pages are taken at every poll, of all lists together."""
    parts: int = Field(default=3, ge=1, le=20)
    """How many lists of an index are read at every poll, those changed last first."""


@dataclass(frozen=True, slots=True)
class _Row:
    address: str
    changed: str
    news: Element | None


def parse(body: bytes, url: str, options: SitemapOptions) -> Listing:
    """Return the newest pages a sitemap names, or, of an index, the lists to read.

    Raises:
        ParseError: if it is no sitemap.
    """
    root = _root(_unpacked(body, url), url)
    kind = _local(root)
    rows = [row for row in map(_row, root) if row.address]
    if kind == "sitemapindex":
        return Listing(more=_newest_lists(rows, url, options.parts), newest=options.limit)
    if kind != "urlset":
        raise ParseError(f"not a sitemap: the document is <{kind[:40]}>", url=url)
    wanted = [row for row in rows if options.match in row.address]
    entries = making.entries(_raw_entry(row, url) for row in wanted)
    dated = [
        replace(entry, id=entry.url, published=entry.published if row.news is not None else None)
        for entry, row in zip(entries, wanted, strict=True)
        if entry.url
    ]
    return Listing(entries=tuple(sorted(dated, key=newest_first)[: options.limit]), newest=options.limit)


def _unpacked(body: bytes, url: str) -> bytes:
    if not body.startswith(_GZIP):
        return body
    engine = zlib.decompressobj(31)
    try:
        unpacked = engine.decompress(body, _LONGEST)
    except zlib.error as error:
        raise ParseError("the packed sitemap is damaged", url=url) from error
    if engine.unconsumed_tail:
        raise ParseError(f"larger than {_LONGEST / 1e6:.0f} MB", url=url)
    if not engine.eof:
        raise ParseError("the packed sitemap is cut short", url=url)
    return unpacked


def _root(body: bytes, url: str) -> Element:
    body = body.lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if not body:
        raise ParseError("the answer is empty", url=url)
    try:
        root = etree.fromstring(body, xml_feed.parser(recover=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ParseError("not a sitemap", url=url) from error
    if root is None:
        raise ParseError("not a sitemap", url=url)
    return root


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _row(element: Element) -> _Row:
    address = changed = ""
    news: Element | None = None
    for child in element:
        name = _local(child)
        if name == "loc" and not address:
            address = (child.text or "").strip()
        elif name == "lastmod":
            changed = (child.text or "").strip()
        elif name == "news":
            news = child
    return _Row(address, changed, news)


def _newest_lists(rows: list[_Row], url: str, most: int) -> tuple[str, ...]:
    """The lists changed last; among those that do not say, the ones named last, since numbers grow."""
    ranked = sorted(
        enumerate(rows), key=lambda pair: (dates.parsed(pair[1].changed) or _LONG_AGO, pair[0]), reverse=True
    )
    found = (canonical(absolute(url, row.address)) for _, row in ranked)
    return tuple(dict.fromkeys(address for address in found if address))[:most]


def _raw_entry(row: _Row, url: str) -> Raw:
    news = {_local(part): (part.text or "").strip() for part in _parts(row.news)}
    return Raw(
        guid=row.address,
        title=news.get("title") or _words_of(row.address),
        title_is_markup=False,
        link=row.address,
        base=url,
        published=news.get("publication_date", ""),
        updated=row.changed,
        language=news.get("language", ""),
    )


def _parts(news: Element | None) -> Iterator[Element]:
    if news is not None:
        yield from (part for part in news.iter() if isinstance(part.tag, str))


def _words_of(address: str) -> str:
    """The words an address ends in: ``/2026/cells-calm-ms-319.html`` gives "Cells calm ms 319", numbers give none."""
    try:
        last = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    except ValueError:
        return ""
    words = re.sub(r"[-_+\s]+", " ", re.sub(r"\.\w{2,5}$", "", last)).strip()
    said = len(re.findall(r"[^\W\d_]{2,}", words)) >= 2
    return wording.literal(words[:1].upper() + words[1:]) if said else ""


KIND: SourceKind = SourceKind(
    options=SitemapOptions, parse=parse, accept="application/xml, text/xml, application/gzip;q=0.9, */*;q=0.5"
)
