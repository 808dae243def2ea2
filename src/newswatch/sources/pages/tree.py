"""Web pages as trees, for the kinds of source that read them: letters, links, texts, dates that stand beside links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from newswatch.errors import ParseError
from newswatch.sources.entries import dates, wording
from newswatch.sources.entries.letters import lenient

Element = etree._Element

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_HEAD = 4_096  # bytes in which a page names its letters
_LONGEST = 4_000_000  # characters of a page that are looked at
_DATE_WORDS = re.compile(
    r"\b\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-zé]{2,9}\.?,?\s+\d{4}\b"
    r"|\b[A-Z][a-zé]{2,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b"
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")


def tree(body: bytes, url: str) -> Element:
    """Return the root of a page.

    Raises:
        ParseError: if there is no page in ``body``.
    """
    if not body.strip():
        raise ParseError("the answer is empty", url=url)
    if b"<" not in body[:_HEAD] or body.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"GIF8")):
        raise ParseError("not a web page", url=url)
    declared = _CHARSET.search(body, 0, _HEAD)
    text = lenient(body, declared[1].decode("ascii") if declared else "utf-8")[:_LONGEST].replace("\0", "")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)  # lxml refuses letters that say how they were encoded
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    root = etree.fromstring(text, parser)
    if root is None:
        raise ParseError("not a web page", url=url)
    return root


def base(root: Element, url: str) -> str:
    """Return the address relative links of a page are seen from."""
    from newswatch.text.urls import absolute

    found = root.find(".//base[@href]")
    return (absolute(url, found.get("href", "")) if found is not None else "") or url


def text_of(element: Element) -> str:
    """Return what a reader sees of an element, on one line; scripts and styles left out."""
    return wording.literal(" ".join(_texts(element)) if len(element) else element.text or "")


_SHOWN = "descendant-or-self::text()[not(ancestor::script or ancestor::style or ancestor::template)]"


def _texts(element: Element) -> list[str]:
    nodes = element.xpath(_SHOWN)
    return [str(node) for node in nodes] if isinstance(nodes, list) else []


def chosen(root: Element, path: str) -> list[Element]:
    """Return the elements an XPath chooses."""
    nodes = root.xpath(path)
    return [node for node in nodes if isinstance(node, etree._Element)] if isinstance(nodes, list) else []


def date_in(element: Element) -> str:
    """Return the date that stands in an element as it is written there, an empty string when there is none."""
    for time in element.iter("time"):
        for written in (time.get("datetime", ""), text_of(time)):
            if dates.parsed(_ORDINAL.sub("", written)):
                return _ORDINAL.sub("", written)
    for written in _DATE_WORDS.findall(text_of(element)[:600]):
        if dates.parsed(_ORDINAL.sub("", written)):
            return _ORDINAL.sub("", written)
    return ""


def elements(root: Element, *names: str) -> Iterator[Element]:
    """Yield elements with one of the names, in document order."""
    for element in root.iter(*names):
        if isinstance(element.tag, str):
            yield element
