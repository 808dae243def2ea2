"""Flag: match every article against the topic rules that were not applied to it yet."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.events import ArticleFlagged, Event, StageStarted
from newswatch.pipeline.workspace import Workspace


def flag(work: Workspace) -> Iterator[Event]:
    """Flag the articles that have no flags by today's rules; changed rules make all of them wait."""
    topics, flags = work.config.topics, work.store.flags
    todo = flags.count_to_flag(topics.fingerprint)
    yield StageStarted(stage="flag", todo=todo)
    if not todo:
        return
    from newswatch.topics import explain, item_kind  # the matcher

    for number, url, title, text in flags.to_flag(topics.fingerprint):
        matches = explain(title, text, topics)
        flags.save(number, matches, topics.fingerprint, item_kind(title, text), work.now)
        yield ArticleFlagged(article=number, url=url, title=title, flags=matches.flags)
