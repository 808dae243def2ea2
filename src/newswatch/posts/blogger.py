"""Blogger: the Atom file of its own export, the one of Google Takeout, and the JSON of its interface.

One file holds everything; what an entry is stands in a category (``…kind#post``) or, from Takeout, in ``blogger:type``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from newswatch.errors import ParseError
from newswatch.posts import Glimpse, ImportFormat, Options, Skipped, Why
from newswatch.posts._dates import moment
from newswatch.posts._files import readable
from newswatch.posts._html import title_of
from newswatch.posts._json import Row, loaded, objects, text
from newswatch.posts._published import Found, as_post
from newswatch.posts._xml import elements, fields
from newswatch.records import Post
from newswatch.text.json_parts import at
from newswatch.text.urls import absolute

_KIND = "#kind"
_KINDS: dict[str, Why] = {"page": "page", "comment": "comment"}
_STATUS: dict[str, Why] = {"draft": "draft", "scheduled": "scheduled", "soft_trashed": "trashed"}


def read(place: Path, options: Options) -> Iterator[Post | Skipped]:
    """Yield the posts of an export, and what it holds besides.

    Raises:
        ParseError: where the file breaks off, with the line.
    """
    with readable(place), place.open("rb") as file:
        if place.suffix.lower() == ".json":
            found: Iterator[Found] = _from_json(file.read(), place.name)
        else:
            found = (_from_atom(entry, options) for entry in elements(file, place.name, ("entry",)))
        for one in found:
            yield as_post(one, f"blogger:{place.name}", options)


def _from_atom(entry: etree._Element, options: Options) -> Found:
    known = fields(entry)
    terms = [(child.get("scheme") or "", child.get("term") or "") for child in entry.iterchildren("{*}category")]
    kinds = [term.rpartition("#")[2] for scheme, term in terms if scheme.endswith(_KIND)]
    return Found(
        title=known.get("title", ""),
        url=_alternate(entry) or absolute(options.site, known.get("filename", "")),
        date=moment(known.get("published", ""), options.zone),
        modified=moment(known.get("updated", ""), options.zone),
        html=known.get("content", ""),
        tags=_labels(term for scheme, term in terms if not scheme.endswith(_KIND)),
        why=_why_not([*kinds, known.get("type", "post")][0], _status(entry, known)),
    )


def _alternate(entry: etree._Element) -> str:
    links = {child.get("rel"): child.get("href") or "" for child in entry.iterchildren("{*}link")}
    return links.get("alternate", "")


def _status(entry: etree._Element, known: dict[str, str]) -> str:
    is_draft = any((element.text or "").strip() == "yes" for element in entry.iterfind("{*}control/{*}draft"))
    return "draft" if is_draft else known.get("status", "live")


def _from_json(data: bytes, name: str) -> Iterator[Found]:
    document = loaded(data, name)
    rows = at(document, "items") or document
    if not isinstance(rows, list):
        raise ParseError("no answer of Blogger: it has no list of posts", url=name)
    yield from map(_from_row, objects(rows))


def _from_row(row: Row) -> Found:
    labels = row.get("labels")
    return Found(
        title=text(row, "title"),
        url=text(row, "url"),
        date=moment(text(row, "published")),
        modified=moment(text(row, "updated")),
        html=text(row, "content"),
        tags=_labels(labels if isinstance(labels, list) else ()),
        why=_why_not(text(row, "kind").rpartition("#")[2], text(row, "status", "live")),
    )


def _labels(terms: Iterable[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label for term in terms if (label := title_of(str(term)))))


def _why_not(kind: str, status: str) -> Why | None:
    kind, status = kind.lower(), status.lower()
    if kind != "post":
        return _KINDS.get(kind, "not a post")
    return None if status == "live" else _STATUS.get(status, "private")


def _fits(seen: Glimpse) -> bool:
    is_atom = b"<feed" in seen.head and (b"blogger.com" in seen.head or b"schemas.google.com/blogger" in seen.head)
    return is_atom or b"blogger#post" in seen.head


FORMAT: ImportFormat = ImportFormat(label="Blogger export", read=read, fits=_fits)
