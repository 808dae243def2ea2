"""What is found at a source and read from a page: links, entries, articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Literal

TextFrom = Literal["page", "feed"]
Precision = Literal["time", "day"]

#: The witness of what a scientific paper's own page says of itself: the study's DOI, its PubMed id, its journal.
OWN_PAGE = "the paper's own page"

_NOTHING: Mapping[str, str] = MappingProxyType({})


def require_aware(*moments: datetime | None) -> None:
    """Refuse naive datetimes at the border of a record.

    Raises:
        ValueError: if a moment has no zone.
    """
    for moment in moments:
        if moment is not None and moment.utcoffset() is None:
            raise ValueError(f"naive datetime: {moment!r}")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: its absolute http(s) address and the words it stands on."""

    url: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A link found at a source, with what is said of it there. Texts are plain, not markup, unless told otherwise."""

    url: str  #: canonical http(s) address; empty when the source gives none that can be used
    title: str  #: plain text; may be empty
    id: str  #: what tells it from others of the same source; never empty
    link: str = ""  #: the address as the source wrote it, made absolute; http(s) or empty
    summary: str = ""  #: plain text
    content: str = ""  #: HTML of the whole text, when the source carries it; hostile
    published: datetime | None = None  #: None when the source gives no date that can be read
    updated: datetime | None = None
    authors: tuple[str, ...] = ()
    doi: str | None = None  #: lower case, without an address before it
    language: str = ""  #: BCP 47, as the source says; empty when it does not

    def __post_init__(self) -> None:
        require_aware(self.published, self.updated)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The readable part of one page and what is known of it."""

    url: str  #: canonical address
    title: str = ""
    authors: tuple[str, ...] = ()  #: people, in the page's order, without degrees and offices
    published: datetime | None = None  #: in the zone the page gives; midnight UTC where only the day is known
    modified: datetime | None = None
    published_to: Precision = "day"  #: whether ``published`` is known to the time or only to the day
    site: str = ""  #: name of the site or publisher
    language: str = ""  #: BCP 47
    text: str = ""
    text_from: TextFrom = "page"
    doi: str | None = None  #: of the study reported, never of the news item itself; lower case
    pmid: str | None = None
    registry: tuple[str, ...] = ()  #: trial numbers: NCT…, ISRCTN…, EudraCT
    journal: str | None = None  #: where the study reported was published
    links: tuple[Link, ...] = ()  #: links in the text, in order
    agencies: tuple[str, ...] = ()  #: news agencies and desks named as authors ("Reuters", "Staff")
    next_page: str | None = None  #: address of the next part of an article cut into pages
    plainer: str | None = None  #: address of the page's AMP or print version, for when this one cannot be read
    wall: str | None = None  #: why this is no article: "paywall", "login", "consent", "not-found", "blocked", "empty"
    witnesses: Mapping[str, str] = field(
        default_factory=lambda: _NOTHING
    )  #: field -> where it was read; "recipe": what of it found nothing

    def __post_init__(self) -> None:
        require_aware(self.published, self.modified)
