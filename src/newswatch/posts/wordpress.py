"""WordPress's interface (REST), of self-hosted blogs and of WordPress.com: 100 posts a page, and only the new ones.

Many sites switch it off; then their feed is read. Which posts are gone is found by the list of all addresses.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit

from newswatch.errors import ParseError
from newswatch.posts import ImportFormat, Options, Page, Pages, Roll, Skipped, Why
from newswatch.posts._dates import moment
from newswatch.posts._html import title_of
from newswatch.posts._json import Row, loaded, objects, text
from newswatch.posts._published import Found, as_post
from newswatch.posts._wordpress import as_html
from newswatch.records import Post
from newswatch.text.json_parts import at
from newswatch.text.urls import canonical, host, is_web

_PER_PAGE = 100  # the most WordPress gives
_FIELDS = "id,date,date_gmt,modified_gmt,link,status,type,title,content,_links,_embedded"
_ROLL_FIELDS = "link,status,type,content.protected"
_OVERLAP = timedelta(minutes=1)  # "after" leaves out what changed in that very second
_ENDS = frozenset({400, 404})  # a page behind the last: rest_post_invalid_page_number
_CLOSED = frozenset({400, 401, 403, 404, 405, 410, 501})
_STATUS: dict[str, Why] = {"draft": "draft", "pending": "draft", "future": "scheduled", "trash": "trashed"}


def first(place: str, since: datetime | None) -> str:
    """Return the address of the first page: every post, or those changed since then."""
    query = {"per_page": str(_PER_PAGE), "page": "1", "orderby": "id", "order": "asc"}
    if since:
        query["modified_after"] = (since.astimezone(UTC) - _OVERLAP).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"{_posts(place)}?{urlencode({**query, '_embed': 'wp:term', '_fields': _FIELDS}, safe=',:')}"


def page(body: bytes, url: str, headers: Mapping[str, str], options: Options) -> Page:
    """Return the posts of one page, and the address of the next.

    Raises:
        ParseError: if it is no list of posts.
    """
    rows = _rows(body, url)
    origin = f"wordpress:{urlsplit(url).netloc}"
    found = [as_post(_found(row, options), origin, options) for row in rows]
    return Page(
        posts=tuple(one for one in found if isinstance(one, Post)),
        skipped=tuple(one for one in found if isinstance(one, Skipped)),
        next_url=_next(url, headers, len(rows)),
    )


def roll(place: str) -> str:
    """Return the first address of the list of all posts that are there."""
    query = {"per_page": str(_PER_PAGE), "page": "1", "orderby": "id", "order": "asc", "_fields": _ROLL_FIELDS}
    return f"{_posts(place)}?{urlencode(query, safe=',:')}"


def present(body: bytes, url: str, headers: Mapping[str, str], _options: Options) -> Roll:
    """Return the addresses of posts the public can read, of one page of the list.

    Raises:
        ParseError: if it is no list of posts.
    """
    rows = _rows(body, url)
    links = (text(row, "link") for row in rows if not _why_not(row))
    urls = tuple(canonical(link) for link in links if is_web(link))
    total = headers.get("x-wp-total", "")
    return Roll(urls=urls, next_url=_next(url, headers, len(rows)), total=int(total) if total.isdecimal() else None)


def _posts(place: str) -> str:
    """The address of a blog's posts; a place may be the blog's own address or already the interface's."""
    site = place.partition("?")[0].rstrip("/")
    if site.endswith("/posts") and "/wp/v2/" in site:
        return site
    if host(site).endswith(".wordpress.com"):
        return f"https://public-api.wordpress.com/wp/v2/sites/{host(site)}/posts"
    return f"{site.removesuffix('/wp-json')}/wp-json/wp/v2/posts"


def _feed(place: str) -> tuple[str, str]:
    return "feed", f"{place.partition('?')[0].partition('/wp-json')[0].rstrip('/')}/feed/"


def _rows(body: bytes, url: str) -> list[Row]:
    found = loaded(body, url)
    if code := at(found, "code"):
        raise ParseError(f"{code}: {title_of(str(at(found, 'message') or ''))}", url=url)
    return objects(found if isinstance(found, list) else [found])


def _found(row: Row, options: Options) -> Found:
    groups = at(row.get("_embedded"), "wp:term")
    terms = [term for group in (groups if isinstance(groups, list) else ()) for term in objects(group)]
    return Found(
        title=_rendered(row, "title"),
        url=text(row, "link"),
        date=moment(text(row, "date_gmt"), UTC) or moment(text(row, "date"), options.zone),
        modified=moment(text(row, "modified_gmt"), UTC),
        html=as_html(_rendered(row, "content")),
        tags=_names(terms, "post_tag"),
        categories=_names(terms, "category"),
        why=_why_not(row),
    )


def _why_not(row: Row) -> Why | None:
    kind, status = text(row, "type", "post"), text(row, "status", "publish")
    if kind != "post":
        return "page" if kind == "page" else "not a post"
    if status != "publish":
        return _STATUS.get(status, "private")
    return "password-protected" if at(row.get("content"), "protected") else None


def _rendered(row: Row, name: str) -> str:
    return str(at(row.get(name), "rendered") or "")


def _names(terms: list[Row], taxonomy: str) -> tuple[str, ...]:
    names = (title_of(text(term, "name")) for term in terms if term.get("taxonomy") == taxonomy)
    return tuple(dict.fromkeys(name for name in names if name and name.lower() != "uncategorized"))


def _next(url: str, headers: Mapping[str, str], rows: int) -> str | None:
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    number, pages = int(query.get("page", "1")), headers.get("x-wp-totalpages", "")
    is_last = number >= int(pages) if pages.isdecimal() else rows < _PER_PAGE
    if is_last:
        return None
    return parts._replace(query=urlencode({**query, "page": str(number + 1)}, safe=",:")).geturl()


FORMAT: ImportFormat = ImportFormat(
    label="WordPress site",
    pages=Pages(first=first, page=page, ends=_ENDS, closed=_CLOSED, instead=_feed, roll=roll, present=present),
)
