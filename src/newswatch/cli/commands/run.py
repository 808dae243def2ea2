"""``newswatch run``: the daily job, once."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import click

from newswatch.cli.context import App, json_option, pass_app, wrapped
from newswatch.cli.reporting import reported, telling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newswatch.config import Config

STAGES = ("poll", "scrape", "flag", "group", "posts", "draft")
FAILED, FAILED_SOURCE = 1, 3


@click.command("run")
@click.option(
    "--only",
    type=click.Choice(STAGES),
    multiple=True,
    metavar="STAGE",
    help=f"Only this stage ({', '.join(STAGES)}); may be repeated.",
)
@click.option("--all", "regardless", is_flag=True, help="Poll every source, also those whose interval is not over.")
@click.option("--report", "tell", is_flag=True, help="Tell who `report:` names when something needs a person.")
@json_option
@pass_app
def run(app: App, only: tuple[str, ...], regardless: bool, tell: bool, as_json: bool) -> int:
    """Poll, scrape, flag, group and draft once: the line for cron.

    Sources that wish to be left alone (Retry-After, back-off after failures) are, in any case. What a killed run left
    undone, the next one picks up.

    \b
    Exit codes: 0 done; 1 failed; 2 wrong usage or configuration; 3 done, but a source failed;
                4 another run is at work here
    """
    from newswatch.cli.output import as_json as print_json
    from newswatch.cli.summary import summary

    config = app.config()
    with telling(config) if tell else nullcontext():
        report, untold = _work(app, config, only or STAGES, regardless=regardless, tell=tell)
    if as_json:
        print_json(report)
    else:
        _tell(app, summary(report, quiet=app.quiet))
    for problem in untold:
        click.echo(f"! {problem}", err=True)
    return FAILED if untold else FAILED_SOURCE if _failed(report) else 0


def _work(
    app: App, config: Config, stages: Sequence[str], *, regardless: bool, tell: bool
) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """Run the stages; return the report, and what could not be told to whom it was to be told."""
    from newswatch.cli.progress import watch
    from newswatch.pipeline import Workspace, run_stages
    from newswatch.store import Store, run_lock

    now = app.clock.now()
    with run_lock(config.database), Store.open(config.database) as store:
        work = Workspace(config=config, store=store, now=now, regardless=regardless, clock=app.clock)
        report = watch(run_stages(work, stages), quiet=app.quiet)
        return report, reported(config, store, now) if tell else ()


def _tell(app: App, lines: list[str]) -> None:
    for line in lines:
        click.echo(wrapped(line) if sys.stdout.isatty() else line, err=app.quiet)


def _failed(report: Mapping[str, Any]) -> bool:
    return bool(report["sources"]["failed"])


COMMAND: click.Command = run
