"""The newsroom as a table from path to page, rendered for one base address. Pure; sending is left to ``server``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from newswatch.demo.bundle import Piece, Site

if TYPE_CHECKING:
    from jinja2 import Environment

_HTML = "text/html; charset=utf-8"
_ROBOTS = "User-agent: *\nDisallow: /*/account\nSitemap: {base}/open-neuro/sitemap.xml\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer of the newsroom."""

    type: str
    body: bytes
    modified: datetime
    status: int = 200

    @property
    def etag(self) -> str:
        """The entity tag: it changes when the body does."""
        return f'"{sha256(self.body).hexdigest()[:16]}"'


def pages(sites: tuple[Site, ...], base: str, now: datetime) -> dict[str, Page]:
    """Return every page of the newsroom by path.

    Args:
        sites: what is published.
        base: scheme, host and port that links begin with, without a slash at the end.
        now: aware; "3 days ago" on a page counts from here.
    """
    found = {"/robots.txt": Page(type="text/plain", body=_ROBOTS.format(base=base).encode(), modified=now)}
    for site in sites:
        found.update(_pages_of(site, base, now))
    return found | _broken(now)


def _pages_of(site: Site, base: str, now: datetime) -> Iterator[tuple[str, Page]]:
    environment = _environment(site.templates, base, now)
    newest = max(piece.date for piece in site.pieces)
    for route in site.lists:
        text = environment.get_template(route.template).render(site=site, pieces=site.pieces)
        yield f"/{site.key}/{route.path}", Page(type=route.type, body=text.encode(), modified=newest)
    for piece in site.pieces:
        yield _path(site, piece), _article(environment, site, piece)


def _path(site: Site, piece: Piece) -> str:
    return f"/{site.key}/{site.article.path.format(slug=piece.slug)}"


def _article(environment: Environment, site: Site, piece: Piece) -> Page:
    if piece.gone:
        return Page(type=_HTML, body=b"<title>Not found</title><p>This page has gone.", modified=piece.date, status=404)
    others = [other for other in site.pieces if other is not piece][:3]
    text = environment.get_template(site.article.template).render(site=site, piece=piece, others=others)
    return Page(type=site.article.type, body=text.encode(), modified=piece.updated or piece.date)


def _environment(templates: Mapping[str, str], base: str, now: datetime) -> Environment:
    from jinja2 import DictLoader, Environment, StrictUndefined

    made = Environment(loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    made.globals["base"] = base
    made.globals["url"] = lambda site, piece: base + _path(site, piece)
    made.filters.update(_date_forms(now))
    made.filters["body"] = lambda piece: _html(piece, base)
    return made


def _html(piece: Piece, base: str) -> str:
    from markdown_it import MarkdownIt
    from markupsafe import Markup

    text = piece.body.split("\n\n", 1)[0] if piece.walled else piece.body
    return Markup(MarkdownIt("commonmark").render(text).replace("%7Bbase%7D", base))  # noqa: S704  # bundled words


def _date_forms(now: datetime) -> dict[str, Callable[[datetime], str]]:
    return {
        "iso": datetime.isoformat,
        "rfc822": format_datetime,
        "human": lambda moment: f"{moment.day} {moment:%B %Y}",
        "american": lambda moment: f"{moment:%B} {moment.day}, {moment.year}",
        "slashed": lambda moment: f"{moment:%Y/%m/%d}",
        "ago": lambda moment: _ago((now.date() - moment.date()).days),
    }


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def _broken(now: datetime) -> dict[str, Page]:
    """What sources look like when they fail; no site links here, `prepare(..., failing=True)` does."""
    return {
        "/broken/html": Page(type=_HTML, body=b"<title>Welcome</title><p>This is no feed.", modified=now),
        "/broken/empty": Page(type="application/rss+xml", body=b"", modified=now),
        "/broken/down": Page(type="text/plain", body=b"out of order", modified=now, status=503),
    }
