"""``newswatch schedule``: the daily run by the sources' own intervals, until stopped."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from newswatch.schedule import Coming, Worker


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

    app = ctx.find_object(App)
    assert app is not None

    def show(event: Event) -> None:
        text = line(event)
        if text and not app.quiet:
            print(text, file=sys.stderr, flush=True)  # noqa: T201

    return Worker(
        config=with_intervals(app.config()),
        clock=app.clock,
        show=show,
        say=app.say,
        warn=lambda text: click.echo(text, err=True),
        digest=lambda first, last: _write_digest(ctx, first, last),
    )


def _write_digest(ctx: click.Context, first: date, last: date) -> None:
    """Write a digest as `newswatch digest` does."""
    from newswatch.cli.commands.digest import COMMAND

    ctx.invoke(COMMAND, since=first.isoformat(), until=last.isoformat())


def _shape(each: Coming) -> dict[str, object]:
    from newswatch.cli.shapes import when

    return {"at": when(each.moment), "what": each.what, "sources": list(each.sources)}


def _show(worker: Worker, planned: Sequence[Coming]) -> None:
    from newswatch.cli import output

    columns = (output.Column("when"), output.Column("what"), output.Column("sources", share=1))
    rows = ((worker.told(each.moment), each.what, ", ".join(each.sources)) for each in planned)
    output.table(columns, rows, "Nothing is planned.")


COMMAND: click.Command = schedule
