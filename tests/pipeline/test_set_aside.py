"""One article that newswatch itself stumbles over is set aside while flagging and grouping; the others go on.

What makes it stumble is a row of the database that no version of newswatch would write, or a lexicon that fails.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from newswatch.config import Config
from newswatch.events import ArticleFlagged, Event, ItemFailed, StoryFormed
from newswatch.topics.compiled import Topics
from newswatch.topics.lexicon import Lexicon, Span
from newswatch.topics.words import Words
from tests.pipeline.newsroom import STORY, Newsroom, run

OTHER = (
    "A cooling vest helped 48 people with multiple sclerosis (MS) to walk further on hot days, a trial in Seville "
    "found. The vest was worn for an hour before going out.\nPeople with multiple sclerosis liked it in blue."
)


@pytest.fixture
def config(newsroom: Newsroom) -> Config:
    """Two articles that wait for their flags."""
    newsroom.publish("journal", "stem-cells-help", text=STORY)
    newsroom.publish("journal", "cooling-vest", text=OTHER)
    found = newsroom.config(topics={"ms": {"label": "MS", "rules": "multiple-sclerosis"}})
    run(found, "poll", "scrape")
    return found


def change(config: Config, sql: str) -> None:
    """Change the rows of articles behind newswatch's back."""
    with closing(sqlite3.connect(config.database)) as db:
        db.execute(f"UPDATE articles SET {sql}")
        db.commit()


def set_aside(events: list[Event]) -> list[str]:
    """Return what was set aside."""
    return [event.source for event in events if isinstance(event, ItemFailed)]


class Stumbling(Lexicon):
    """A lexicon that fails where a text speaks of a vest."""

    def find(self, words: Words) -> dict[str, list[Span]]:
        """Find the phrases, or fail."""
        if "vest" in words.surfaces:
            raise RecursionError("a vest")
        return super().find(words)


class StumblingTopics(Topics):
    """Topics with such a lexicon."""

    lexicon = Stumbling(["multiple sclerosis"])  # type: ignore[assignment]


def test_one_bad_article_costs_no_other_its_flags(config: Config) -> None:
    """It is named, and flagged by the next run that can."""
    topics = StumblingTopics(config.topics.topics, config.topics.cues)
    events = run(config.model_copy(update={"topics": topics}), "flag")
    (aside,) = set_aside(events)
    assert sum(isinstance(event, ArticleFlagged) for event in events) == 1
    (flagged,) = [event for event in run(config, "flag") if isinstance(event, ArticleFlagged)]
    assert aside == f"article {flagged.article}"


@pytest.mark.parametrize("sql", ["links = '[1]'", "registry = '[1]'"])
def test_one_bad_article_costs_no_other_its_story(config: Config, sql: str) -> None:
    """Whether it cannot be read or cannot be compared; it is placed by the run that can."""
    run(config, "flag")
    change(config, f"{sql} WHERE id = 1")
    events = run(config, "group")
    assert set(set_aside(events)) == {"article 1"}
    assert [event.articles for event in events if isinstance(event, StoryFormed)] == [(2,)]
    change(config, "links = '[]', registry = '[]'")
    again = run(config, "group")
    assert [event.articles for event in again if isinstance(event, StoryFormed)] == [(1,)]
