"""CSS selectors of recipes, run on a page's tree."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.cssselect import CSSSelector
from lxml.etree import XPathEvalError
from lxml.html import HtmlElement

from newswatch.articles.page import brief, elements
from newswatch.text.clean import plain

_LONGEST = 400  # characters of a title, a date, a byline


def found_by(selector: str, tree: HtmlElement) -> list[HtmlElement]:
    """Return the elements a CSS selector finds; none when it is empty or no selector."""
    if not selector:
        return []
    try:
        found = CSSSelector(selector)(tree)
    except (ValueError, SyntaxError, XPathEvalError):
        return []
    return [element for element in found if isinstance(element, HtmlElement)] if isinstance(found, list) else []


def words_by(selector: str, tree: HtmlElement) -> tuple[str, ...]:
    """Return what the elements a selector finds say: machine-readable values they carry, then their words."""
    return tuple(words for element in found_by(selector, tree) for words in _said(element) if words)


def _said(element: HtmlElement) -> Iterator[str]:
    for inner in elements(element):
        if inner.get("datetime") or inner.get("content"):
            yield plain(inner.get("datetime") or inner.get("content") or "")
    yield plain(brief(element, _LONGEST))
