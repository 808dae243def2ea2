"""Markdown posts with front matter, as Hugo, Jekyll, Eleventy and Zola keep them: a folder of files, one each.

The address is what the post's settings say (``url``, ``permalink``, ``path``), or the site's pattern, or the
generator's habit.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from newswatch.errors import ParseError
from newswatch.posts import Glimpse, ImportFormat, Options, Skipped, Why
from newswatch.posts._dates import moment
from newswatch.posts._frontmatter import Document, Settings, is_yes, split, terms, text_of
from newswatch.posts._permalink import Spot, below_root, filled, usual
from newswatch.posts._published import Found, as_post
from newswatch.records import Post
from newswatch.text.urls import absolute

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".html", ".htm"})
_NO_POSTS = frozenset({"readme", "license", "changelog", "contributing", "code_of_conduct", "_index", "404"})
_NO_FOLDERS = frozenset(
    {"node_modules", "_site", "public", "_includes", "_layouts", "layouts", "archetypes", "themes", "static"}
)
_PAGE_KINDS = frozenset({"page", "home", "archive", "archives", "search", "about"})
_DATE_IN_PATH = re.compile(r"(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
# What generators put into Markdown: Hugo's and Liquid's tags, kramdown's attributes.
_TAGS = re.compile(r"\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\{\{.*?\}\}|\{:[^}\n]*\}", re.DOTALL)
_POST_LINK = re.compile(r"\{%-?\s*(?:post_url|link)\s+(?:[\w./]*/)?(\d{4}-\d{1,2}-\d{1,2}-[^\s%]+?)(?:\.md)?\s*-?%\}")


def read(place: Path, options: Options) -> Iterator[Post | Skipped]:
    """Yield the posts of a folder in the order of their names, and what it holds besides.

    A file whose settings cannot be read is yielded as unreadable, with its line; the others are read all the same.
    """
    if not place.is_dir():
        raise ParseError("no folder", url=str(place))
    for file in sorted(place.rglob("*")):
        inside = file.relative_to(place)
        if file.suffix.lower() in _ENDINGS and not _is_apart(inside):
            yield _entry(file, inside, place, options)


def _is_apart(inside: Path) -> bool:
    return inside.stem.lower() in _NO_POSTS or any(
        part.startswith(".") or part.lower() in _NO_FOLDERS for part in inside.parts
    )


def _entry(file: Path, inside: Path, place: Path, options: Options) -> Post | Skipped:
    try:
        document = split(file.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as exc:
        return Skipped(why="unreadable", title=f"{inside}: not UTF-8 at byte {exc.start}")
    except (ParseError, OSError) as exc:
        return Skipped(why="unreadable", title=f"{inside}: {exc}")
    return as_post(_found(document, inside, place, options), f"folder:{place.name}/{inside.as_posix()}", options)


def _found(document: Document, inside: Path, place: Path, options: Options) -> Found:
    settings = document.settings
    dates = (settings.get("date"), settings.get("pubDate"), settings.get("publishDate"), _date_in(settings, inside))
    date = next((found for value in dates if (found := moment(text_of(value), options.zone))), None)
    categories = terms(settings.get("category"), settings.get("categories"), _taxonomy(settings, "categories"))
    title = html.unescape(text_of(settings.get("title")))
    spot = Spot(
        path=below_root(place.resolve().parts, inside.with_suffix("").parts),
        date=(date or options.now).astimezone(options.zone),
        slug=text_of(settings.get("slug")),
        title=title,
        categories=categories,
    )
    return Found(
        title=html.escape(title),
        url=_address(settings, spot, options),
        date=date,
        modified=moment(
            text_of(settings.get("lastmod") or settings.get("last_modified_at") or settings.get("updated"))
        ),
        html=_html(document.body, inside, options),
        tags=terms(settings.get("tag"), settings.get("tags"), _taxonomy(settings, "tags")),
        categories=categories,
        why=_why_not(settings, inside),
    )


def _why_not(settings: Settings, inside: Path) -> Why | None:
    kind = text_of(settings.get("type") or settings.get("layout")).lower()
    if is_yes(settings.get("draft")) or "_drafts" in inside.parts:
        return "draft"
    if "published" in settings and not is_yes(settings["published"]):
        return "draft"
    if is_yes(settings.get("private")) or is_yes(settings.get("password")):
        return "private"
    return "page" if kind in _PAGE_KINDS else None


def _date_in(settings: Settings, inside: Path) -> str:
    """The date in Jekyll's file names, or in Zola's paths."""
    match = _DATE_IN_PATH.search(inside.as_posix()) or _DATE_IN_PATH.search(text_of(settings.get("path")))
    return "-".join(match.groups()) if match else ""


def _taxonomy(settings: Settings, name: str) -> object:
    found = settings.get("taxonomies")
    return found.get(name) if isinstance(found, dict) else None


def _address(settings: Settings, spot: Spot, options: Options) -> str:
    own = text_of(settings.get("permalink") or settings.get("url") or settings.get("path"))
    path = filled(own, spot) if own else ""
    path = path or filled(options.permalink, spot) or usual(spot)
    return absolute(options.site, path if "://" in path else "/" + path.lstrip("/"))


def _html(body: str, inside: Path, options: Options) -> str:
    body = _POST_LINK.sub(lambda match: _linked(match[1], options), body)
    body = _TAGS.sub(" ", body)
    if inside.suffix.lower() in {".html", ".htm"}:
        return body
    return str(_markdown().render(body))


def _linked(name: str, options: Options) -> str:
    """The address of the post a Liquid tag names by its file."""
    date = moment(name, options.zone)
    if not date:
        return ""
    spot = Spot(path=(name,), date=date.astimezone(options.zone))
    return urljoin(options.site, filled(options.permalink, spot) or usual(spot))


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _fits(seen: Glimpse) -> bool:
    return (
        not seen.head
        and "posts.csv" not in seen.names
        and any(name.lower().endswith((".md", ".markdown", ".mdx")) for name in seen.names)
    )


FORMAT: ImportFormat = ImportFormat(label="folder of Markdown posts", read=read, fits=_fits)
