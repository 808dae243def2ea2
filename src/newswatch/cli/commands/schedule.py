"""``newswatch schedule``: the daily run by the sources' own intervals, until stopped."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from newswatch.config import Config
    from newswatch.schedule import Coming, Worker
    from newswatch.store import Store


@click.command("schedule")
@click.option("--once", is_flag=True, help="Do what is due now, and leave.")
@click.option("--show", "only_show", is_flag=True, help="Say what comes next, and leave.")
@json_option
@click.pass_context
def schedule(ctx: click.Context, once: bool, only_show: bool, as_json: bool) -> None:
    """Run by the sources' own intervals, until stopped.

    Sources without `every` are polled every 6 hours. `schedule:` in feeds.yaml names an hour for drafts and for a
    digest; what was missed while the computer slept is done once. It ends cleanly on Ctrl-C and SIGTERM.
    """
    from newswatch.cli import output
    from newswatch.schedule import run_for_ever

    worker = _worker(ctx)
    if only_show or as_json:
        planned = worker.planned()
        output.as_json([_shape(each) for each in planned]) if as_json else _show(worker, planned)
    elif once:
        worker.turn()
    else:
        run_for_ever(worker)


def _worker(ctx: click.Context) -> Worker:
    from newswatch.cli.lines import line
    from newswatch.events import Event
    from newswatch.schedule import Worker, with_intervals
    from newswatch.text.clean import for_terminal
    from newswatch.text.urls import masked

    app = ctx.find_object(App)
    assert app is not None
    config = with_intervals(app.config())

    def show(event: Event) -> None:
        text = line(event)
        if text and not app.quiet:
            print(text, file=sys.stderr, flush=True)  # noqa: T201

    return Worker(
        config=config,
        clock=app.clock,
        show=show,
        say=lambda text: app.say(for_terminal(masked(text))),
        warn=lambda text: _warn(config, for_terminal(masked(text))),
        digest=lambda first, last: _write_digest(ctx, config, first, last),
        after=lambda store: _report(config, store, app.clock.now()),
    )


def _warn(config: Config, text: str) -> None:
    """Say that a run failed, here and to the health check."""
    from newswatch.pipeline.reporting import check_in

    click.echo(text, err=True)
    for problem in check_in(config, f"newswatch: {text}\n", failed=True):
        click.echo(f"! {problem}", err=True)


def _report(config: Config, store: Store, now: datetime) -> None:
    from newswatch.cli.reporting import reported

    settings = config.report
    if settings.mail or settings.health_check or settings.health_check_env:
        for problem in reported(config, store, now):
            click.echo(f"! {problem}", err=True)


def _write_digest(ctx: click.Context, config: Config, first: date, last: date) -> None:
    """Write a digest as `newswatch digest` does, and send it where feeds.yaml says to whom."""
    from newswatch.cli.commands.digest import COMMAND

    days = {"since": first.isoformat(), "until": last.isoformat()}
    ctx.invoke(COMMAND, **days)
    if config.digest.mail is not None:
        ctx.invoke(COMMAND, **days, send=True)


def _shape(each: Coming) -> dict[str, object]:
    from newswatch.cli.shapes import when

    return {"at": when(each.moment), "what": each.what, "sources": list(each.sources)}


def _show(worker: Worker, planned: Sequence[Coming]) -> None:
    from newswatch.cli import output

    columns = (output.Column("when"), output.Column("what"), output.Column("sources", share=1))
    rows = ((worker.told(each.moment), each.what, ", ".join(each.sources)) for each in planned)
    output.table(columns, rows, "Nothing is planned.")


COMMAND: click.Command = schedule
