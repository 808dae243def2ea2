"""The gate every form goes through: only what the public can read becomes a post, with an address and a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newswatch.posts import Options, Skipped, Why
from newswatch.posts._html import body_of, first_words, title_of
from newswatch.records import Post
from newswatch.text.urls import canonical, is_web


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a form holds of one entry, before it is known whether it is a post."""

    title: str  #: HTML
    url: str  #: absolute; empty or relative when the form gives none
    date: datetime | None
    html: str
    modified: datetime | None = None
    tags: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    why: Why | None = None  #: why it is no post, as far as the form says


def as_post(found: Found, origin: str, options: Options) -> Post | Skipped:
    """Return a post, or why there is none. The post's id is its canonical address."""
    url = canonical(found.url) if is_web(found.url) else ""
    why = found.why or _missing(found, url, options)
    if why or not found.date:
        return Skipped(why=why or "no date", title=title_of(found.title), url=url)
    body = body_of(found.html, url)
    return Post(
        id=url,
        title=title_of(found.title) or first_words(body.text) or url,
        url=url,
        date=found.date,
        modified=found.modified,
        text=body.text,
        tags=found.tags,
        categories=found.categories,
        links=tuple(link for link in body.links if link != url),
        origin=origin,
    )


def _missing(found: Found, url: str, options: Options) -> Why | None:
    if not found.date:
        return "no date"
    if found.date > options.now:
        return "scheduled"
    return None if url else "no address"
