"""Approved drafts on a desk of a test's own, and their way to the blog."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from newswatch.config import Config, load
from newswatch.pipeline import Workspace
from newswatch.pipeline.publish import deliver, place_named
from newswatch.pipeline.publish.delivering import waiting
from newswatch.records import Article, Composed, Delivery, Post, Related, SourceLink, Study
from newswatch.store import Publication, Store
from tests.conftest import NOW

EARLIER = Post(
    id=1,
    title="Where things stand",
    url="https://blog.example/2026/02/where-things-stand/",
    date=datetime(2026, 2, 9, tzinfo=UTC),
)
TEXT = """---
title: "{title}"
date: "2026-03-17T07:00:00+00:00"
topics:
  - "stem cells"
---

Hey there! Here is an update on the [post]({url}) I posted on February 9th.

## What was found

Of 30 patients, 24 improved. A & B write: “They walk again.”

## What to keep in mind

- It was **small**.
- It had no comparison group.

## My view

{view}
"""


def configured(home: Path, /, **publish: Any) -> Config:
    """Write and load a configuration with places for drafts."""
    document = {
        "blog": {"name": "A blog", "url": "https://blog.example"},
        "sources": [{"name": "a", "url": "https://news.example/feed"}],
        "publish": publish,
        "network": {"allow_private": ["127.0.0.1"], "gap": 0, "deadline": 2},
    }
    (home / "feeds.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    return load(home / "feeds.yaml")


class Desk:
    """A store with drafts, and the command that hands them over."""

    def __init__(self, config: Config, store: Store) -> None:
        self.config, self.store = config, store
        self.store.posts.save("folder:x", [EARLIER], NOW)

    def lay(self, name: str, *, view: str = "I am glad.", state: str = "approved") -> int:
        """Lay a draft on the desk and decide on it; return its number."""
        article = self.store.articles.save(Article(url=f"https://news.example/{name}", title=name), [], NOW)
        story = self.store.stories.form([article], NOW)
        draft = self.store.drafts.save(story, self.composed(name, view), [article], NOW)
        if state != "waiting":
            self.store.drafts.decide(draft, state, NOW)
        return draft

    def composed(self, name: str, view: str = "I am glad.", title: str = "") -> Composed:
        """Compose a draft."""
        title = title or f"News on {name}"
        return Composed(
            title=title,
            slug=f"2026-03-17-news-on-{name}",
            markdown=TEXT.format(title=title, url=EARLIER.url, view=view),
            statements=(),
            topics=("stem-cells",),
            sources=(SourceLink(name="A & B", url=f"https://news.example/{name}"),),
            earlier_posts=(Related(post=replace(EARLIER, id=1), score=0.9),),
            study=Study(),
        )

    def rewrite(self, draft: int, name: str, title: str) -> None:
        """Change what an approved draft says."""
        self.put(draft, title, self.composed(name, title=title).markdown)

    def put(self, draft: int, title: str, markdown: str) -> None:
        """Put other words into a draft."""
        sql = "UPDATE drafts SET title = ?, markdown = ? WHERE id = ?"
        with self.store.transaction():
            self.store.db.execute(sql, [title, markdown, draft])

    def publish(self, to: str | None = None, **options: bool) -> list[Delivery]:
        """Hand over what waits; return what became of it."""
        place = place_named(Workspace(config=self.config, store=self.store, now=NOW), to)
        drafts = list(waiting(self.store, place, again=options.get("again", False)))
        return list(deliver(self.store, place, NOW, drafts, **options))

    def outcomes(self, to: str | None = None, **options: bool) -> list[str]:
        """Hand over what waits; return the outcomes."""
        return [each.outcome for each in self.publish(to, **options)]

    def state(self, draft: int) -> str:
        """Return where a draft stands."""
        found = self.store.drafts.get(draft)
        assert found is not None
        return found.state

    def publication(self, draft: int) -> Publication:
        """Return what is remembered of a draft at the only place there is."""
        (place,) = [each for (each,) in self.store.db.execute("SELECT DISTINCT place FROM publications")]
        return self.store.publications.at_place(place)[draft]


@contextmanager
def desk(home: Path, /, **publish: Any) -> Iterator[Desk]:
    """Open a desk."""
    config = configured(home, **publish)
    with Store.open(config.database) as store:
        yield Desk(config, store)
