"""Where the feeds of a page may be: link tags first, then links that look like feeds, then the usual places. Pure.

Nothing is asked here; the caller tries the candidates in their order and keeps the first that parses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newswatch.errors import ParseError
from newswatch.sources.pages.tree import Element, base, elements, text_of, tree
from newswatch.text.urls import absolute, host, origin

Found = Literal["link tag", "link", "usual place"]

_TYPES = re.compile(r"(?i)application/(?:rss|atom|rdf)\+xml|application/(?:feed\+)?json|text/xml|application/xml")
_LOOKS_LIKE_A_FEED = re.compile(
    r"(?i)(?:/(?:feed|rss|atom)s?(?:/|$|\.)|\.(?:rss|atom|rdf)$|[/_-](?:rss|feed|atom)\.xml$|[?&]format=(?:rss|feed))"
)
_NO_CONTENT = re.compile(r"(?i)/comments?/|comments?[-/]feed|oembed|wp-json")
USUAL_PLACES = (
    "feed/", "feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "news/feed/", "blog/feed/",
    "feeds/posts/default",
)  # fmt: skip
_MOST = 12  # candidates


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address that may be a feed."""

    url: str
    title: str
    found: Found


def discover(html: bytes, url: str) -> tuple[Candidate, ...]:
    """Return addresses that may be feeds of a page, the likeliest first, at most 12."""
    try:
        root = tree(html, url)
    except ParseError:
        return tuple(_usual(url))[:_MOST]
    here = base(root, url)
    candidates = [*_link_tags(root, here), *_links(root, here), *_usual(url)]
    unique = {candidate.url: candidate for candidate in reversed(candidates) if candidate.url}
    order = list(dict.fromkeys(candidate.url for candidate in candidates if candidate.url))
    order.sort(key=lambda address: bool(_NO_CONTENT.search(address)))
    return tuple(unique[address] for address in order)[:_MOST]


def _link_tags(root: Element, here: str) -> list[Candidate]:
    return [
        Candidate(absolute(here, link.get("href", "")), link.get("title", "").strip()[:200], "link tag")
        for link in elements(root, "link")
        if {"alternate", "feed"} & set(link.get("rel", "").lower().split()) and _TYPES.search(link.get("type", ""))
    ]


def _links(root: Element, here: str) -> list[Candidate]:
    found = []
    for anchor in elements(root, "a"):
        address = absolute(here, anchor.get("href", ""))
        if _LOOKS_LIKE_A_FEED.search(address) and host(address).removeprefix("www.").endswith(_site(here)):
            found.append(Candidate(address, text_of(anchor)[:200], "link"))
    return found


def _site(url: str) -> str:
    return ".".join(host(url).split(".")[-2:])


def _usual(url: str) -> list[Candidate]:
    top = origin(url)
    folder = url.partition("?")[0].partition("#")[0].rstrip("/")
    places = [f"{top}/{place}" for place in USUAL_PLACES]
    if folder != top:
        places = [f"{folder}/feed/", f"{folder}.rss", *places]
    return [Candidate(place, "", "usual place") for place in places if top]
