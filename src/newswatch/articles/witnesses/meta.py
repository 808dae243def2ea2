"""The ``meta`` elements of a page by name: Open Graph, Dublin Core, PRISM, citation_*, parsely and the like."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lxml.html import HtmlElement

from newswatch.text.clean import plain

_LONGEST = 2000  # characters; longer ones are keywords or worse


def meta_values(tree: HtmlElement) -> Mapping[str, tuple[str, ...]]:
    """Return lower-case name, property or http-equiv -> contents in the page's order; links by ``link:REL``."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = plain((element.get("content") or "")[:_LONGEST])
        if content:
            for attribute in ("name", "property", "http-equiv"):
                for name in (element.get(attribute) or "").lower().split():
                    found.setdefault(name, []).append(content)
    for element in tree.iter("link"):
        for relation in (element.get("rel") or "").lower().split():
            name = "print" if relation == "alternate" and element.get("media") == "print" else relation
            if name in ("canonical", "next", "amphtml", "print", "shortlink"):
                found.setdefault(f"link:{name}", []).append((element.get("href") or "").strip())
    language = (
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang") or ""
    ).strip()
    if language:
        found["html:lang"] = [language]
    return MappingProxyType({name: tuple(values) for name, values in found.items()})
