"""The list on a news page read: its links with titles, dates and summaries, and where the list goes on."""

from __future__ import annotations

import re
from dataclasses import replace

from newswatch.errors import ParseError
from newswatch.sources import Listing
from newswatch.sources.entries import making
from newswatch.sources.entries.making import Raw
from newswatch.sources.pages.links import Link, chosen_links, news_links
from newswatch.sources.pages.selectors import xpath
from newswatch.sources.pages.tree import Element, base, chosen, date_in, elements, text_of, tree
from newswatch.text.urls import absolute, canonical, host

_SUMMARY_WORDS = 6  # a paragraph with fewer is a label
_PAGE_NUMBER = re.compile(r"(?i)(?:[?&](?:page|paged|p|pg|seite)=|/(?:page|p|seite)[/-]?)(\d{1,4})(?!\d)")
_NEXT = frozenset(
    {"next", "next page", "older", "older posts", "older entries", "next »", "next ›", "›", "»", "→", "more news"}
)


def read(body: bytes, url: str, selector: str = "", pages: int = 1) -> Listing:
    """Return the news links of a page.

    Args:
        body: of the answer.
        url: where it was read.
        selector: CSS of the links that are news; empty: the list is found by itself.
        pages: how many pages of the list are wanted.

    Raises:
        ParseError: if it is no web page, the selector matches nothing, or no list of news links can be found.
    """
    root = tree(body, url)
    here = base(root, url)
    links = _by_selector(root, here, selector, url) if selector else news_links(root, here)
    if not links:
        raise ParseError("no list of news links found; name it with `links: CSS`", url=url)
    title = root.find(".//title")
    return Listing(
        entries=tuple(replace(entry, id=entry.url) for entry in making.entries(_raw_entry(link) for link in links)),
        title=text_of(title) if title is not None else "",
        more=_next_page(root, here) if _number(url) < pages else (),
    )


def _by_selector(root: Element, here: str, selector: str, url: str) -> list[Link]:
    links = chosen_links(chosen(root, xpath(selector)), here)
    # A number alone leads to another page of the list, or into a calendar without end.
    links = [link for link in links if not link.title or any(map(str.isalpha, link.title))]
    if not links:
        raise ParseError(f"`links: {selector}` matches no link any more", url=url)
    return links


def _raw_entry(link: Link) -> Raw:
    card = link.card if link.card is not None else link.anchor
    return Raw(
        guid=link.url,
        title=link.title,
        title_is_markup=False,
        link=link.url,
        summary=_summary(card, link.title),
        published=date_in(card),
    )


def _summary(card: Element, title: str) -> str:
    for paragraph in elements(card, "p"):
        words = text_of(paragraph)
        if len(words.split()) >= _SUMMARY_WORDS and words != title:
            return words.replace("&", "&amp;").replace("<", "&lt;")
    return ""


def _number(url: str) -> int:
    """Which page of the list an address is, as far as it says; the first otherwise."""
    number = _PAGE_NUMBER.search(url)
    return int(number[1]) if number else 1


def _next_page(root: Element, here: str) -> tuple[str, ...]:
    """The address of the next page of the list, by ``rel`` or by its words, on the same host."""
    anchors = [*elements(root, "link"), *elements(root, "a")]
    named = [anchor for anchor in anchors if "next" in anchor.get("rel", "").lower().split()]
    named += [anchor for anchor in anchors if anchor.tag == "a" and text_of(anchor).lower() in _NEXT]
    for anchor in named:
        found = canonical(absolute(here, anchor.get("href", "")))
        if found and found != canonical(here) and host(found) == host(here):
            return (found,)
    return ()
