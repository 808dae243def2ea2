"""``newswatch drafts redo``: decide again what was taken back."""

from __future__ import annotations

import click

from newswatch.cli.commands.drafts._turning import turn
from newswatch.cli.context import App, json_option, pass_app


@click.command("redo")
@json_option
@pass_app
def redo(app: App, as_json: bool) -> None:
    """Decide again what was taken back last.

    \b
    Exit codes: 0 decided again; 1 there is nothing to redo
    """
    turn(app, "redo", as_json=as_json)


COMMAND: click.Command = redo
