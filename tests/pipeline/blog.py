"""A blog of a test's own: its posts, its export, and on loopback its feed and WordPress's interface."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from newswatch.config import Config, load
from newswatch.events import Event
from newswatch.pipeline import Workspace
from newswatch.pipeline.posts import configured, import_place
from newswatch.records import Post
from newswatch.store import Store
from tests.conftest import NOW

BEGUN = datetime(2024, 1, 1, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """One post as its author sees it; what the public sees follows from its status and password."""

    slug: str
    date: datetime
    modified: datetime
    text: str
    status: str = "publish"
    password: str = ""

    @property
    def path(self) -> str:
        """Where it stands on the blog."""
        return f"/{self.date:%Y/%m/%d}/{self.slug}/"

    @property
    def is_public(self) -> bool:
        """Whether the public finds it in lists and feeds."""
        return self.status == "publish"


@dataclass
class Blog:
    """A WordPress blog; ``asked`` are the addresses it was asked for."""

    server: HTTPServer
    folder: Path
    entries: list[Entry] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    per_feed: int = 10
    pages_feed: bool = True  #: False: the feed shows its newest entries only
    ignores_page: bool = False  #: every page of the feed is the first
    closed: Response | None = None  #: what the interface answers instead
    broken: dict[str, Response] = field(default_factory=dict)  #: part of an address -> what is answered once
    clock: datetime = NOW

    def __post_init__(self) -> None:
        self.server.expect_request(re.compile("^/.*$")).respond_with_handler(self._answer)
        self.url = self.server.url_for("")

    def write(self, count: int, text: str = "About {slug}: stem cells, and what became of them.") -> None:
        """Publish some posts, one a day."""
        begun = len(self.entries)
        for number in range(begun, begun + count):
            date = BEGUN + timedelta(days=number)
            self.entries.append(Entry(f"post-{number}", date, date, text.format(slug=f"post {number}")))

    def edit(self, number: int, **changes: Any) -> None:
        """Change a post now."""
        self.entries[number] = replace(self.entries[number], modified=self.clock, **changes)

    def export(self, name: str = "export.xml", scheme: str = "http") -> Path:
        """Write an export of everything there is."""
        path = self.folder / name
        site = self.url.replace("http", scheme, 1)
        items = "".join(_item(entry, site) for entry in self.entries)
        path.write_text(_EXPORT.format(site=site, items=items), encoding="utf-8")
        return path

    def config(self, *places: dict[str, str]) -> Config:
        """Write and load a configuration with these places."""
        blog = {"name": "A blog", "url": self.url, "posts": list(places)}
        document = {
            "blog": blog,
            "sources": [{"name": "a", "url": "https://news.example/feed"}],
            "network": {"allow_private": ["127.0.0.1"], "gap": 0},
        }
        path = self.folder / "feeds.yaml"
        path.write_text(yaml.safe_dump(document), encoding="utf-8")
        return load(path)

    def count_asked(self) -> int:
        """Return how many requests came since this was asked last."""
        count = len(self.asked)
        self.asked.clear()
        return count

    def _answer(self, request: Request) -> Response:
        self.asked.append(request.full_path)
        for part in [part for part in self.broken if part in request.full_path]:
            return self.broken.pop(part)
        if request.path == "/feed/":
            return self._feed(request)
        if request.path == "/wp-json/wp/v2/posts":
            return self.closed or self._interface(request)
        return Response("nothing here", status=404)

    def _feed(self, request: Request) -> Response:
        page = 1 if self.ignores_page or not self.pages_feed else int(request.args.get("paged", 1))
        public = sorted((entry for entry in self.entries if entry.is_public), key=lambda entry: entry.date)[::-1]
        shown = public[(page - 1) * self.per_feed : page * self.per_feed]
        if not shown:
            return Response("nothing here", status=404)
        items = "".join(_item(entry, self.url, with_status=False) for entry in shown)
        generator = "https://wordpress.org/?v=6.5" if self.pages_feed else "Hugo"
        body = _FEED.format(site=self.url, generator=generator, items=items)
        response = Response(body, content_type="application/rss+xml")
        response.add_etag()
        return response.make_conditional(request)

    def _interface(self, request: Request) -> Response:
        after = request.args.get("modified_after")
        since = datetime.fromisoformat(after) if after else None
        rows = [entry for entry in self.entries if entry.is_public and (not since or entry.modified > since)]
        size, page = int(request.args["per_page"]), int(request.args["page"])
        shown = rows[(page - 1) * size : page * size]
        headers = {"X-WP-Total": str(len(rows)), "X-WP-TotalPages": str(-(-len(rows) // size))}
        return Response(
            json.dumps([_row(entry, self.url) for entry in shown]), content_type="application/json", headers=headers
        )


def _item(entry: Entry, site: str, *, with_status: bool = True) -> str:
    status = (
        f"<wp:post_date_gmt>{entry.date:%Y-%m-%d %H:%M:%S}</wp:post_date_gmt><wp:post_type>post</wp:post_type>"
        f"<wp:status>{entry.status}</wp:status><wp:post_password>{entry.password}</wp:post_password>"
    )
    return (
        f"<item><title>{entry.slug}</title><link>{site}{entry.path}</link>"
        f"<pubDate>{entry.date:%a, %d %b %Y %H:%M:%S} +0000</pubDate>"
        f"<content:encoded>{escape(f'<p>{entry.text}</p>')}</content:encoded>{status if with_status else ''}</item>"
    )


def _row(entry: Entry, site: str) -> dict[str, Any]:
    return {
        "date_gmt": f"{entry.date:%Y-%m-%dT%H:%M:%S}",
        "modified_gmt": f"{entry.modified:%Y-%m-%dT%H:%M:%S}",
        "link": site + entry.path,
        "status": entry.status,
        "type": "post",
        "title": {"rendered": entry.slug},
        "content": {"rendered": "" if entry.password else f"<p>{entry.text}</p>", "protected": bool(entry.password)},
    }


_EXPORT = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>{site}</wp:base_blog_url>\n'
    "{items}</channel></rss>"
)
_FEED = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A blog</title>'
    "<link>{site}</link><generator>{generator}</generator>{items}</channel></rss>"
)


def bring_in(config: Config, *, now: datetime = NOW, thorough: bool = False) -> list[Event]:
    """Import every place of the configuration; return all events."""
    with Store.open(config.database) as store:
        work = Workspace(config=config, store=store, now=now)
        return [event for place in configured(config) for event in import_place(work, place, thorough=thorough)]


def held(config: Config) -> dict[str, Post]:
    """Return the posts that can be linked to, by the last part of their address."""
    with Store.look(config.database) as store:
        posts = list(store.posts.all())
    found = {post.url.rstrip("/").rpartition("/")[2]: post for post in posts}
    assert len(found) == len(posts), "a post is there twice"
    return found
