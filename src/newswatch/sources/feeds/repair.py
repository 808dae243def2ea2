"""A broken feed made into clean XML: the same elements, closed, quoted, declared, in letters that can stand in XML.

Works in time that grows with the length of the feed and no faster, whatever is in it. What is repaired: bytes outside
the declared encoding, text before and after the feed, control characters, HTML entities, bare ampersands and angle
brackets, attributes without quotes, undeclared prefixes, elements never closed or nested without end, and a feed cut
off in the middle, whose last, incomplete part is left out.
"""

from __future__ import annotations

import html
import re

from newswatch.sources.entries.letters import decoded
from newswatch.sources.feeds.pieces import Tag, Text, pieces

_START = re.compile(r"<(?:[A-Za-z][\w.-]{0,20}:)?(?:rss|feed|channel|RDF)(?=[\s>])", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)(?=[\s>])", re.IGNORECASE)
LONGEST = 3_000_000  # bytes; a broken feed that is longer is read up to here, some seconds of work
_HEAD = 20_000  # characters in which a feed begins
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_AMPERSAND = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,30}));|&")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENTRY = frozenset({"item", "entry"})
_AROUND_ENTRIES = frozenset({"channel", "rss", "feed", "rdf:rdf", "items"})
_DEEPEST = 120  # elements inside each other; what goes deeper is flattened. libxml2 refuses 256
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
}


def repaired(body: bytes) -> bytes | None:
    """Return the feed in ``body`` as clean XML in UTF-8, None when there is none."""
    text = _NOT_XML.sub("", decoded(body[:LONGEST]))
    start = _START.search(text, 0, _HEAD)
    if start is None or _PAGE.search(text, 0, start.start()):
        return None
    return _Mender().mended(text, start.start()).encode("utf-8")


class _Mender:
    """Walks once over the markup and writes it anew."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[str] = []
        self._entry_depth = 0  # how many elements are open with the open entry itself; 0: no entry is open
        self._part_at = 0  # where in the output the part of the entry begins that is not closed yet
        self._declared = {"xml", "xmlns"}
        self._undeclared: set[str] = set()

    def mended(self, text: str, start: int) -> str:
        for piece in pieces(text, start):
            if isinstance(piece, Text):
                self._write(piece)
            elif not piece.closing:
                self._begin(piece)
            elif self._end(piece.name):
                break
        else:
            self._drop_cut_part()
        self._close_down_to(0)
        return self._with_namespaces("".join(self._out))

    def _write(self, piece: Text) -> None:
        if self._open:
            self._out.append(html.escape(piece.text, quote=False) if piece.raw else _clean(piece.text))

    def _begin(self, tag: Tag) -> None:
        is_entry = tag.name.lower() in _ENTRY
        if is_entry and self._entry_depth:
            self._close_down_to(self._entry_depth - 1)  # one the feed forgot to close
        if len(self._open) >= _DEEPEST and not tag.empty:
            return
        if self._entry_depth and len(self._open) == self._entry_depth:
            self._part_at = len(self._out)
        self._out.append(f"<{tag.name}{self._attributes(tag)}{'/' if tag.empty else ''}>")
        if not tag.empty:
            self._open.append(tag.name)
            self._entry_depth = len(self._open) if is_entry else self._entry_depth

    def _end(self, name: str) -> bool:
        """Close an element with all that is open in it; tell whether the feed ended with it."""
        at = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at] == name), None)
        if at is None or (at < self._entry_depth - 1 and name.lower() not in _AROUND_ENTRIES):
            return False
        self._close_down_to(at)
        return not self._open

    def _close_down_to(self, depth: int) -> None:
        while len(self._open) > depth:
            self._out.append(f"</{self._open.pop()}>")
        if depth < self._entry_depth:
            self._entry_depth = 0

    def _drop_cut_part(self) -> None:
        """Leave out the title, link or text in the middle of which the feed was cut off."""
        if self._entry_depth and len(self._open) > self._entry_depth:
            del self._out[self._part_at :]
            del self._open[self._entry_depth :]

    def _attributes(self, tag: Tag) -> str:
        found = tag.attributes()
        self._declared |= {name[6:] for name in found if name.startswith("xmlns:")}
        prefixes = {name.partition(":")[0] for name in (tag.name, *found) if ":" in name}
        self._undeclared |= prefixes - self._declared
        return "".join(
            f' {name}="{_clean(value).replace(chr(34), "&quot;")}"'
            for name, value in found.items()
            if value or not name.startswith("xmlns:")
        )

    def _with_namespaces(self, text: str) -> str:
        end = len(text[: text.find(">")].rstrip("/"))
        root = text[:end]
        for prefix in sorted(self._undeclared):
            if f" xmlns:{prefix}=" not in root:
                root += f' xmlns:{prefix}="{_NAMESPACES.get(prefix, "urn:undeclared:" + prefix)}"'
        return root + text[end:]


def _clean(text: str) -> str:
    """Text as it was written, with every reference one that XML knows."""
    text = _AMPERSAND.sub(_reference, text) if "&" in text else text
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _reference(match: re.Match[str]) -> str:
    decimal, hexadecimal, entity = match.groups()
    if entity:
        return match[0] if entity in _XML_ENTITIES else _named(entity)
    if decimal or hexadecimal:
        return _numbered(int(decimal) if decimal else int(hexadecimal, 16))
    return "&amp;"


def _named(entity: str) -> str:
    character = html.unescape(f"&{entity};")
    return f"&amp;{entity};" if character.startswith("&") else html.escape(character)


def _numbered(code: int) -> str:
    if 0x80 <= code <= 0x9F:  # what people who write these mean is Windows-1252
        return html.unescape(f"&#{code};")
    character = chr(code) if code <= 0x10FFFF else ""
    return "" if _NOT_XML.search(character) else html.escape(character)
