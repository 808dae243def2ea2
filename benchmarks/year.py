"""A year of nights: does the file stay small, the run quick, the memory steady?

    .venv/bin/python benchmarks/year.py [--days 365] [--sources 50] [--weekly 3] [--posts 150] [--pages 10]

Feeds are served on loopback by a process of its own; every night is one run of all stages in this process, on a clock
that is set a day ahead each time. A source tells some entries a week, its feed lists the last twenty, some are edited
later, most are on other subjects, and now and then a study comes that becomes a draft; the author decides on half of
them. Some sources give only teasers, and their pages are read; one page in twenty is gone. Asked: the database at most
1.5 times its text (titles, summaries, articles, posts, drafts), the runs of the last week at most 1.3 times the CPU of
the second week, memory that does not grow, a sound file. Ends with 1 when that fails.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import multiprocessing
import random
import re
import resource
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from pathlib import Path
from xml.sax.saxutils import escape

import yaml

from newswatch.config import load
from newswatch.pipeline import Workspace, run_stages
from newswatch.store import Store
from newswatch.store.upkeep import check, shrink

BEGIN = datetime(2025, 1, 6, 3, 0, tzinfo=UTC)
LISTED = 20
ON_TOPIC = 0.12  # of the entries are about multiple sclerosis
STUDIES = 0.01  # of the entries are studies of stem cells in it
EDITED = 0.02  # of the entries get another title a day later
WORDS = tuple(
    re.findall(
        r"\w+",
        "the clinic ward nurse river council budget road school season market garden engine sample sensor winter "
        "patient doctor tablet visit result month survey risk sleep diet exercise pressure heart bone trial report "
        "people group study found said would after between during because without larger smaller early late",
    )
)
MS = "Multiple sclerosis (MS) was looked at in {n} people; their fatigue was measured for {m} months."
CELLS = (
    "A transplant of their own stem cells helped {n} of {m} people with multiple sclerosis (MS), researchers report."
)


def subject(number: int, source: int) -> str:
    """Return the sentence an entry is about; the same for the same numbers."""
    chance = random.Random(number * 1000 + source)
    kind, people = chance.random(), chance.randint(20, 90)
    told = CELLS if kind < STUDIES else MS if kind < ON_TOPIC else "A quiet {n} weeks in {m} towns."
    return told.format(n=people, m=people + chance.randint(5, 300))


def text_of(number: int, source: int) -> str:
    """Return an article of some 600 words; the same for the same numbers."""
    chance = random.Random(number * 1000 + source)
    paragraphs = []
    for place in range(12):
        words = " ".join(chance.choices(WORDS, k=50)).capitalize()
        said = subject(number, source) if place % 3 == 0 else ""
        paragraphs.append(f"<p>{said} {words} in {chance.randint(2, 99)} places.</p>")
    return "".join(paragraphs)


def content(number: int, source: int) -> str:
    """Return an article as a feed gives it whole."""
    return (
        '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"{escape(text_of(number, source))}</content:encoded>"
    )


def feed_of(source: int, day: int, weekly: int, root: str = "") -> bytes:
    """Return a feed as it stands on a day; with a root, of teasers whose pages are below it."""
    newest = day * weekly // 7 + LISTED // 2
    items = []
    for number in range(max(0, newest - LISTED), newest):
        chance = random.Random(number * 1000 + source)
        title = f"{subject(number, source).rstrip('.')}: {' '.join(chance.choices(WORDS, k=4))}"
        told = (number - LISTED // 2) * 7 // weekly  # the day it was told
        edited = chance.random() < EDITED and day > told
        items.append(
            f"<item><title>{title}{', updated' if edited else ''}</title><guid>{source}-{number}</guid>"
            f"<link>{f'{root}/page' if root else 'https://source.example'}/{source}/{number}</link>"
            f"<pubDate>{BEGIN + timedelta(days=told):%a, %d %b %Y %H:%M:%S} GMT</pubDate>"
            f"<description>{title}, in short.</description>{'' if root else content(number, source)}</item>"
        )
    return f"<rss version='2.0'><channel><title>{source}</title>{''.join(items)}</channel></rss>".encode()


def page_of(number: int, source: int) -> bytes:
    """Return the page of an entry, with what stands around articles; nothing for one that is gone."""
    if number % 20 == 0:
        return b""
    around = "".join(f"<li><a href='/{place}'>{word}</a></li>" for place, word in enumerate(WORDS))
    title = subject(number, source)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head><body><nav>{around}</nav>"
        f"<article><h1>{title}</h1>{text_of(number, source)}</article><footer><ul>{around}</ul></footer></body></html>"
    ).encode()


def _serve(pipe: Connection, day: multiprocessing.sharedctypes.Synchronized[int], weekly: int, pages: int) -> None:
    class Feeds(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith(("/page/", "/robots.txt")):
                self._page()
                return
            tag = f'"{day.value * weekly // 7}-{day.value % 7}"'
            same = self.headers.get("If-None-Match") == tag
            number = int(self.path.strip("/") or 0)
            body = b"" if same else feed_of(number, day.value, weekly, self._root() if number < pages else "")
            self.send_response(304 if same else 200)
            self.send_header("ETag", tag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _page(self) -> None:
            numbers = self.path.removeprefix("/page/").split("/")
            body = page_of(int(numbers[1]), int(numbers[0])) if len(numbers) == 2 and numbers[0] else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _root(self) -> str:
            return f"http://127.0.0.1:{self.server.server_address[1]}"

        def log_message(self, *words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Feeds)
    pipe.send(server.server_address[1])
    server.serve_forever()


@contextlib.contextmanager
def feeds(weekly: int, pages: int) -> Iterator[tuple[int, multiprocessing.sharedctypes.Synchronized[int]]]:
    """Serve feeds; give the port, and the day to be set."""
    here, there = multiprocessing.Pipe()
    day = multiprocessing.Value("i", 0)
    process = multiprocessing.Process(target=_serve, args=(there, day, weekly, pages), daemon=True)
    process.start()
    try:
        yield here.recv(), day
    finally:
        process.kill()
        process.join()


def configuration(folder: Path, port: int, sources: int, posts: int, pages: int) -> Path:
    """Write feeds.yaml and a blog of some posts."""
    blog = folder / "posts"
    blog.mkdir()
    for number in range(posts):
        chance, day = random.Random(number), f"2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        about = "stem cells and MS" if number % 10 == 0 else " ".join(chance.choices(WORDS, k=5))
        text = (
            f"---\ntitle: On {about}\ndate: {day}\n---\n\nI wrote on {about}. {' '.join(chance.choices(WORDS, k=300))}"
        )
        (blog / f"{day}-post-{number}.md").write_text(text, encoding="utf-8")
    path = folder / "feeds.yaml"
    rows = [
        {"name": f"source {n}", "url": f"http://127.0.0.1:{port}/{n}", "scrape": "all" if n < pages else "none"}
        for n in range(sources)
    ]
    blog_settings = {"url": "https://blog.example", "posts": [{"folder": "posts"}]}
    network = {"allow_private": ["127.0.0.1"]}
    path.write_text(yaml.safe_dump({"sources": rows, "blog": blog_settings, "network": network}), "utf-8")
    return path


def cpu() -> float:
    """Return the CPU seconds of this process and its children so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def resident() -> float:
    """Return the megabytes this process holds now."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def night(path: Path, now: datetime) -> float:
    """Do one run and what the author does the day after; return the run's CPU seconds."""
    config, began = load(path), cpu()
    with Store.open(config.database) as store:
        for _ in run_stages(Workspace(config=config, store=store, now=now)):
            pass
    used = cpu() - began
    with Store.open(config.database) as store:
        for draft in store.drafts.select(state="waiting"):
            if draft.id % 2:
                store.drafts.decide(draft.id, "approved", now)
    return used


