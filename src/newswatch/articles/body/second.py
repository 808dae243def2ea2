"""Second opinions, asked only when the first reading is empty or short: the JSON of the page, its own paragraphs.

Bodies that stand only in a script (JSON-LD ``articleBody``, the data of a page built by scripts) are markup or plain
text; both become paragraphs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

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
_DEEPEST = 14
_LONGEST_SCRIPT = 1_500_000  # characters


def in_structured_data(witnesses: Witnesses) -> str:
    """Return the longest body that the page's JSON-LD carries, as paragraphs; empty without one."""
    return max((as_paragraphs(thing.body) for thing in witnesses.things if thing.rank < 4), key=len, default="")


def in_scripts(tree: HtmlElement) -> str:
    """Return the longest body found in the JSON a page is built from by its scripts; empty without one."""
    longest = ""
    for script in tree.iter("script"):
        kind, text = (script.get("type") or "").lower(), script.text or ""
        if "json" in kind and "ld+json" not in kind and _WORTH < len(text) < _LONGEST_SCRIPT:
            for body in _bodies(_loaded(text), 0):
                longest = max(longest, body, key=len)
    return as_paragraphs(longest)


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


def _loaded(text: str) -> Json:
    try:
        value: Json = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _bodies(value: Json, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _bodies(item, depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str):
                if key.lower().replace("_", "") in _BODY_KEYS and _is_prose(item):
                    yield item
            else:
                yield from _bodies(item, depth + 1)


def _is_prose(text: str) -> bool:
    return len(text) >= _WORTH and len(_PROSE.findall(text[:5000])) >= _SENTENCES
