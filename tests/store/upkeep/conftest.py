"""A small archive: an old story, a young one, an old one with a draft, and old items nobody grouped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from newswatch.records import Article, Composed, Entry, Statement, Study
from newswatch.store import Store
from tests.conftest import NOW

OLD = NOW - timedelta(days=500)
TEXT = "Of thirty people with multiple sclerosis, twenty-four walked further."


@dataclass
class Archive:
    """A store and where it lies."""

    store: Store
    path: Path
    source: int

    def add(self, name: str, when: datetime, story: int | None = None) -> int:
        """Store an entry with its article, seen at a moment; return the article's number."""
        entry = entry_named(name)
        self.store.entries.save(self.source, [entry], when)
        number = self.store.db.execute("SELECT id FROM entries WHERE key = ?", [entry.id]).fetchone()[0]
        article = self.store.articles.save(article_at(entry.url), [number], when)
        if story is not None:
            self.store.stories.join(story, [article], when)
        return article

    def tell(self, name: str, when: datetime) -> int:
        """Store an article that is a story of its own; return the story's number."""
        return self.store.stories.form([self.add(name, when)], when)

    def titles(self) -> set[str]:
        """Return the last parts of the addresses of the articles that are there."""
        return {url.rsplit("/", 1)[1] for (url,) in self.store.db.execute("SELECT url FROM articles")}

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return int(self.store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def entry_named(name: str, identity: str = "") -> Entry:
    """Make an entry."""
    return Entry(url=f"https://a.example/{name}", title=name, id=identity or f"id-{name}")


def article_at(url: str) -> Article:
    """Make an article."""
    return Article(url=url, title="People walk further", text=TEXT, text_from="page", site="A")


def composed_of(*statements: Statement) -> Composed:
    """Make a draft that says so much."""
    return Composed(
        title="A draft",
        slug="a-draft",
        markdown="Hello",
        statements=statements,
        topics=(),
        sources=(),
        earlier_posts=(),
        study=Study(),
    )


def draft_of(archive: Archive, story: int, article: int) -> int:
    """Lay a draft of a story on the desk."""
    return archive.store.drafts.save(story, composed_of(), [article], OLD)


@pytest.fixture
def archive(folder: Path) -> Iterator[Archive]:
    """An empty store in a file."""
    path = folder / "data" / "newswatch.db"
    with Store.open(path) as store:
        store.sources.sync([("a", "feed", "https://user:secret@a.example/feed")])
        yield Archive(store, path, store.sources.all()["a"].id)
