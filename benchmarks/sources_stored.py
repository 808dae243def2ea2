"""What stored entries cost a steady poll.

    .venv/bin/python benchmarks/sources_stored.py [--feeds 200] [--stored 100000] [--repeat 5]

Feeds of 30 entries are served by this process on as many loopback hosts, with validators; before every round a tenth of
them gets a new entry. They are polled by two databases, one with nothing else in it and one with so many older entries,
in turn. The polls are processes of their own, whose CPU seconds the operating system counts. The figure asked for: the
median of the polls beside many entries at most a fifth above that of the others.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from newswatch.records import Entry
from newswatch.store import Store

NOW = datetime(2026, 3, 17, 7, 0, tzinfo=UTC)
HELD = 30  # entries a feed holds at a time
TEXT = "People walked further after a year of the exercise programme than those who waited for it. " * 8


class Feeds(BaseHTTPRequestHandler):
    """Feed number N at ``/N.xml``; how many entries it ever had tells what it holds."""

    protocol_version = "HTTP/1.1"
    published: list[int] = []  # noqa: RUF012 - one server, one list

    def do_GET(self) -> None:
        """Answer with the feed, or say that it did not change."""
        feed = int(self.path.strip("/").removesuffix(".xml"))
        mark = f'"{self.published[feed]}"'
        if self.headers.get("If-None-Match") == mark:
            self.send_response(304)
            self.end_headers()
            return
        body = self._feed(feed)
        self.send_response(200)
        self.send_header("ETag", mark)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _feed(self, feed: int) -> bytes:
        last = self.published[feed]
        items = "".join(
            f"<item><title>Study {number} of feed {feed}</title><link>https://news.example/{feed}/{number}</link>"
            f"<guid>{feed}-{number}</guid><description>{TEXT}</description>"
            f"<pubDate>{NOW - timedelta(hours=last - number):%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
            for number in range(last, last - HELD, -1)
        )
        return f"<rss version='2.0'><channel><title>Feed {feed}</title>{items}</channel></rss>".encode()

    def log_message(self, *words: object) -> None:
        """Say nothing."""


def configured(folder: Path, feeds: int, port: int) -> Path:
    """Write the configuration of a folder."""
    folder.mkdir()
    sources = [
        {"name": f"feed {feed}", "url": f"http://127.0.{feed // 250}.{feed % 250 + 1}:{port}/{feed}.xml"}
        for feed in range(feeds)
    ]
    network = {"allow_private": ["127.0.0.0/8"], "gap": 0}
    path = folder / "feeds.yaml"
    path.write_text(json.dumps({"sources": sources, "network": network}), "utf-8")
    return path


def fill(config: Path, feeds: int, stored: int) -> int:
    """Store older entries of all feeds; return how many entries there are."""
    with Store.open(config.parent / "data" / "newswatch.db") as store:
        for source in store.sources.all().values():
            older = (
                Entry(
                    id=f"old-{source.id}-{number}",
                    url=f"https://news.example/old/{source.id}/{number}",
                    title=f"An older study, number {number}",
                    summary=TEXT,
                    published=NOW - timedelta(days=2 + number),
                )
                for number in range(stored // feeds)
            )
            store.entries.save(source.id, tuple(older), NOW)
        return sum(source.entries for source in store.sources.all().values())


def poll(config: Path) -> float:
    """Poll once; return the CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = ["--quiet", "--config", str(config), "run", "--only", "poll"]
    subprocess.run([sys.executable, "-m", "newswatch", *words], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--stored", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=5)
    given = parser.parse_args()
    Feeds.published = [HELD] * given.feeds
    ThreadingHTTPServer.request_queue_size = 256
    server = ThreadingHTTPServer(("0.0.0.0", 0), Feeds)
    Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        few, many = (configured(Path(folder, name), given.feeds, server.server_address[1]) for name in ("few", "many"))
        for config in (few, many):
            poll(config)
            poll(config)
        total = fill(many, given.feeds, given.stored)
        poll(many)
        spent: dict[Path, list[float]] = {few: [], many: []}
        for turn in range(given.repeat):
            for feed in range(turn % 10, given.feeds, 10):
                Feeds.published[feed] += 1
            for config in (few, many) if turn % 2 else (many, few):
                spent[config].append(poll(config))
    medians = [statistics.median(spent[config]) for config in (few, many)]
    print(f"{given.feeds} feeds, steady: {medians[0]:.2f} s of CPU; beside {total:,} stored entries {medians[1]:.2f} s")
    print(f"ratio {medians[1] / medians[0]:.2f} (asked: at most 1.20)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
