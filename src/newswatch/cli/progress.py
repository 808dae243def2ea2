"""Progress while it works: a bar on a terminal, plain lines in a pipe, nothing when silence was asked for.

All of it goes to stderr. What the events mean is told in ``lines``; the two views only differ in how they show it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from newswatch.cli.lines import line
from newswatch.events import Event, PostsProgress, RunEnded, StageStarted


class View(Protocol):
    """Something that shows events."""

    def show(self, event: Event) -> None:
        """Show one event."""

    def close(self) -> None:
        """Leave the terminal as it was."""


def watch(events: Iterable[Event], *, quiet: bool) -> Mapping[str, Any]:
    """Show events as they come and return the report of the run."""
    view = _view(quiet)
    report: Mapping[str, Any] = {}
    try:
        for event in events:
            view.show(event)
            if isinstance(event, RunEnded):
                report = event.report
    finally:
        view.close()
    return report


def _view(quiet: bool) -> View:
    if quiet:
        return Silent()
    return Bars() if sys.stderr.isatty() else Lines()


class Silent:
    """Shows nothing."""

    def show(self, event: Event) -> None:
        """Show nothing."""

    def close(self) -> None:
        """Do nothing."""


class Lines:
    """One line an event that is worth one."""

    def show(self, event: Event) -> None:
        """Print the event's line."""
        text = line(event)
        if text:
            print(text, file=sys.stderr, flush=True)  # noqa: T201

    def close(self) -> None:
        """Do nothing."""


class Bars:
    """One bar a stage, and above it the lines of what is new or went wrong."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

        columns = (SpinnerColumn(), TextColumn("{task.description:<7}"), BarColumn(24), MofNCompleteColumn())
        self.progress = Progress(*columns, console=Console(stderr=True, highlight=False), transient=True)
        self.task = self.progress.add_task("", total=None)
        self.progress.start()

    def show(self, event: Event) -> None:
        """Move the bar; print the event's line above it."""
        from rich.text import Text

        if isinstance(event, StageStarted):
            self.progress.reset(self.task, description=event.stage, total=event.todo)
            return
        if isinstance(event, PostsProgress):
            self.progress.update(self.task, description=f"{event.read} posts")
            return
        text = line(event)
        if text:
            self.progress.console.print(Text(text), soft_wrap=False)
        self.progress.advance(self.task)

    def close(self) -> None:
        """Take the bar away."""
        self.progress.stop()
