"""Grouping run after run: the stories in the store are those of all articles at once, whatever came first."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from newswatch.config import Config, load
from newswatch.pipeline.flag import flag
from newswatch.pipeline.group import group
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Article
from newswatch.store import Store

WEEK = Path(__file__).parents[1] / "stories" / "weeks" / "ms.yaml"
BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
CONFIG = """
sources: [{ name: none, url: 'https://example.org/feed' }]
topics: { all: { label: all, rules: [the, of, a, in] } }
"""


def pages() -> list[Article]:
    """Return the articles of one week on ten findings."""
    found = []
    for story in YAML(typ="safe").load(WEEK.read_text("utf-8")):
        for number, row in enumerate(story["articles"]):
            url = f"https://site{number}.example/{story['story']}"
            published = BEGIN + timedelta(days=row["day"])
            found.append(Article(url=url, title=row["title"], text=row["text"], published=published))
    return found


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A newsroom whose one topic everything is about."""
    file = tmp_path / "feeds.yaml"
    file.write_text(CONFIG)
    return load(file)


def stories_after(config: Config, folder: Path, batches: list[list[Article]]) -> set[frozenset[str]]:
    """Let the articles come in batches, one a day; return the stories in the store as sets of addresses."""
    with Store(folder / "newswatch.db") as store:
        for number, batch in enumerate(batches):
            for page in batch:
                store.articles.save(page, (), BEGIN)
            work = Workspace(config=config, store=store, now=BEGIN + timedelta(days=20 + number))
            for stage in (flag, group):
                list(stage(work))
        sql = "SELECT m.story, a.url FROM story_articles m JOIN articles a ON a.id = m.article"
        found: dict[int, set[str]] = {}
        for story, url in store.db.execute(sql):
            found.setdefault(story, set()).add(url)
    return {frozenset(urls) for urls in found.values()}


@pytest.mark.slow
def test_stories_are_the_same_whatever_came_first(config: Config, tmp_path: Path) -> None:
    """All at once, from the last to the first, in any order."""
    everything = pages()
    at_once = stories_after(config, _folder(tmp_path, "at-once"), [everything])
    by_day = sorted(everything, key=lambda page: page.published or BEGIN)
    orders = [by_day[::-1], random.Random(1).sample(everything, len(everything))]
    for number, order in enumerate(orders):
        batches = [order[place : place + 10] for place in range(0, len(order), 10)]
        assert stories_after(config, _folder(tmp_path, f"order-{number}"), batches) == at_once


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder
