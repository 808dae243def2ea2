"""What a run did, as the JSON of ``newswatch run --json``: a fold over its events."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any

from newswatch.events import (
    ArticleFlagged,
    ArticleRead,
    DraftsPutOff,
    DraftWritten,
    Event,
    PageFailed,
    Problem,
    SourceFailed,
    SourcePolled,
    StoryFormed,
)


class Tally:
    """Counts events."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.flags: Counter[str] = Counter()
        self.errors: list[dict[str, Any]] = []

    def add(self, event: Event) -> None:
        """Count one event."""
        for kind, count in _COUNTS.items():
            if isinstance(event, kind):
                count(self, event)

    def report(self, *, run: int, started: datetime, seconds: float, waiting: int) -> dict[str, Any]:
        """Return the report; keys are settled, more may come."""
        count = self.counts
        return {
            "run": run,
            "started": _text(started),
            "seconds": round(seconds, 2),
            "sources": {"polled": count["polled"], "unchanged": count["unchanged"], "failed": count["failed"]},
            "entries": {"new": count["entries"], "changed": count["changed"]},
            "articles": {"new": count["articles"], "failed": count["pages failed"]},
            "flags": dict(sorted(self.flags.items())),
            "stories": {"new": count["stories"]},
            "drafts": {"new": count["drafts"], "waiting": waiting, "put_off": count["drafts put off"]},
            "errors": self.errors,
        }

    def polled(self, event: SourcePolled) -> None:
        """Count an answer."""
        self.counts.update(
            {"polled": 1, "unchanged": int(event.unchanged), "entries": event.new, "changed": event.changed}
        )

    def failed(self, event: SourceFailed) -> None:
        """Count a source that failed."""
        self.counts.update({"polled": 1, "failed": 1})

    def problem(self, event: Problem) -> None:
        """Keep what went wrong."""
        row = {field.name: getattr(event, field.name) for field in dataclasses.fields(event)}
        self.errors.append({**row, "next_try": _text(event.next_try)})

    def put_off(self, event: DraftsPutOff) -> None:
        """Keep how many stories the next run goes on with."""
        self.counts.update({"drafts put off": event.stories})

    def flagged(self, event: ArticleFlagged) -> None:
        """Count what an article is about."""
        self.flags.update(flag.topic for flag in event.flags if flag.strength == "about")


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _counting(name: str) -> Callable[[Tally, Any], None]:
    return lambda tally, event: tally.counts.update({name: 1})


_COUNTS: dict[type[Event], Callable[[Tally, Any], None]] = {
    SourcePolled: Tally.polled,
    SourceFailed: Tally.failed,
    Problem: Tally.problem,
    PageFailed: _counting("pages failed"),
    ArticleRead: _counting("articles"),
    ArticleFlagged: Tally.flagged,
    StoryFormed: _counting("stories"),
    DraftWritten: _counting("drafts"),
    DraftsPutOff: Tally.put_off,
}
