"""OPML, the list of feeds that readers exchange: read with its folders, written so that others can read it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from newswatch.errors import ParseError
from newswatch.sources.entries import wording
from newswatch.sources.feeds.xml_feed import parser
from newswatch.text.urls import absolute, is_web

_DEEPEST = 20  # folders inside each other
_MOST = 20_000  # sources of one file


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A source as OPML names it."""

    name: str
    url: str  #: of the feed
    page: str = ""  #: the site's address for people
    folders: tuple[str, ...] = ()  #: outermost first


def read_opml(body: bytes) -> tuple[Outline, ...]:
    """Return the sources of an OPML file, each address once, in its order.

    Raises:
        ParseError: if it is no OPML.
    """
    try:
        root = etree.fromstring(body.lstrip(b"\xef\xbb\xbf \t\r\n"), parser(recover=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ParseError("not an OPML file") from error
    if root is None or str(root.tag).lower() != "opml":
        raise ParseError("not an OPML file")
    found: dict[str, Outline] = {}
    _collect(root, (), found)
    return tuple(found.values())


def write_opml(outlines: Iterable[Outline], title: str = "newswatch") -> bytes:
    """Return an OPML 2.0 file of the sources, in folders."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = wording.literal(title)
    body = etree.SubElement(root, "body")
    folders: dict[tuple[str, ...], etree._Element] = {(): body}
    for outline in outlines:
        parent = _folder(folders, outline.folders)
        name = wording.literal(outline.name) or outline.url
        element = etree.SubElement(parent, "outline", type="rss", text=name, title=name, xmlUrl=outline.url)
        if outline.page:
            element.set("htmlUrl", outline.page)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _folder(known: dict[tuple[str, ...], etree._Element], path: tuple[str, ...]) -> etree._Element:
    if path not in known:
        name = wording.literal(path[-1])
        known[path] = etree.SubElement(_folder(known, path[:-1]), "outline", text=name, title=name)
    return known[path]


def _collect(element: etree._Element, folders: tuple[str, ...], found: dict[str, Outline]) -> None:
    for child in element:
        if str(child.tag).lower() == "body":
            _collect(child, folders, found)
        elif str(child.tag).lower() == "outline" and len(found) < _MOST:
            _take(child, folders, found)


def _take(element: etree._Element, folders: tuple[str, ...], found: dict[str, Outline]) -> None:
    given = {str(name).lower(): str(value).strip() for name, value in element.attrib.items()}
    name = wording.literal(given.get("title") or given.get("text", ""))
    url = given.get("xmlurl", "")
    if is_web(absolute("", url)):
        page = given.get("htmlurl", "") if is_web(given.get("htmlurl", "")) else ""
        found.setdefault(url, Outline(name=name or url, url=url, page=page, folders=folders))
    if len(element) and len(folders) < _DEEPEST:
        _collect(element, (*folders, name) if name and not url else folders, found)
