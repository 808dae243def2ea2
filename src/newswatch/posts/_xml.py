"""Big XML files as a stream: the elements that are wanted, one at a time, and the line where a file breaks off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, cast

from lxml import etree

from newswatch.errors import ParseError
from newswatch.text.clean import plain

_CHUNK_BYTES = 64 * 1024
# Control characters are no XML, yet stand in exports of real blogs; no character of UTF-8 holds such a byte.
_NO_XML = bytes(sorted({*range(32), 127} - {9, 10, 13}))


def elements(file: IO[bytes], name: str, wanted: Iterable[str]) -> Iterator[etree._Element]:
    """Yield elements of these local names as they end, under any namespace, and forget what lies behind.

    An element is gone once the next one is asked for.

    Args:
        file: UTF-8, as all exports are.
        name: what errors call it.
        wanted: local names.

    Raises:
        ParseError: where the XML breaks off, after everything before was yielded.
    """
    parser = etree.XMLPullParser(
        events=("end",), tag=[f"{{*}}{one}" for one in wanted], huge_tree=True, resolve_entities=False, no_network=True
    )
    broken: etree.XMLSyntaxError | None = None
    chunk = b"begin"
    while chunk and not broken:
        chunk = file.read(_CHUNK_BYTES)
        try:
            parser.feed(chunk.translate(None, _NO_XML)) if chunk else parser.close()
        except etree.XMLSyntaxError as exc:
            broken = exc
        for _, element in cast(Iterable[tuple[str, etree._Element]], parser.read_events()):
            yield element
            _forget(element)
    if broken:
        raise ParseError(plain(str(broken.msg)), url=name, line=broken.lineno or None) from broken


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    # Not by way of etree.QName, which refuses the names of a damaged file, whose prefixes stand for nothing.
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def fields(element: etree._Element) -> dict[str, str]:
    """Return the text of the children that have no children, by local name; of several, the last."""
    return {
        local_name(child): child.text or ""
        for child in element.iterchildren()
        if isinstance(child.tag, str) and not len(child)
    }


def _forget(element: etree._Element) -> None:
    parent = element.getparent()
    element.clear()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
