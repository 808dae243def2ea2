"""Second opinions, asked only when the first reading is empty or short.

The JSON of the page, what it keeps for readers without scripts (``noscript``), its own paragraphs. Bodies that stand
only in a script (JSON-LD ``articleBody``, the data of a page built by scripts, whether typed as JSON or assigned to a
name) are markup or plain text; both become paragraphs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newswatch.articles.body.blocks import Block, blocks_of
from newswatch.articles.body.furniture import Furniture
from newswatch.articles.body.reading import key_of
from newswatch.articles.page import parsed
from newswatch.articles.witnesses import Witnesses
from newswatch.articles.witnesses.jsonld import Json

_TAG = re.compile(r"<(?:p|br|div|h[1-6]|li|ul|span|a|b|em|strong)\b[^<>]*>", re.IGNORECASE)
_BODY_KEYS = ("articlebody", "body", "bodytext", "content", "html", "bodyhtml", "storybody", "text", "markdown")
_WORTH = 400  # characters from which a string of a script may be a body
_PROSE = re.compile(r"[a-zà-ÿ]{2,}[^.!?<>{}]{15,}[.!?][”\"')]?(?:\s|<|$)")
_SENTENCES = 3  # a body has at least so many sentences
_BEGINNING = 100  # characters that do not come twice in a text
_DATA = re.compile(r"\s*")
_ASSIGNED = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w$.]{1,80}(?:\[[\"'][\w.-]{1,80}[\"']\])?\s*=\s*(?=[\[{])")
_NOSCRIPT = re.compile(r"</?noscript[^<>]*>", re.IGNORECASE)
_MOST_KEPT = 20  # noscript elements read; they may lie within each other
_DECODER = json.JSONDecoder(strict=False)
_DEEPEST = 14
_LONGEST_SCRIPT = 1_500_000  # characters


def in_structured_data(witnesses: Witnesses) -> str:
    """Return the longest body that the page's JSON-LD carries, as paragraphs; empty without one."""
    return max((as_paragraphs(once(thing.body)) for thing in witnesses.things if thing.rank < 4), key=len, default="")


def once(body: str) -> str:
    """Return a body without what follows where it begins again: some systems write it twice."""
    beginning = body[:_BEGINNING]
    again = body.find(beginning, _BEGINNING) if len(beginning) == _BEGINNING else -1
    return body[:again] if again > 0 else body


def in_scripts(tree: HtmlElement) -> tuple[str, str]:
    """Return the longest body found in the JSON a page is built from by its scripts, and where; empty without one."""
    bodies = (found for data in _data(tree) for found in _bodies(data, 0))
    key, body = max(bodies, key=lambda found: len(found[1]), default=("", ""))
    return as_paragraphs(body), f"script data, {key}"


def in_noscript(tree: HtmlElement) -> str:
    """Return the longest prose kept for readers without scripts, as paragraphs; empty without one."""
    kept = (
        etree.tostring(each, encoding="unicode", with_tail=False) for each in islice(tree.iter("noscript"), _MOST_KEPT)
    )
    texts = (as_paragraphs(_NOSCRIPT.sub("", markup)) for markup in kept if len(markup) > _WORTH)
    return max(filter(_is_prose, texts), key=len, default="")


def in_own_paragraphs(blocks: Sequence[Block], said: frozenset[str]) -> tuple[Block, ...]:
    """Return the paragraphs of a page that are no furniture: all there is to read on a page with little text."""
    paragraphs = [block for block in blocks if block.tag in ("p", "blockquote", "li") and len(block.text.split()) > 3]
    judge = Furniture(paragraphs, said)
    return tuple(block for block in paragraphs if not judge.is_furniture(block, key_of(block.text)))


def as_paragraphs(body: str) -> str:
    """Return a body given as markup or text as paragraphs parted by a blank line."""
    if _TAG.search(body):
        return "\n\n".join(block.text for block in blocks_of(parsed(body, "").tree))
    return "\n\n".join(line.strip() for line in body.splitlines() if line.strip())


def _data(tree: HtmlElement) -> Iterator[Json]:
    """Yield the JSON of scripts: typed as JSON, or the value of an assignment that a script begins with."""
    for script in tree.iter("script"):
        kind, text = (script.get("type") or "").lower(), script.text or ""
        if "ld+json" in kind or not _WORTH < len(text) < _LONGEST_SCRIPT:
            continue
        begins = _DATA.match(text) if "json" in kind else _ASSIGNED.match(text)
        if begins:
            yield _loaded(text, begins.end())


def _loaded(text: str, begin: int) -> Json:
    """Return the JSON value that begins there, whatever follows it; None without one."""
    try:
        value: Json = _DECODER.raw_decode(text, begin)[0]
    except (ValueError, RecursionError):
        return None
    return value


def _bodies(value: Json, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the strings that may be a body, each with its key."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _bodies(item, depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str):
                if key.lower().replace("_", "") in _BODY_KEYS and _is_prose(item):
                    yield key, item
            else:
                yield from _bodies(item, depth + 1)


def _is_prose(text: str) -> bool:
    return len(text) >= _WORTH and len(_PROSE.findall(text[:5000])) >= _SENTENCES
