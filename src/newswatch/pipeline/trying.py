"""Trying rules on what is stored: what would change if every article were flagged by today's rules. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from newswatch.events import Event, StageStarted
from newswatch.records import Flag, Strength
from newswatch.store import Store, StoredArticle
from newswatch.topics import Topics, explain


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One flag that would come, go or change its strength; None for no flag."""

    article: int
    title: str
    url: str
    topic: str
    before: Strength | None
    after: Strength | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleTried(Event):
    """An article was read by the rules; what they would change of its flags, topic by topic."""

    changes: tuple[Change, ...]


def try_rules(store: Store, topics: Topics, since: datetime | None = None) -> Iterator[Event]:
    """Yield how many articles there are, and then what would change, article by article, the newest first.

    Args:
        store: only read.
        topics: the rules to try.
        since: leave out articles published before.
    """
    yield StageStarted(stage="try", todo=store.articles.count(since=since))
    for stored in store.articles.select(since=since):
        yield ArticleTried(changes=tuple(_changes(stored, topics)))


def _changes(stored: StoredArticle, topics: Topics) -> Iterator[Change]:
    article = stored.article
    before = _strengths(stored.flags)
    after = _strengths(explain(article.title, article.text, topics).flags)
    for topic in sorted(before.keys() | after.keys()):
        if before.get(topic) != after.get(topic):
            yield Change(
                article=stored.id,
                title=article.title,
                url=article.url,
                topic=topic,
                before=before.get(topic),
                after=after.get(topic),
            )


def _strengths(flags: tuple[Flag, ...]) -> dict[str, Strength]:
    return {flag.topic: flag.strength for flag in flags}
