"""A feed saved as a file: what a blog gave at the time, read as its feed is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newswatch.posts import Glimpse, ImportFormat, Options, Skipped
from newswatch.posts._files import readable
from newswatch.posts.feed import page
from newswatch.records import Post


def read(place: Path, options: Options) -> Iterator[Post | Skipped]:
    """Yield the posts of a feed, and what it holds besides.

    Raises:
        ParseError: if it is no feed.
    """
    with readable(place):
        data = place.read_bytes()
    found = page(data, options.site, {}, options)
    yield from found.posts
    yield from found.skipped


def _fits(seen: Glimpse) -> bool:
    is_export = b"wordpress.org/export/" in seen.head
    return not is_export and any(mark in seen.head for mark in (b"<rss", b"<feed", b"<rdf:RDF"))


FORMAT: ImportFormat = ImportFormat(label="feed saved as a file", read=read, fits=_fits)
