"""Earlier posts of the blog: one file for each form they come in, and the ranking of related posts.

A form is a module of this package that ends in ``FORMAT: ImportFormat = ImportFormat(...)``; its module name is the
word in feeds.yaml (``- wxr: blog-export.xml``). Local forms open the file they are given and nothing else; of the forms
that come by network the pipeline fetches the pages, and only the reading of them is here.

>>> [name for name in formats()]
['blogger', 'feed', 'folder', 'ghost', 'saved_feed', 'substack', 'wordpress', 'wxr']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newswatch.lazy import lazily
from newswatch.records.reading import require_aware
from newswatch.registry import members

if TYPE_CHECKING:
    from newswatch.posts._mentions import Mentions as Mentions
    from newswatch.posts._mentions import mentions as mentions
    from newswatch.posts.ranking import PostIndex as PostIndex
    from newswatch.records import Post

Why = Literal[
    "draft",
    "private",
    "scheduled",
    "password-protected",
    "trashed",
    "for members only",
    "page",
    "attachment",
    "comment",
    "not a post",
    "no address",
    "no date",
    "unreadable",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something that did not become a post, and why."""

    why: Why
    title: str = ""  #: its title, or the file and what is wrong with it; hostile
    url: str = ""  #: canonical, where it had an address: a post that is no longer public is known by it


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an importer has to be told about the blog."""

    now: datetime  #: posts dated later are scheduled, not published
    site: str = ""  #: address of the blog; relative addresses are joined to it
    permalink: str = ""  #: pattern of a folder's addresses, such as "/:year/:month/:slug/"; empty: the generator's own
    zone: tzinfo = UTC  #: of dates that say none

    def __post_init__(self) -> None:
        require_aware(self.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one answer of a blog holds."""

    posts: tuple[Post, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    next_url: str | None = None  #: the next page to ask for, None after the last


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """How to read a blog page by page over the network.

    ``first(place, since)`` is the address to begin with; ``since`` is the newest change already known, or None for
    everything. ``page(body, url, headers, options)`` reads an answer (header names in lower case).
    """

    first: Callable[[str, datetime | None], str]
    page: Callable[[bytes, str, Mapping[str, str], Options], Page]
    ends: frozenset[int] = frozenset()  #: statuses that mean "no more pages", on any page but the first
    closed: frozenset[int] = frozenset()  #: statuses that mean "not this way": on the first page, try ``instead``
    instead: Callable[[str], tuple[str, str]] | None = None  #: place -> (name of another form, place)
    roll: Callable[[str], str] | None = None  #: place -> first address of the list of all posts, to find deleted ones
    present: Callable[[bytes, str, Mapping[str, str], Options], Roll] | None = None  #: reads an answer of ``roll``


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The addresses of posts that are there now."""

    urls: tuple[str, ...]
    next_url: str | None = None
    total: int | None = None  #: of the whole list, posts the public cannot read included; None when it is not said


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """What can be seen of a place without reading it."""

    name: str  #: in lower case
    names: tuple[str, ...] = ()  #: of the files inside, for a folder or a zip file
    head: bytes = b""  #: first 4 KB of a file


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFormat:
    """One form earlier posts come in: either ``read`` for files and folders, or ``pages`` for what comes by network.

    ``read(place, options)`` yields what it finds as it goes. A file that breaks off raises ParseError, with the line,
    after everything before it was yielded.
    """

    label: str  #: in words, for people
    read: Callable[[Path, Options], Iterator[Post | Skipped]] | None = None
    pages: Pages | None = None
    fits: Callable[[Glimpse], bool] | None = None  #: does a file or folder look like this form?


def formats() -> Mapping[str, ImportFormat]:
    """Return every form by name."""
    return members(__name__, ImportFormat)


def recognise(place: str) -> str:
    """Return the name of the form a path or address most likely has.

    Raises:
        UsageError: if it is no known form.
    """
    from newswatch.posts._recognition import form_of

    return form_of(place, formats())


# Ranking is asked for by one command in five; importing posts does not need it.
__getattr__ = lazily(
    __name__,
    {
        "Mentions": "newswatch.posts._mentions",
        "PostIndex": "newswatch.posts.ranking",
        "mentions": "newswatch.posts._mentions",
    },
)
