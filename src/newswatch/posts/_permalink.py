"""Where a site generator puts a post: patterns such as ``/:year/:month/:slug/`` filled from its settings and its path.

Without a pattern the generator's own habit counts: Jekyll's dated file names make ``/2024/02/09/name.html``, all others
mirror the folders below ``content``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

_DATED_NAME = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})-(.+)")
_TOKEN = re.compile(r":([a-z_]+)(?:\[[^\]]*\])?|\{\{\s*([\w.]+)[^}]*\}\}")
_SLASHES = re.compile(r"(?<!:)/{2,}")
_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "date": "/:categories/:year/:month/:day/:title.html",
        "pretty": "/:categories/:year/:month/:day/:title/",
        "ordinal": "/:categories/:year/:y_day/:title.html",
        "weekdate": "/:categories/:year/W:week/:short_day/:title.html",
        "none": "/:categories/:title.html",
    }
)
# Folders that hold the posts and do not show in the address.
_ROOTS = frozenset({"content", "src", "source", "_posts"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What an address can be made of."""

    path: tuple[str, ...]  #: folders and file below the site's root of posts; the file without its ending
    date: datetime  #: in the site's zone
    slug: str = ""
    title: str = ""
    categories: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's name without date and ending; of ``name/index.md`` the folder's."""
        stem = self.path[-2] if self.path[-1] in {"index", "_index"} and len(self.path) > 1 else self.path[-1]
        match = _DATED_NAME.fullmatch(stem)
        return match[2] if match else stem

    @property
    def is_dated(self) -> bool:
        """Whether the file is named as Jekyll names posts."""
        return bool(_DATED_NAME.fullmatch(self.path[-1]))

    @property
    def sections(self) -> tuple[str, ...]:
        """The folders the post lies in, without its own."""
        return self.path[:-2] if self.path[-1] == "index" else self.path[:-1]


_VALUES: Mapping[str, Callable[[Spot], str]] = MappingProxyType(
    {
        "categories": lambda spot: "/".join(slugified(term) for term in spot.categories),
        "contentbasename": lambda spot: spot.name,
        "day": lambda spot: f"{spot.date:%d}",
        "filename": lambda spot: spot.name,
        "fileslug": lambda spot: spot.name,
        "i_day": lambda spot: str(spot.date.day),
        "i_month": lambda spot: str(spot.date.month),
        "month": lambda spot: f"{spot.date:%m}",
        "monthname": lambda spot: f"{spot.date:%B}".lower(),
        "name": lambda spot: spot.name,
        "path": lambda spot: "/".join((*spot.sections, spot.name)),
        "section": lambda spot: "/".join(spot.sections[:1]),
        "sections": lambda spot: "/".join(spot.sections),
        "short_day": lambda spot: f"{spot.date:%a}",
        "short_year": lambda spot: f"{spot.date:%y}",
        "slug": lambda spot: spot.slug or slugified(spot.title) or spot.name,
        "slugorcontentbasename": lambda spot: spot.slug or spot.name,
        "slugorfilename": lambda spot: spot.slug or spot.name,
        "title": lambda spot: spot.slug or spot.name,
        "week": lambda spot: f"{spot.date:%V}",
        "y_day": lambda spot: f"{spot.date:%j}",
        "year": lambda spot: f"{spot.date:%Y}",
        "yearday": lambda spot: str(int(f"{spot.date:%j}")),
    }
)


def filled(pattern: str, spot: Spot) -> str:
    """Return the path a pattern or one of Jekyll's named styles gives; empty if it asks for what is not known."""
    unknown = False

    def value(match: re.Match[str]) -> str:
        nonlocal unknown
        make = _VALUES.get((match[1] or match[2].rsplit(".", 1)[-1]).lower())
        unknown = unknown or make is None
        return make(spot) if make else ""

    path = _TOKEN.sub(value, _STYLES.get(pattern, pattern))
    return "" if unknown else _SLASHES.sub("/", path)


def usual(spot: Spot) -> str:
    """Return the path the generator gives a post nobody made a pattern for."""
    if spot.is_dated and not spot.sections:
        return filled("date", spot)
    return "/" + "/".join((*spot.sections, spot.slug or spot.name)) + "/"


def below_root(outer: tuple[str, ...], inner: tuple[str, ...]) -> tuple[str, ...]:
    """Return the part of a path that shows in addresses.

    Args:
        outer: parts of the folder that was named.
        inner: parts of the post's path in it; what lies below ``_posts``, ``src`` or ``content`` counts.
    """
    for place in range(len(inner) - 2, -1, -1):
        if inner[place] in _ROOTS:
            return inner[place + 1 :]
    # Somebody who names content/posts means the same addresses as somebody who names content.
    return (*outer[outer.index("content") + 1 :], *inner) if "content" in outer[-3:] else inner


def slugified(text: str) -> str:
    """Return words as they stand in addresses: lower case, letters and digits with hyphens between."""
    return re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", text).lower()).strip("-_")
