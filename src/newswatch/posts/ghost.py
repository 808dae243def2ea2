"""Ghost's export (JSON), and the answers of its Content API, which hold the same posts.

Old and new exports differ in where the text stands: ``html``, else the editor's own ``lexical`` or ``mobiledoc``.
The export knows no address: a post's is the site's and its slug.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from newswatch.errors import ParseError
from newswatch.posts import Glimpse, ImportFormat, Options, Skipped, Why
from newswatch.posts._dates import moment
from newswatch.posts._editors import from_lexical, from_mobiledoc
from newswatch.posts._files import readable
from newswatch.posts._json import Row, loaded, objects, text
from newswatch.posts._published import Found, as_post
from newswatch.records import Post
from newswatch.text.json_parts import at

_HOME = "__GHOST_URL__"  # stands for the site's address in links
_EDITORS = (("html", str), ("lexical", from_lexical), ("mobiledoc", from_mobiledoc))
_STATUS: dict[str, Why] = {"scheduled": "scheduled", "draft": "draft", "sent": "private"}


def read(place: Path, options: Options) -> Iterator[Post | Skipped]:
    """Yield the posts of an export, and what it holds besides.

    Raises:
        ParseError: if it is no JSON, with the line, or no export of Ghost.
    """
    with readable(place):
        data = place.read_bytes()
    tables = _tables(data, place.name)
    tags = _tags(tables)
    for row in objects(tables.get("posts")):
        own = (text(tag, "name") for tag in objects(row.get("tags")))
        yield as_post(_found(row, [*tags.get(text(row, "id"), ()), *own], options), f"ghost:{place.name}", options)


def _tables(data: bytes, name: str) -> Row:
    document = loaded(data, name)
    database = next(iter(objects(at(document, "db"))), document)
    tables = at(database, "data") or database
    if not isinstance(tables, dict) or not isinstance(tables.get("posts"), list):
        raise ParseError("no export of Ghost: it has no list of posts", url=name)
    return tables


def _tags(tables: Row) -> dict[str, list[str]]:
    """The names of each post's tags, by the post's id."""
    names = {text(tag, "id"): text(tag, "name") for tag in objects(tables.get("tags"))}
    found: dict[str, list[str]] = {}
    for pair in objects(tables.get("posts_tags")):
        found.setdefault(text(pair, "post_id"), []).append(names.get(text(pair, "tag_id"), ""))
    return found


def _found(row: Row, tags: list[str], options: Options) -> Found:
    return Found(
        title=text(row, "title"),
        url=text(row, "url") or _address(text(row, "slug"), options.site),
        date=moment(text(row, "published_at")),
        modified=moment(text(row, "updated_at")),
        html=_html(row).replace(_HOME, options.site.rstrip("/")),
        # A tag that begins with a hash is for the author's own use.
        tags=tuple(dict.fromkeys(tag for tag in tags if tag and not tag.startswith("#"))),
        why=_why_not(row),
    )


def _address(slug: str, site: str) -> str:
    return urljoin(f"{site.rstrip('/')}/", f"{slug}/") if site and slug else ""


def _why_not(row: Row) -> Why | None:
    status = text(row, "status", "published")
    if row.get("type", "post") == "page" or row.get("page") in (True, 1):
        return "page"
    if status != "published":
        return _STATUS.get(status, "private")
    return None if text(row, "visibility", "public") == "public" else "for members only"


def _html(row: Row) -> str:
    for name, rendered in _EDITORS:
        if found := text(row, name):
            return rendered(found)
    return ""


def _fits(seen: Glimpse) -> bool:
    return (
        seen.name.endswith(".json")
        and (b'"db"' in seen.head or b'"posts"' in seen.head)
        and b"blogger#" not in seen.head
    )


FORMAT: ImportFormat = ImportFormat(label="Ghost export", read=read, fits=_fits)
