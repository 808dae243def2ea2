"""A blog's feed, page by page: all posts of a WordPress site (``?paged=2``) and of feeds that name their next page.

A feed gives only published posts, but often only their beginnings.
"""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from newswatch.errors import ParseError
from newswatch.posts import ImportFormat, Options, Page, Pages, Skipped
from newswatch.posts._dates import moment
from newswatch.posts._published import Found, as_post
from newswatch.posts._wordpress import as_html
from newswatch.records import Post
from newswatch.text.urls import absolute

_CUT = re.compile(
    r"\s*(?:\[(?:…|\.\.\.|&hellip;|&#8230;)\]|(?:…|&#8230;|&hellip;)\s*<a\b[^>]*>.*?</a>)\s*(?=<|\Z)", re.DOTALL
)
_FOOTER = re.compile(r"<p>\s*The post\s*<a\b.*?appeared first on\s*<a\b.*?</a>\.?\s*</p>", re.DOTALL | re.IGNORECASE)
_NOT_FOUND = 404

# What feedparser raises on feeds it did not foresee: references to half characters or to none, names in no namespace.
_MISREADINGS = (AssertionError, AttributeError, LookupError, OverflowError, RecursionError, TypeError, ValueError)


def first(place: str, _since: datetime | None) -> str:
    """Return the address to begin with; a feed cannot be asked for changes, only whether it changed."""
    return place


def page(body: bytes, url: str, headers: Mapping[str, str], options: Options) -> Page:
    """Return the posts of one page of a feed, and the address of the next.

    Raises:
        ParseError: if it is no feed.
    """
    feed = _parsed(body, url, headers)
    entries = [as_post(_found(entry, url, options), f"feed:{url.partition('?')[0]}", options) for entry in feed.entries]
    return Page(
        posts=tuple(entry for entry in entries if isinstance(entry, Post)),
        skipped=tuple(entry for entry in entries if isinstance(entry, Skipped)),
        next_url=_next(feed, url) if entries else None,
    )


def _parsed(body: bytes, url: str, headers: Mapping[str, str]) -> Any:
    import feedparser

    told = {"content-location": url, "content-type": headers.get("content-type", "")}
    try:
        feed = feedparser.parse(body, response_headers=told, sanitize_html=False)
    except _MISREADINGS as error:
        raise ParseError("a feed that cannot be read", url=url) from error
    if not feed.version and not feed.entries:
        reason = feed.get("bozo_exception") or "no feed"
        line = reason.getLineNumber() if hasattr(reason, "getLineNumber") else None
        message = reason.getMessage() if hasattr(reason, "getMessage") else str(reason)
        raise ParseError(message, url=url, line=line)
    return feed


def _found(entry: Any, url: str, options: Options) -> Found:
    content = max((part.get("value", "") for part in entry.get("content", ())), key=len, default="")
    html = content or entry.get("summary", "")
    tags = (tag.get("term") or "" for tag in entry.get("tags", ()))
    return Found(
        title=entry.get("title", ""),
        url=absolute(url, entry.get("link") or ""),
        date=_date(entry, "published", options) or _date(entry, "updated", options),
        modified=_date(entry, "updated", options),
        html=_CUT.sub(" ", _FOOTER.sub("", as_html(html))),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag and tag.lower() != "uncategorized")),
    )


def _date(entry: Any, name: str, options: Options) -> datetime | None:
    # Asked as a plain dictionary: feedparser's own get() answers "published" for a missing "updated", with a warning.
    found = moment(dict.get(entry, name) or "", options.zone)
    parsed = dict.get(entry, f"{name}_parsed")
    with suppress(ValueError, OverflowError, OSError):  # a year that no calendar has
        return found or (datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None)
    return None


def _next(feed: Any, url: str) -> str | None:
    """The page the feed names, or the one WordPress counts."""
    named = next((str(link.get("href")) for link in feed.feed.get("links", ()) if link.get("rel") == "next"), None)
    if named:
        return absolute(url, named) or None
    if "wordpress" not in str(feed.feed.get("generator", "")).lower():
        return None
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    query["paged"] = str(int(query.get("paged", "1")) + 1) if query.get("paged", "1").isdecimal() else "2"
    return parts._replace(query=urlencode(query)).geturl()


FORMAT: ImportFormat = ImportFormat(
    label="feed",
    pages=Pages(first=first, page=page, ends=frozenset({_NOT_FOUND})),
)
