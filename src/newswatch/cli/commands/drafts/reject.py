"""``newswatch drafts reject``: drafts that leave the desk."""

from __future__ import annotations

import click

from newswatch.cli.commands.drafts._deciding import Wanted, decide, deciding_options
from newswatch.cli.context import App, pass_app


@click.command("reject")
@deciding_options
@click.option("--reason", default="", help="Why: off topic, duplicate, weak, old, or your own words; kept with it.")
@pass_app
def reject(app: App, wanted: Wanted, reason: str) -> None:
    """Reject drafts: they leave the desk.

    \b
    Exit codes: 0 rejected; 1 nothing was rejected: there is no such draft, or it changed or was published meanwhile;
                2 an option is missing or wrong
    """
    decide(app, wanted, "rejected", reason=reason)


COMMAND: click.Command = reject
