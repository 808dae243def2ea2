"""What each element of an entry means, in every dialect of feed: one table from names to readers.

The names are those `names.name` gives. A reader takes the entry so far and the element, and keeps what it says.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from newswatch.sources.entries import making
from newswatch.sources.entries.making import Raw
from newswatch.sources.feeds.names import XML_BASE, XML_LANG, Element, name
from newswatch.text.urls import absolute

Reader = Callable[[Raw, Element], None]

_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


def raw_entry(item: Element, base: str) -> Raw:
    """Return what an entry says, relative addresses to be seen from ``base`` unless it names its own."""
    raw = Raw(base=base)
    if item.get(XML_BASE):
        raw.base = item.base or base
    raw.language = item.get(XML_LANG, "")
    late: list[tuple[Reader, Element]] = []
    for child in item:
        key = name(child.tag)
        reader = _READERS.get(key)
        if reader:
            reader(raw, child)
        elif key in _LATE:
            late.append((_LATE[key], child))
    for reader, child in late:
        reader(raw, child)
    raw.guid = raw.guid or item.get(_RDF_ABOUT, "").strip()
    if not raw.link and raw.guid.startswith(("http://", "https://")):
        raw.link = _permalink(item, raw)
    return raw


def _permalink(item: Element, raw: Raw) -> str:
    for child in item:
        if name(child.tag) == "guid" and child.get("isPermaLink", "true").strip().lower() != "false":
            return raw.guid
    return item.get(_RDF_ABOUT, "")


def text(element: Element) -> str:
    """Return the text of an element and of all in it."""
    return "".join(map(str, element.itertext())) if len(element) else element.text or ""


def _markup(element: Element) -> str:
    """The inside of an element: its text, or its children as markup."""
    if not len(element):
        return element.text or ""
    whole = etree.tostring(element, encoding="unicode", with_tail=False)
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def _first(field: str, read_as: Callable[[Element], str] = text) -> Reader:
    """A reader that keeps the first text that is not blank."""

    def reader(raw: Raw, element: Element) -> None:
        if not getattr(raw, field).strip():
            setattr(raw, field, read_as(element))

    return reader


def _title(raw: Raw, element: Element) -> None:
    if not raw.title.strip():
        raw.title = text(element)
        kind = element.get("type", "")
        raw.title_is_markup = not (kind == "xhtml" or len(element))
        if kind in ("text", "text/plain") or (not kind and _is_atom(element)):
            raw.title_is_markup = False


def _is_atom(element: Element) -> bool:
    return str(element.tag).startswith("{http://www.w3.org/2005/Atom}")


def _link(raw: Raw, element: Element) -> None:
    href = element.get("href")
    if href is None:
        if (element.text or "").strip() and not raw.link:
            raw.link = element.text or ""
            raw.base = element.base or raw.base if element.get(XML_BASE) else raw.base
    elif element.get("rel", "alternate") in ("alternate", ""):
        is_page = _is_page(element, href)
        if not raw.link or (is_page and not raw.link_is_page):
            raw.link, raw.link_is_page = href, is_page
            raw.base = element.base or raw.base if element.get(XML_BASE) else raw.base


def _is_page(element: Element, href: str) -> bool:
    """Whether a link leads to a web page, not to the same in another form or by another protocol."""
    return "html" in (element.get("type") or "html") and bool(absolute("http://a.example/", href))


def _content(raw: Raw, element: Element) -> None:
    kind = element.get("type", "")
    if raw.content or element.get("src") or (kind and not any(word in kind for word in ("text", "html", "xml"))):
        return
    raw.content = _markup(element)


def _author(raw: Raw, element: Element) -> None:
    names = [child for child in element if name(child.tag) == "name"]
    raw.authors.append(text(names[0] if names else element))


def _identifier(raw: Raw, element: Element) -> None:
    raw.doi = raw.doi if making.doi(raw.doi) else text(element)


_summary = _first("summary", _markup)
_published = _first("published")
_updated = _first("updated")
_READERS: dict[str, Reader] = {
    "title": _title,
    "link": _link,
    "guid": _first("guid", lambda element: text(element).strip()),
    "id": _first("guid", lambda element: text(element).strip()),
    "description": _summary,
    "summary": _summary,
    "content:encoded": _content,
    "content": _content,
    "xhtml:body": _content,
    "xhtml:div": _content,
    "pubdate": _published,
    "published": _published,
    "issued": _published,
    "updated": _updated,
    "modified": _updated,
    "dcterms:modified": _updated,
    "author": _author,
    "dc:creator": _author,
    "feedburner:origLink": _first("better_link"),
    "dc:identifier": _identifier,
    "prism:doi": _identifier,
    "dc:language": _first("language"),
}
# Looked at when everything of the entry was read, because they only stand in for something better.
_LATE: dict[str, Reader] = {
    "dc:date": _published,
    "date": _published,
    "created": _published,
    "dcterms:issued": _published,
    "dcterms:created": _published,
    "prism:publicationDate": _published,
    "dc:title": _title,
    "media:title": _title,
    "dc:description": _summary,
    "itunes:summary": _summary,
    "media:description": _summary,
    "itunes:author": lambda raw, element: None if raw.authors else _author(raw, element),
}
