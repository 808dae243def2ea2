"""What a page says of itself, one file per kind of witness; nothing is decided here.

``gather`` reads them all once from the parsed tree; ``articles/fields`` decides each field from what they say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newswatch.articles.page import Page
from newswatch.articles.witnesses.jsonld import Thing, things_in_scripts
from newswatch.articles.witnesses.meta import meta_values
from newswatch.articles.witnesses.microdata import things_in_markup
from newswatch.articles.witnesses.visible import Visible, seen_on

__all__ = ["Thing", "Visible", "Witnesses", "gather"]


@dataclass(frozen=True, slots=True)
class Witnesses:
    """All that was said, by kind."""

    url: str
    things: tuple[Thing, ...]  #: article-like JSON-LD nodes, the most article-like first
    markup: tuple[Thing, ...]  #: the same from microdata
    meta: Mapping[str, tuple[str, ...]]  #: lower-case name or property -> contents in order
    visible: Visible

    def said(self, *names: str) -> tuple[tuple[str, str], ...]:
        """Return (name, content) of the meta elements so named, in the order of ``names``."""
        return tuple((name, value) for name in names for value in self.meta.get(name, ()))


def gather(page: Page) -> Witnesses:
    """Read every witness of a page."""
    return Witnesses(
        page.url, things_in_scripts(page.tree), things_in_markup(page.tree), meta_values(page.tree), seen_on(page.tree)
    )
