"""``newswatch status``: how the sources fare, the last runs, what waits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from newswatch.cli.context import App, json_option, pass_app

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from newswatch.config import SourceConfig
    from newswatch.pipeline.health import Health
    from newswatch.store import Covered, SourceState

RUNS = 5


@click.command("status")
@json_option
@pass_app
def status(app: App, as_json: bool) -> None:
    """Show how the sources fare, the last runs, what waits.

    A source needs you when it is gone for good, fails again and again, or is silent for much longer than usual. One
    failure is no alarm.
    """
    from newswatch.cli import output, shapes
    from newswatch.pipeline.coverage import newly_covered
    from newswatch.pipeline.health import healths, unmet_in_store

    config, now = app.config(), app.clock.now()
    with app.look() as store:
        states = store.sources.all()
        fares = healths(store, now)
        runs = list(store.runs.latest(RUNS))
        waiting = store.drafts.count_waiting(now)
        covered = newly_covered(store, now)
        unmet = {each.name: unmet_in_store(store, each) for each in config.sources if each.recipe}
    polled = {
        each.name: states[each.name]
        for each in config.sources
        if each.name in states and states[each.name].url == each.url  # of a new address nothing is known yet
    }
    rows = [
        (each, polled.get(each.name), fares.get(each.name) if each.name in polled else None) for each in config.sources
    ]
    if as_json:
        found = [shapes.source(state, each, fared, unmet.get(each.name, "")) for each, state, fared in rows]
        news = [shapes.plain(each) for each in covered]
        output.as_json({"sources": found, "runs": runs, "waiting": {"drafts": waiting}, "covered": news})
        return
    columns = (
        output.Column("source", share=2),
        output.Column("entries", right=True),
        output.Column("a week", right=True),
        output.Column("last success"),
        output.Column("next poll"),
        output.Column("state", share=3),
    )
    output.table(columns, (_row(*row, unmet.get(row[0].name, "")) for row in rows), "No sources.")
    _tell_needs(rows)
    for run in runs[:1]:
        output.folded(f"Last run: {_ran(run)}", "")
    click.echo(f"{waiting} draft{'' if waiting == 1 else 's'} waiting." + (" newswatch drafts list" if waiting else ""))
    _tell_coverage(covered)


def _tell_coverage(covered: Sequence[Covered]) -> None:
    from newswatch.cli import output
    from newswatch.pipeline.coverage import in_words
    from newswatch.text.clean import for_terminal

    for each in covered:
        output.folded(for_terminal(in_words(each)), "")


def _row(source: SourceConfig, state: SourceState | None, health: Health | None, unmet: str) -> tuple[object, ...]:
    if state is None or health is None:
        return source.name, 0, "", "never", "next run", "not polled yet"
    return (
        source.name,
        state.entries,
        f"{health.per_week:g}",
        _moment(state.last_success) if state.last_success else "never",
        _next_poll(state),
        "; ".join(filter(None, (_told(state, health), unmet))),
    )


def _next_poll(state: SourceState) -> str:
    if state.state.get("gone"):
        return "no more"
    return _moment(state.next_poll) if state.next_poll else "next run"


def _moment(moment: datetime) -> str:
    """Return a moment; on a terminal without the year, which leaves room for what matters."""
    return f"{moment:%m-%d %H:%M}" if sys.stdout.isatty() else f"{moment:%Y-%m-%d %H:%M}"


def _told(state: SourceState, health: Health) -> str:
    if state.failures and not state.state.get("gone"):
        often = "failed once" if state.failures == 1 else f"failed {state.failures} times in a row"
        return f"{'NEEDS YOU: ' if health.needs else ''}{often}: {state.last_error}"
    if health.needs:
        return f"NEEDS YOU: {health.needs}"
    return f"well; it moved for good, write {health.moved_to}" if health.moved_to else "well"


def _tell_needs(rows: Sequence[tuple[SourceConfig, SourceState | None, Health | None]]) -> None:
    names = [source.name for source, _, health in rows if health and health.needs]
    if names:
        from newswatch.cli import output
        from newswatch.text.clean import for_terminal

        output.folded(for_terminal(f"{len(names)} of {len(rows)} sources need you: {', '.join(names)}"), "")
        output.folded("Look closer with: newswatch sources test NAME", "")


def _ran(run: dict[str, Any]) -> str:
    if run["ended"] is None:
        return f"begun {run['started']}, not ended (at work, or stopped on the way; the next run goes on)"
    counts = ", ".join(_new(run, name, one) for name, one in (("entries", "entry"), ("drafts", "draft")))
    faults = ", ".join(each["source"] for each in run.get("errors", ()) if each.get("kind") == "fault")
    return f"{run['started']}, {counts}" + (
        f"; set aside by a fault of newswatch itself: {faults} (see data/faults.log)" if faults else ""
    )


def _new(run: dict[str, Any], name: str, one: str) -> str:
    count = run.get(name, {}).get("new", 0)
    return f"{count} new {one if count == 1 else name}"


COMMAND: click.Command = status
