"""Text as Ghost's editors store it, rendered as plain HTML: lexical (a tree) and mobiledoc (lists of sections)."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from newswatch.posts._json import Row, objects, text
from newswatch.text.json_parts import at

_HTML_CARDS = frozenset({"html", "markdown"})


def from_lexical(document: str) -> str:
    """Return the HTML of a lexical document; nothing for what is none."""
    root = _parsed(document).get("root")
    try:
        return "".join(_lexical(child) for child in objects(at(root, "children")))
    except RecursionError:  # nested as no editor nests
        return ""


def from_mobiledoc(document: str) -> str:
    """Return the HTML of a mobiledoc document; nothing for what is none."""
    found = _parsed(document)
    markups, cards = _list(found.get("markups")), _list(found.get("cards"))
    return "".join(_section(section, markups, cards) for section in _list(found.get("sections")) if section)


def _parsed(document: str) -> dict[str, Any]:
    try:
        found = json.loads(document)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _lexical(node: Row) -> str:
    kind = text(node, "type")
    if kind in _HTML_CARDS:
        return text(node, "html") or text(node, "markdown")
    if kind == "linebreak":
        return "<br>"
    words = escape(text(node, "text")) + "".join(_lexical(child) for child in objects(node.get("children")))
    if kind == "link":
        return f'<a href="{escape(text(node, "url"))}">{words}</a>'
    return words if kind.endswith("text") else f"<p>{words}</p>"


def _section(section: list[Any], markups: list[Any], cards: list[Any]) -> str:
    match section:
        case [1, _, [*markers], *_]:  # a paragraph or a heading
            return f"<p>{_markers(markers, markups)}</p>"
        case [3, _, [*items], *_]:  # a list
            return "".join(f"<p>{_markers(_list(item), markups)}</p>" for item in items)
        case [10, int(number), *_] if number < len(cards):
            return _card(cards[number])
    return ""


def _card(card: object) -> str:
    match card:
        case ["html" | "markdown", dict() as payload]:
            return text(payload, "html") or text(payload, "markdown")
    return ""


def _markers(markers: list[Any], markups: list[Any]) -> str:
    """Markers are ``[kind, numbers of the markups that open, how many close, text]``; only links matter here."""
    pieces = []
    for marker in (marker for marker in markers if isinstance(marker, list) and len(marker) > 3):
        links = [
            _link(markups[number]) for number in _list(marker[1]) if isinstance(number, int) and number < len(markups)
        ]
        pieces.append("".join(links) + escape(str(marker[3] or "")))
    return "".join(pieces)


def _link(markup: object) -> str:
    match markup:
        case ["a", ["href", str(href), *_]]:
            return f'<a href="{escape(href)}"></a>'
    return ""
