"""What is known of single sites: CSS for body, title, date, authors, and what to leave out. Data, one line a site.

The shipped recipes lie in ``recipes.yaml``; a source in feeds.yaml may bring its own, which wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from newswatch.articles.fields.place import host_of
from newswatch.text.yaml12 import shipped_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """CSS selectors for one site; an empty one leaves the field to the general rules."""

    body: str = ""  #: containers of the text; several are joined in the page's order
    title: str = ""
    date: str = ""
    authors: str = ""
    drop: str = ""  #: what is no part of the text although it lies in the body


NO_RECIPE = Recipe()


def recipe_for(url: str) -> Recipe:
    """Return the shipped recipe of an address's site, or one that says nothing."""
    host = host_of(url)
    known = shipped()
    while host and host not in known:
        _, _, host = host.partition(".")
    return known.get(host, NO_RECIPE)


@cache
def shipped() -> Mapping[str, Recipe]:
    """Return the shipped recipes by host without ``www.``."""
    lines = cast("dict[str, dict[str, str]]", shipped_yaml(__package__, "recipes.yaml"))
    return MappingProxyType({host: Recipe(**fields) for host, fields in lines.items()})
