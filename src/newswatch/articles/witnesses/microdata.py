"""Microdata and RDFa of the page: ``itemprop`` (schema.org) headline, author, dates, as a Thing.

Values nested in another item (the author of a comment, the date of a related story) are told apart by the nearest
``itemscope`` that is article-like.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from newswatch.articles.page import brief, elements
from newswatch.articles.witnesses.jsonld import Thing
from newswatch.text.clean import plain

_WANTED = {"headline", "alternativeheadline", "author", "creator", "datepublished", "datecreated", "datemodified"}
_LONGEST = 400  # characters of a headline
_LONGEST_NAME = 200  # characters; longer ones are a biography
_FOREIGN = ("comment", "review", "imageobject", "videoobject", "itemlist", "product", "breadcrumblist")


def things_in_markup(tree: HtmlElement) -> tuple[Thing, ...]:
    """Return one Thing of the page's own itemprops, or nothing."""
    said: dict[str, list[str]] = {}
    scopes: dict[str, HtmlElement | None] = {}
    for element in elements(tree):
        names = (element.get("itemprop") or "").lower().split()
        for name in names:
            if name in _WANTED and not _is_foreign(element):
                scope = _scope_of(element)
                # A second article on the page has a scope of its own; what it says is not said of the first.
                if scopes.setdefault(name, scope) is scope:
                    said.setdefault(name, []).append(_value(element, name))
    if not any(said.values()):
        return ()
    first = {name: next(filter(None, values), "") for name, values in said.items()}
    authors = [name for name in said.get("author", []) + said.get("creator", []) if 0 < len(name) < _LONGEST_NAME]
    return (
        Thing(
            title=first.get("headline", ""),
            alternative=first.get("alternativeheadline", ""),
            authors=tuple(dict.fromkeys(authors)),
            published=first.get("datepublished", "") or first.get("datecreated", ""),
            modified=first.get("datemodified", ""),
        ),
    )


def _is_foreign(element: HtmlElement) -> bool:
    for above in element.iterancestors():
        kind = (above.get("itemtype") or "").lower()
        if kind:
            return any(name in kind for name in _FOREIGN)
    return False


def _scope_of(element: HtmlElement) -> HtmlElement | None:
    around = list(element.iterancestors())
    nearest = around[1] if len(around) > 1 else None
    return next((above for above in around if "itemscope" in above.attrib), nearest)


def _value(element: HtmlElement, name: str) -> str:
    if name.startswith("date"):
        return plain(element.get("content") or element.get("datetime") or brief(element, _LONGEST))
    if name in ("author", "creator"):
        inner = next(
            (e for e in elements(element) if e is not element and (e.get("itemprop") or "").lower() == "name"), element
        )
        return plain(inner.get("content") or brief(inner, _LONGEST))
    return plain(element.get("content") or brief(element, _LONGEST))
