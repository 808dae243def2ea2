"""A newsroom, the program as a process of its own, and what a run leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from newswatch.config import Config
from newswatch.store import Store
from newswatch.store.upkeep import check
from tests.pipeline.conftest import newsroom
from tests.pipeline.newsroom import Newsroom, run

__all__ = ["newsroom"]

CELLS = "Own stem cells calmed multiple sclerosis (MS) in {0} of {1} patients, researchers report.\n" + (
    "The stem cells were given once; patients with multiple sclerosis were followed for {2} years. " * 3
)
Content = dict[str, list[tuple[Any, ...]]]
_CONTENT = {
    "entries": "SELECT s.name, e.key, e.url, e.title FROM entries e JOIN sources s ON s.id = e.source ORDER BY 1, 2",
    "articles": "SELECT url, title, text FROM articles ORDER BY url",
    "flags": "SELECT a.url, topic, strength FROM flags f JOIN articles a ON a.id = f.article ORDER BY 1, 2",
    "stories": "SELECT group_concat(url) FROM (SELECT m.story, a.url FROM story_articles m "
    "JOIN articles a ON a.id = m.article ORDER BY a.url) GROUP BY story ORDER BY 1",
    "drafts": "SELECT title, markdown FROM drafts ORDER BY markdown",
}


@pytest.fixture
def config(newsroom: Newsroom) -> Config:
    """Two feeds whose studies differ, so that several stories and drafts come of them."""
    for number, feed in enumerate(("one", "two")):
        for part in range(2):
            text = CELLS.format(20 + number * 7 + part, 40 + number * 11 + part, part + 2)
            newsroom.publish(feed, f"cells-{feed}-{part}", text=text)
    return newsroom.config()


def command(config: Config, *words: str) -> list[str]:
    """Return the call of the program; the clock stands, so that drafts of two runs can be compared."""
    moment = ("--now", "2026-03-17T07:00:00Z")
    return [sys.executable, "-m", "newswatch", "--config", str(config.path), *moment, *(words or ("--quiet", "run"))]


def called(config: Config, *words: str, limit: float = 60, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(command(config, *words), capture_output=True, text=True, timeout=limit, check=False, **more)


def content(config: Config) -> Content:
    """Return what is stored, without numbers and times, of a database that is sound."""
    with Store.look(config.database) as store:
        assert not [each for each in check(store.db, config.database) if each.serious]
        return {name: store.db.execute(sql).fetchall() for name, sql in _CONTENT.items()}


def emptied(config: Config) -> None:
    """Begin anew."""
    for file in config.database.parent.glob("*"):
        file.unlink()


@pytest.fixture
def undisturbed(config: Config) -> Content:
    """What a run leaves behind that nobody disturbs."""
    assert run(config)
    found = content(config)
    assert len(found["entries"]) == 4
    assert found["drafts"]
    emptied(config)
    return found


@contextmanager
def started(config: Config) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program beside the test; it is killed at the end."""
    with subprocess.Popen(command(config), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                os.kill(process.pid, signal.SIGKILL)


def wait_for_writes(process: subprocess.Popen[bytes], database: Path, count: int) -> None:
    """Wait until the database's files have changed so often, or the process has ended."""
    last = _written(database)
    while process.poll() is None and count > 0:
        now = _written(database)
        count, last = count - (now != last), now
        time.sleep(0.0005)


def wait_until(process: subprocess.Popen[bytes], holds: Callable[[], bool]) -> None:
    """Wait until something is so, or the process has ended."""
    while process.poll() is None and not holds():
        time.sleep(0.0005)


def _written(database: Path) -> tuple[tuple[int, int] | None, ...]:
    return tuple(_mark(Path(f"{database}{end}")) for end in ("", "-wal"))


def _mark(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
