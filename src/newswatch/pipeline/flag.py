"""Flag: match every article against the topic rules that were not applied to it yet."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.events import ArticleFlagged, Event, StageStarted
from newswatch.pipeline.faults import one_by_one
from newswatch.pipeline.workspace import Workspace


def flag(work: Workspace) -> Iterator[Event]:
    """Flag the articles that have no flags by today's rules; changed rules make all of them wait."""
    topics, flags = work.config.topics, work.store.flags
    todo = flags.count_to_flag(topics.fingerprint)
    yield StageStarted(stage="flag", todo=todo)
    if not todo:
        return
    for each in flags.to_flag(topics.fingerprint):
        yield from one_by_one(work, f"article {each[0]}", _flag(work, *each), each[1])


def _flag(work: Workspace, number: int, url: str, title: str, text: str) -> Iterator[Event]:
    from newswatch.topics import explain, item_kind  # the matcher

    topics = work.config.topics
    matches = explain(title, text, topics)
    work.store.flags.save(number, matches, topics.fingerprint, item_kind(title, text), work.now)
    yield ArticleFlagged(article=number, url=url, title=title, flags=matches.flags)
