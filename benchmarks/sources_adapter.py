"""newswatch as the feed checker asks for it: parse(body, path) -> rows of title, link, published, id."""

from __future__ import annotations

from newswatch.sources.feed import parse_feed


def parse(body: bytes, path: str) -> list[dict[str, str | None]]:
    """Return the entries of a feed file; ``path`` is no address, so relative links stay relative."""
    return [
        {
            "id": entry.id,
            "title": entry.title,
            "link": entry.link,
            "published": entry.published.isoformat() if entry.published else None,
        }
        for entry in parse_feed(body, "")
    ]
