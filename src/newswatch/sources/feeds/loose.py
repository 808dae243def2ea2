"""The judge of last resort: feedparser, for what looks like a feed and cannot be repaired. Loaded only when needed.

feedparser takes time that grows with the square of some inputs, so that only short ones are given to it.
"""

from __future__ import annotations

from newswatch.sources import Listing
from newswatch.sources.entries import making, wording
from newswatch.sources.entries.making import MOST_ENTRIES, Raw

# What feedparser raises on feeds it did not foresee: references to half characters or to none, names in no namespace.
_MISREADINGS = (AssertionError, AttributeError, LookupError, OverflowError, RecursionError, TypeError, ValueError)
LONGEST = 100_000  # bytes; the worst input of this length known takes feedparser some seconds


def may_hold_entries(body: bytes) -> bool:
    """Tell whether feedparser is worth asking."""
    lowered = body[: LONGEST + 1].lower()
    return len(body) <= LONGEST and (b"<item" in lowered or b"<entry" in lowered)


def read(body: bytes, url: str) -> Listing:
    """Return what feedparser makes of a feed; nothing where it makes nothing of it."""
    import feedparser

    try:
        found = feedparser.parse(
            body,
            response_headers={"content-type": "application/xml", "content-location": url},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except _MISREADINGS:
        return Listing()
    return Listing(
        entries=making.entries(_raw_entry(entry, url) for entry in found.entries[:MOST_ENTRIES]),
        title=wording.title(_word(found.feed, "title")),
        notes=("the feed is not well-formed and was read leniently",),
    )


def _raw_entry(entry: dict[str, object], url: str) -> Raw:
    content = entry.get("content")
    first = content[0] if isinstance(content, list) and content else {}
    return Raw(
        guid=_word(entry, "id"),
        title=_word(entry, "title"),
        link=_word(entry, "link"),
        base=url,
        summary=_word(entry, "summary"),
        content=_word(first, "value") if isinstance(first, dict) else "",
        published=_word(entry, "published"),
        updated=_word(entry, "updated"),
        authors=[_word(entry, "author")],
    )


def _word(entry: dict[str, object], key: str) -> str:
    value = dict.get(entry, key)  # feedparser's own get warns of what it makes up
    return value if isinstance(value, str) else ""
