"""The links of a text and the address of its next part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, quote, urljoin, urlsplit

from lxml.html import HtmlElement

from newswatch.articles.page import brief, elements
from newswatch.articles.witnesses import Witnesses
from newswatch.records import Link
from newswatch.text.clean import plain

_MOST = 300
_LONGEST_URL = 2000  # characters
_NEXT = re.compile(
    r"(?i)^(?:next(?: page| part)?|continue(?: reading)?|weiter|nächste seite|page suivante|siguiente|volgende)?"
    r"\s*(?:[>»›→]+|\d{1,2})?$"
)
_SAYS_NEXT = re.compile(r"(?i)next|weiter|nächste|suivant|siguiente|volgende|[>»›→]")
_PAGE_IN_PATH = re.compile(r"(?:^|[/_.-])(?:page|p|seite|part)?[/_-]?(\d{1,2})(?:\.[a-z]{2,5})?/?$", re.IGNORECASE)
_PAGE_KEYS = ("page", "p", "pg", "seite", "part", "paged", "pagenum")


_BREAKS = dict.fromkeys(map(ord, "\t\r\n"))  # within an address browsers pass over them
_NO_ADDRESS = re.compile(r'[\s\x00-\x20\x7f-\xa0<>"`\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]')


def absolute(url: str, base: str) -> str:
    """Return an http(s) address made absolute; empty when it is none."""
    if not url or len(url) > _LONGEST_URL:
        return ""
    try:
        address = urljoin(base, url.strip().translate(_BREAKS))
        parts = urlsplit(address)
    except ValueError:
        return ""
    return _NO_ADDRESS.sub(_encoded, address) if parts.scheme in ("http", "https") and parts.netloc else ""


def _encoded(match: re.Match[str]) -> str:
    return quote(match[0], errors="replace")


def links_in(containers: Iterable[HtmlElement], base: str) -> tuple[Link, ...]:
    """Return the links below the elements, in order, each address once; links within the page are left out."""
    found: dict[str, Link] = {}
    for container in containers:
        for element in elements(container, "a"):
            href = element.get("href") or ""
            url = "" if href.startswith("#") else absolute(href, base)
            if url and len(found) < _MOST:
                found.setdefault(url, Link(url, plain(brief(element, 400))))
    return tuple(found.values())


def next_page_of(tree: HtmlElement, witnesses: Witnesses) -> str | None:
    """Return the address of the next part of an article cut into pages, None when this is all or the last."""
    here = witnesses.url
    for _, href in witnesses.said("link:next"):
        url = absolute(href, here)
        if _is_next(url, here):
            return url
    for element in elements(tree, "a"):
        words = brief(element, 40) or element.get("title") or element.get("aria-label") or ""
        if words and len(words) <= 30 and _leads_on(element, words):
            url = absolute(element.get("href") or "", here)
            if _is_next(url, here, int(words) if words.isdecimal() else None):
                return url
    return None


def _leads_on(element: HtmlElement, words: str) -> bool:
    """Tell whether a link's words are those of the way to the next page, or a page's number."""
    says = bool(_SAYS_NEXT.search(words)) or element.get("rel") == "next" or words.isdecimal()
    return says and bool(_NEXT.match(words))


def _is_next(url: str, here: str, number: int | None = None) -> bool:
    """Tell whether an address is the same article's, one page on; a number on the link must be that page's."""
    one, other = urlsplit(here), urlsplit(url)
    if not url or one.netloc != other.netloc or not one.netloc:
        return False
    stem, page = _stem_and_page(one.path, one.query)
    next_stem, next_page = _stem_and_page(other.path, other.query)
    return stem == next_stem and next_page == page + 1 and number in (None, next_page)


def _stem_and_page(path: str, query: str) -> tuple[str, int]:
    """Split an address into what is the same on all parts and the number of the part, 1 where none is named."""
    given = parse_qs(query)
    for key in _PAGE_KEYS:
        value = given.get(key, [""])[0]
        if value.isdecimal() and len(value) < 3:
            return path.rstrip("/"), int(value)
    hit = _PAGE_IN_PATH.search(path)
    if hit and 0 < int(hit[1]) < 50:
        return path[: hit.start()].rstrip("/"), int(hit[1])
    return re.sub(r"\.[a-z]{2,5}$", "", path.rstrip("/")), 1
