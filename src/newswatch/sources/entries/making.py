"""An entry as a feed spells it, and the one way from there to a record; every format and parser meets here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from newswatch.records import Entry
from newswatch.sources.entries import dates, wording
from newswatch.sources.entries.identity import identified
from newswatch.text.clean import plain
from newswatch.text.urls import absolute, canonical

LONGEST_CONTENT = 400_000  # characters of HTML
MOST_ENTRIES = 10_000  # of one answer
_WHOLE_TEXT = 1_000  # characters; a description that is longer and has paragraphs is the whole text
_DOI = re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/[^\s\"<>]{1,200})", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


@dataclass(slots=True)
class Raw:
    """What a feed says of one entry, still markup and hostile."""

    guid: str = ""
    title: str = ""
    title_is_markup: bool = True
    link: str = ""
    link_is_page: bool = False  #: as far as the feed says; others give way to one that is
    better_link: str = ""  #: where a link counter says the link leads
    base: str = ""  #: address relative links are seen from
    summary: str = ""
    content: str = ""
    published: str = ""
    updated: str = ""
    authors: list[str] = field(default_factory=list)
    doi: str = ""
    language: str = ""


def entries(raws: Iterable[Raw], language: str = "") -> tuple[Entry, ...]:
    """Return records of entries with their ids, in the feed's order."""
    return identified((raw.guid, _entry(raw, language)) for raw in raws)


def _entry(raw: Raw, language: str) -> Entry:
    link = absolute(raw.base, raw.link)
    summary = wording.summary(raw.summary or raw.content)
    title = wording.title(raw.title) if raw.title_is_markup else wording.literal(raw.title)
    url = canonical(absolute(raw.base, raw.better_link) or link)
    updated = dates.parsed(raw.updated)
    return Entry(
        url=url,
        link=link,
        title=title or wording.label(summary),
        id=raw.guid or url or "?",
        summary=summary,
        content=_content(raw)[:LONGEST_CONTENT],
        published=dates.parsed(raw.published) or updated,
        updated=updated,
        authors=_authors(raw.authors),
        doi=doi(raw.doi),
        language=_language(raw.language or language),
    )


def _content(raw: Raw) -> str:
    if raw.content:
        return raw.content
    return raw.summary if len(raw.summary) > _WHOLE_TEXT and wording.has_paragraphs(raw.summary) else ""


def _authors(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in map(wording.author, names[:100]) if name))


def doi(text: str) -> str | None:
    """Return a DOI in lower case out of ``doi:10.…`` or its address, None when there is none."""
    match = _DOI.fullmatch(plain(text[:300]))
    return match[1].lower() if match else None


def _language(text: str) -> str:
    text = text.strip()
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else ""
