"""Article-like nodes of JSON-LD scripts, whatever they are wrapped in: lists, ``@graph``, ``mainEntity``.

Broken scripts are mended where the damage is common (comments, raw control characters, trailing commas) and skipped
otherwise.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lxml.html import HtmlElement

from newswatch.text.clean import plain

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

# The more article-like the type, the more it is believed; a page about a video or a product is no article.
_TYPES = {
    "newsarticle": 0,
    "reportagenewsarticle": 0,
    "analysisnewsarticle": 0,
    "opinionnewsarticle": 0,
    "backgroundnewsarticle": 0,
    "reviewnewsarticle": 0,
    "askpublicnewsarticle": 0,
    "advertisercontentarticle": 0,
    "article": 1,
    "blogposting": 1,
    "liveblogposting": 1,
    "scholarlyarticle": 1,
    "medicalscholarlyarticle": 1,
    "techarticle": 1,
    "report": 1,
    "posting": 1,
    "socialmediaposting": 1,
    "medicalwebpage": 2,
    "creativework": 2,
    "review": 2,
    "webpage": 3,
    "itempage": 3,
    "videoobject": 4,
}
WEAK = 3  #: from this rank on a node describes the page rather than the article
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "liveBlogUpdate")
_DEEPEST = 6
_COMMENT = re.compile(
    r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$", re.DOTALL
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_LONGEST = 2_000_000  # characters of one script


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A node that describes an article: what of it matters here, as it stands there."""

    rank: int = 1
    title: str = ""
    alternative: str = ""  #: a second headline
    authors: tuple[str, ...] = ()  #: names as given, not cleaned
    organisations: tuple[str, ...] = ()  #: authors that the markup types as organisations
    published: str = ""
    modified: str = ""
    publisher: str = ""
    body: str = ""
    language: str = ""
    url: str = ""
    free: bool = True  #: False when the node says that the text is not free to read


def things_in_scripts(tree: HtmlElement) -> tuple[Thing, ...]:
    """Return the article-like nodes, the most article-like first, in the page's order among equals."""
    scripts = [_read(script) for script in _scripts(tree)]
    known = {key: name for script in scripts for key, name in _named(script, 0)}
    found = [_thing(node, rank, known) for script in scripts for node, rank in _nodes(script, 0)]
    return tuple(sorted(found, key=lambda thing: thing.rank))


def _named(value: Json, depth: int) -> Iterator[tuple[str, str]]:
    """Return @id -> name of the nodes others refer to: authors and publishers of a @graph."""
    if isinstance(value, list) and depth <= _DEEPEST:
        for item in value[:200]:
            yield from _named(item, depth + 1)
    elif isinstance(value, dict):
        key, name = value.get("@id"), value.get("name")
        if isinstance(key, str) and isinstance(name, str):
            yield key, plain(html.unescape(name))
        if depth <= 1:
            yield from _named(value.get("@graph"), depth + 1)


def _scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) < _LONGEST:
            yield script.text


def _read(script: str) -> Json:
    text = _COMMENT.sub("", script)
    for candidate in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            value: Json = json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _nodes(value: Json, depth: int) -> Iterator[tuple[dict[str, Json], int]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        rank = _rank(value.get("@type"))
        if rank is not None:
            yield value, rank
        if rank is None or rank >= WEAK:
            for key in _INSIDE:
                yield from _nodes(value.get(key), depth + 1)


def _rank(kinds: Json) -> int | None:
    names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    ranks = [
        _TYPES[key] for name in names if isinstance(name, str) and (key := name.rsplit("/", 1)[-1].lower()) in _TYPES
    ]
    return min(ranks, default=None)


def _thing(node: Mapping[str, Json], rank: int, known: Mapping[str, str]) -> Thing:
    people, organisations = _names(node.get("author") or node.get("creator"), known)
    publisher = _text(node.get("publisher") or node.get("sourceOrganization"))
    return Thing(
        rank=rank,
        title=_text(node.get("headline")) or _text(node.get("name")),
        alternative=_text(node.get("alternativeHeadline")),
        authors=people,
        organisations=organisations,
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")) or _text(node.get("uploadDate")),
        modified=_text(node.get("dateModified")),
        publisher=known.get(publisher, "" if "://" in publisher else publisher),
        body=_long(node.get("articleBody")),
        language=_text(node.get("inLanguage")),
        url=_text(node.get("url")) or _text(node.get("mainEntityOfPage")),
        free=str(node.get("isAccessibleForFree", True)).lower() != "false",
    )


def _names(value: Json, known: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split author values into people and organisations; ``known`` names those given by @id only."""
    people: list[str] = []
    organisations: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        kind = str(item.get("@type", "")).lower() if isinstance(item, dict) else ""
        name = known.get(_text(item), _text(item))
        if name and "://" not in name:
            (organisations if "organization" in kind else people).append(name)
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(organisations))


def _text(value: Json) -> str:
    """Return the words of a value: a string, or the name or @id of a node, or the first of a list."""
    if isinstance(value, list):
        return next((text for item in value if (text := _text(item))), "")
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@value") or value.get("@id"))
    return plain(html.unescape(value)) if isinstance(value, str) else ""


def _long(value: Json) -> str:
    return (
        value
        if isinstance(value, str)
        else "\n\n".join(v for v in value if isinstance(v, str))
        if isinstance(value, list)
        else ""
    )