TEXT = (
    "SELECT sum(length(CAST(title AS BLOB)) + length(CAST(text AS BLOB))) FROM articles",
    "SELECT sum(length(CAST(title AS BLOB)) + length(CAST(summary AS BLOB))) FROM entries",
    "SELECT sum(length(CAST(title AS BLOB)) + length(CAST(text AS BLOB))) FROM posts",
    "SELECT sum(length(CAST(markdown AS BLOB))) FROM drafts",
)


def sizes(database: Path) -> tuple[float, float]:
    """Return the megabytes of the file as the runs left it, and of the text in it."""
    with Store.look(database) as store:
        text = sum(store.db.execute(sql).fetchone()[0] or 0 for sql in TEXT)
    return database.stat().st_size / 1e6, text / 1e6


def report(cpus: Sequence[float], memory: Sequence[float], database: Path) -> bool:
    """Print the figures and tell whether they hold."""
    size, text = sizes(database)
    early, late = statistics.median(cpus[7:14]), statistics.median(cpus[-7:])
    with Store.open(database) as store:
        sound = not [each for each in check(store.db, database) if each.serious]
        counts = {table: store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in
                  ("entries", "articles", "stories", "drafts", "entry_versions", "runs")}  # fmt: skip
        shrink(store.db)
    print(", ".join(f"{count} {table}" for table, count in counts.items()))
    print(f"database {size:.1f} MB, text {text:.1f} MB, ratio {size / text:.2f} (asked: at most 1.50); "
          f"{database.stat().st_size / 1e6:.1f} MB after VACUUM; {'sound' if sound else 'NOT SOUND'}")  # fmt: skip
    print(f"CPU of a run: first {cpus[0]:.2f} s, median of the second week {early:.2f} s, of the last {late:.2f} s, "
          f"ratio {late / early:.2f} (asked: at most 1.30)")  # fmt: skip
    half, last = memory[len(memory) // 2], memory[-1]
    print(f"memory: {memory[0]:.0f} MB after the first month, {half:.0f} MB at half time, {last:.0f} MB at the end")
    return sound and size <= 1.5 * text and late <= 1.3 * early and last <= 1.1 * half + 5


def main() -> int:
    """Play the nights, print a line a month and the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--sources", type=int, default=50)
    parser.add_argument("--weekly", type=int, default=3, help="entries of one source a week")
    parser.add_argument("--posts", type=int, default=150)
    parser.add_argument("--pages", type=int, default=10, help="of the sources, whose pages are read")
    parser.add_argument("--keep", type=Path, help="copy the database there at the end")
    options = parser.parse_args()
    cpus: list[float] = []
    memory: list[float] = []
    with tempfile.TemporaryDirectory() as folder, feeds(options.weekly, options.pages) as (port, today):
        path = configuration(Path(folder), port, options.sources, options.posts, options.pages)
        for day in range(options.days):
            today.value = day
            cpus.append(night(path, BEGIN + timedelta(days=day)))
            if day % 30 == 29 or day == options.days - 1:
                memory.append(resident())
                size, text = sizes(load(path).database)
                print(f"day {day + 1:4}  {statistics.median(cpus[-7:]):6.2f} s  {memory[-1]:6.0f} MB held  "
                      f"{size:7.1f} MB file  {text:7.1f} MB text", flush=True)  # fmt: skip
        if options.keep:
            shutil.copy(load(path).database, options.keep)
        return 0 if report(cpus, memory, load(path).database) else 1


if __name__ == "__main__":
    sys.exit(main())
