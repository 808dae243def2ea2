"""``newswatch run``: the daily job, once."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

import click

from newswatch.cli.context import App, json_option, pass_app, wrapped

STAGES = ("poll", "scrape", "flag", "group", "posts", "draft")
FAILED_SOURCE = 3


@click.command("run")
@click.option(
    "--only",
    type=click.Choice(STAGES),
    multiple=True,
    metavar="STAGE",
    help=f"Only this stage ({', '.join(STAGES)}); may be repeated.",
)
@click.option("--all", "regardless", is_flag=True, help="Poll every source, also those whose interval is not over.")
@json_option
@pass_app
def run(app: App, only: tuple[str, ...], regardless: bool, as_json: bool) -> int:
    """Poll, scrape, flag, group and draft once: the line for cron.

    Sources that wish to be left alone (Retry-After, back-off after failures) are, in any case. What a killed run left
    undone, the next one picks up.

    \b
    Exit codes: 0 done; 1 failed; 2 wrong usage or configuration; 3 done, but a source failed;
                4 another run is at work here
    """
    from newswatch.cli.output import as_json as print_json
    from newswatch.cli.progress import watch
    from newswatch.cli.summary import summary
    from newswatch.pipeline import Workspace, run_stages
    from newswatch.store import Store, run_lock

    config = app.config()
    with run_lock(config.database), Store.open(config.database) as store:
        work = Workspace(config=config, store=store, now=app.clock.now(), regardless=regardless, clock=app.clock)
        report = watch(run_stages(work, only or STAGES), quiet=app.quiet)
    if as_json:
        print_json(report)
    else:
        _tell(app, summary(report, quiet=app.quiet))
    return FAILED_SOURCE if _failed(report) else 0


def _tell(app: App, lines: list[str]) -> None:
    for line in lines:
        click.echo(wrapped(line) if sys.stdout.isatty() else line, err=app.quiet)


def _failed(report: Mapping[str, Any]) -> bool:
    return bool(report["sources"]["failed"])


COMMAND: click.Command = run
