"""``newswatch drafts later``: drafts that come back another morning."""

from __future__ import annotations

import click

from newswatch.cli.commands.drafts._deciding import Wanted, decide, deciding_options
from newswatch.cli.context import App, pass_app
from newswatch.errors import UsageError


@click.command("later")
@deciding_options
@click.option("--until", metavar="DAY", help="A day such as 2026-04-01.  [default: tomorrow]")
@pass_app
def later(app: App, wanted: Wanted, until: str | None) -> None:
    """Put drafts off; on the morning of the day they wait again.

    \b
    Exit codes: 0 put off; 1 nothing was put off: there is no such draft, or it changed or was published meanwhile;
                2 an option is missing or wrong
    """
    from newswatch.pipeline.review.moments import day, tomorrow

    now = app.clock.now().astimezone()
    moment = day(until, now) if until else tomorrow(now)
    if moment is None:
        raise UsageError(f"--until {until}: no day to come; write it like 2026-04-01")
    decide(app, wanted, "later", until=moment)


COMMAND: click.Command = later
