"""JSON Feed, version 1.0 and 1.1."""

from __future__ import annotations

from newswatch.errors import ParseError
from newswatch.sources import Listing
from newswatch.sources.entries import making, wording
from newswatch.sources.entries.json_answer import complaint, document
from newswatch.sources.entries.making import MOST_ENTRIES, Raw
from newswatch.text.json_parts import Json, rows, word


def read(body: bytes, url: str) -> Listing:
    """Return what a JSON Feed holds.

    Raises:
        ParseError: if it is no JSON, or JSON that is no feed.
    """
    feed = document(body, url, otherwise="begins like JSON and is none, nor a feed")
    if not isinstance(feed.get("items"), list):
        raise ParseError("JSON, but not a feed" + complaint(feed), url=url)
    items = rows(feed, "items")[:MOST_ENTRIES]
    return Listing(
        entries=making.entries((_item(item, url) for item in items), word(feed, "language")),
        title=wording.literal(word(feed, "title")),
    )


def _item(item: Json, url: str) -> Raw:
    return Raw(
        guid=word(item, "id"),
        title=word(item, "title"),
        title_is_markup=False,
        link=word(item, "url") or word(item, "external_url"),
        base=url,
        summary=word(item, "summary") or word(item, "content_text"),
        content=word(item, "content_html"),
        published=word(item, "date_published"),
        updated=word(item, "date_modified"),
        authors=[word(person, "name") for person in rows(item, "authors") or rows(item, "author")],
        language=word(item, "language"),
    )
