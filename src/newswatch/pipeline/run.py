"""The daily run: the stages in their order, and a record of what they did."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from newswatch.clock import stopwatch
from newswatch.events import Event, RunEnded
from newswatch.pipeline.keeping import purge
from newswatch.pipeline.report import Tally
from newswatch.pipeline.workspace import Workspace

Stage = Callable[[Workspace], Iterator[Event]]

#: The stages in their order; each is a module of this package that holds a function of its name.
STAGES = ("poll", "scrape", "flag", "group", "posts", "draft")


def run_stages(work: Workspace, only: Sequence[str] = STAGES) -> Iterator[Event]:
    """Do the daily work once and yield what happens; the last event is RunEnded.

    Args:
        work: configuration, store and moment.
        only: names of the stages to do; they keep their order.
    """
    begun, tally = stopwatch(), Tally()
    number = work.store.runs.begin(work.now)
    try:
        for event in _work(work, only):
            tally.add(event)
            yield event
    finally:
        work.sandbox.close()
        report = tally.report(
            run=number, started=work.now, seconds=stopwatch() - begun, waiting=work.store.drafts.count_waiting(work.now)
        )
        work.store.runs.end(number, work.moment, report)
    yield RunEnded(run=number, report=report)


def _work(work: Workspace, only: Sequence[str]) -> Iterator[Event]:
    for name in STAGES:
        if name in only:
            yield from _stage(name)(work)
    if "poll" in only:  # what brings new things also makes room for them
        yield from purge(work)


def _stage(name: str) -> Stage:
    # Imported when its turn comes: a run that only polls needs neither extractor nor composer.
    return cast(Stage, getattr(importlib.import_module(f"newswatch.pipeline.{name}"), name))
