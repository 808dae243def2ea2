"""What a run did, in a few lines for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newswatch.text.clean import for_terminal

STUCK = 3  # failures in a row; a one-off is no alarm


def summary(report: Mapping[str, Any], *, quiet: bool) -> list[str]:
    """Return the lines; when silence was asked for, only those that need a person."""
    lines = [] if quiet else _counts(report)
    for error in report["errors"]:
        if not quiet or error.get("failures", 0) >= STUCK:
            lines.append(_problem(error))
    if not quiet:
        lines.append(_next_step(report))
    return lines


def _counts(report: Mapping[str, Any]) -> list[str]:
    sources, articles = report["sources"], report["articles"]
    polled = f"{_many(sources['polled'], 'source')} polled"
    if sources["unchanged"]:
        polled += f", {sources['unchanged']} of them unchanged"
    if sources["failed"]:
        polled += f", {sources['failed']} failed"
    flags = ", ".join(f"{count} about {topic}" for topic, count in sorted(report["flags"].items()) if count)
    found = (
        _many(report["entries"]["new"], "new entry", "new entries"),
        _many(articles["new"], "new article") + (f" ({flags})" if flags else ""),
        _many(report["stories"]["new"], "new story", "new stories"),
        _many(report["drafts"]["new"], "new draft"),
    )
    later = report["drafts"].get("put_off", 0)
    more = [f"{_many(later, 'more story is', 'more stories are')} drafted by the next run."] if later else []
    return [f"{polled}.", f"{', '.join(found)}.", *more]


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or one + 's'}"


def _problem(error: Mapping[str, Any]) -> str:
    again = f"; next try {error['next_try']}" if error["next_try"] else ""
    return for_terminal(f"! {error['source']}: {error['message']}{again}")


def _next_step(report: Mapping[str, Any]) -> str:
    waiting = report["drafts"].get("waiting", 0)
    if waiting:
        return f"{_many(waiting, 'draft waits', 'drafts wait')} for you: newswatch drafts list"
    return "Nothing waits for you."
