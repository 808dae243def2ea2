"""A newsroom of a test's own: feeds and pages on loopback whose answers the test can change between two runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from newswatch.config import Config, load
from newswatch.events import Event
from newswatch.pipeline import STAGES, Workspace, run_stages
from newswatch.store import Store
from tests.conftest import NOW

STORY = (
    "A transplant of their own stem cells helped people with multiple sclerosis (MS) in a small trial. "
    "Of 30 patients with relapsing-remitting MS who received stem cells, 24 improved within two years.\n"
    "The stem cell transplant was given after chemotherapy, the researchers report in the journal Example Neurology. "
    "“We were glad to see people walk again,” said Jane Doe, a neurologist at Example University who led the trial.\n"
    "More research is needed before stem cells can be offered to people with multiple sclerosis outside of trials."
)


class Newsroom:
    """Feeds and pages by path; ``hits`` are the paths that were asked for."""

    def __init__(self, server: HTTPServer, folder: Path) -> None:
        self.server, self.folder = server, folder
        self.feeds: dict[str, list[str]] = {}
        self.texts: dict[str, str] = {}
        self.answers: dict[str, Response] = {}
        self.hits: list[str] = []
        server.expect_request("/robots.txt").respond_with_data("", status=404)
        server.expect_request(re.compile("^/.*$")).respond_with_handler(self._answer)

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return self.server.url_for(path)

    def publish(self, feed: str, *slugs: str, text: str = STORY) -> None:
        """Add articles to a feed, each with a page; the newest first."""
        for slug in slugs:
            self.feeds.setdefault(feed, []).insert(0, slug)
            self.texts[slug] = text

    def config(self, sources: Sequence[dict[str, Any]] | None = None, **more: Any) -> Config:
        """Write and load a configuration; without sources, one for every feed."""
        rows = sources or [{"name": name, "url": self.url(f"/{name}.xml")} for name in self.feeds]
        rows = [{**row, "url": row["url"] if "//" in row["url"] else self.url(row["url"])} for row in rows]
        network = {"allow_private": ["127.0.0.1"], "gap": 0}
        path = self.folder / "feeds.yaml"
        path.write_text(yaml.safe_dump({"sources": list(rows), "network": network, **more}), encoding="utf-8")
        return load(path)

    def _answer(self, request: Request) -> Response:
        path = request.path
        self.hits.append(path)
        if path in self.answers:
            return self.answers[path]
        if path.endswith(".xml") and path[1:-4] in self.feeds:
            return self._feed(path[1:-4], request)
        if path[1:] in self.texts:
            return Response(self._page(path[1:]), content_type="text/html; charset=utf-8")
        return Response("gone", status=404)

    def _feed(self, name: str, request: Request) -> Response:
        items = "".join(
            f"<item><title>{_title(slug)}</title><link>{self.url('/' + slug)}</link><guid>{slug}</guid>"
            f"<pubDate>Mon, 16 Mar 2026 09:30:00 GMT</pubDate><description>{_title(slug)}</description></item>"
            for slug in self.feeds[name]
        )
        response = Response(
            f"<rss version='2.0'><channel><title>{name}</title>{items}</channel></rss>",
            content_type="application/rss+xml",
        )
        response.add_etag()
        return response.make_conditional(request)

    def _page(self, slug: str) -> str:
        paragraphs = "".join(f"<p>{part}</p>" for part in self.texts[slug].split("\n"))
        return (
            f"<html><head><title>{_title(slug)}</title><meta property='og:title' content='{_title(slug)}'>"
            f"<meta property='article:published_time' content='2026-03-16T09:30:00Z'></head>"
            f"<body><nav>Home</nav><article><h1>{_title(slug)}</h1>{paragraphs}</article></body></html>"
        )


def _title(slug: str) -> str:
    return slug.replace("-", " ").capitalize()


def run(config: Config, *only: str, now: datetime = NOW, regardless: bool = False) -> tuple[Event, ...]:
    """Do the daily work once on the configuration's own database."""
    with Store.open(config.database) as store:
        work = Workspace(config=config, store=store, now=now.astimezone(UTC), regardless=regardless)
        return tuple(run_stages(work, only or STAGES))
