"""WordPress export files (WXR 1.0 to 1.2): RSS with ``wp:`` elements under any spelling of their namespace.

Read as a stream, so that an export of hundreds of megabytes takes no more memory than its longest post. A zip of such
files, as WordPress.com hands out, is read file by file.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from lxml import etree

from newswatch.posts import Glimpse, ImportFormat, Options, Skipped, Why
from newswatch.posts._dates import moment
from newswatch.posts._files import readable
from newswatch.posts._html import title_of
from newswatch.posts._published import Found, as_post
from newswatch.posts._wordpress import as_html
from newswatch.posts._xml import elements, fields, local_name
from newswatch.records import Post
from newswatch.text.urls import absolute

_WANTED = ("item", "base_blog_url")
_STATUS: dict[str, Why] = {
    "draft": "draft",
    "auto-draft": "draft",
    "pending": "draft",
    "private": "private",
    "future": "scheduled",
    "trash": "trashed",
}
_TYPE: dict[str, Why] = {"page": "page", "attachment": "attachment"}
_NO_CATEGORY = "uncategorized"


def read(place: Path, options: Options) -> Iterator[Post | Skipped]:
    """Yield the posts of an export, and what it holds besides.

    Raises:
        ParseError: if the XML breaks off or is none, after what stands before was yielded.
    """
    with readable(place):
        if zipfile.is_zipfile(place):
            yield from _packed(place, options)
        else:
            with place.open("rb") as file:
                yield from stream(file, place.name, options)


def _packed(place: Path, options: Options) -> Iterator[Post | Skipped]:
    with zipfile.ZipFile(place) as archive:
        for name in sorted(name for name in archive.namelist() if name.lower().endswith(".xml")):
            with archive.open(name) as part:
                yield from stream(part, f"{place.name}/{name}", options)


def stream(file: IO[bytes], name: str, options: Options) -> Iterator[Post | Skipped]:
    """Yield the posts of an export read from a binary file; ``name`` is what errors call it."""
    site = options.site
    for element in elements(file, name, _WANTED):
        if local_name(element) == "item":
            yield _entry(element, site, name, options)
        elif not site:
            site = (element.text or "").strip()


def _entry(item: etree._Element, site: str, name: str, options: Options) -> Post | Skipped:
    known = fields(item)
    found = Found(
        title=known.get("title", ""),
        url=_address(known, site),
        date=_date(known, options),
        modified=moment(known.get("post_modified_gmt", "")),
        html=_content(item),
        tags=_terms(item, "post_tag"),
        categories=tuple(term for term in _terms(item, "category") if term.lower() != _NO_CATEGORY),
        why=_why_not(known),
    )
    return as_post(found, f"wxr:{name}", options)


def _address(known: dict[str, str], site: str) -> str:
    # A published post answers at its link, ``?p=13`` too; where none is given, every WordPress knows the number.
    link, number = known.get("link", "").strip(), known.get("post_id", "").strip()
    if link or not (site and number):
        return absolute(site, link)
    return f"{site.rstrip('/')}/?p={number}"


def _why_not(known: dict[str, str]) -> Why | None:
    """Why the public cannot read an item as a post, or None."""
    kind, status = known.get("post_type", "post"), known.get("status", "").strip()
    if kind != "post":
        return _TYPE.get(kind, "not a post")
    if status != "publish":
        return _STATUS.get(status, "private")
    return "password-protected" if known.get("post_password") else None


def _date(known: dict[str, str], options: Options) -> datetime | None:
    """GMT where it is given; else the site's local time; else what the feed says."""
    return (
        moment(known.get("post_date_gmt", ""), UTC)
        or moment(known.get("post_date", ""), options.zone)
        or moment(known.get("pubDate", ""), UTC)
    )


def _content(item: etree._Element) -> str:
    # content:encoded and excerpt:encoded share a local name; the namespace of the first has kept its spelling.
    for child in item.iterchildren("{*}encoded"):
        if "content" in str(child.tag).partition("}")[0]:
            return as_html(child.text or "")
    return ""


def _terms(item: etree._Element, domain: str) -> tuple[str, ...]:
    terms = (title_of(child.text or "") for child in item.iterchildren("{*}category") if child.get("domain") == domain)
    return tuple(dict.fromkeys(term for term in terms if term))


def _fits(seen: Glimpse) -> bool:
    if seen.names:
        return seen.name.endswith(".zip") and all(name.lower().endswith((".xml", "/")) for name in seen.names)
    return b"wordpress.org/export/" in seen.head or b"WordPress eXtended RSS" in seen.head


FORMAT: ImportFormat = ImportFormat(label="WordPress export", read=read, fits=_fits)
