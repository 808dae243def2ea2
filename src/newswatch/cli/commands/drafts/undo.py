"""``newswatch drafts undo``: take the last decision back."""

from __future__ import annotations

import click

from newswatch.cli.commands.drafts._turning import turn
from newswatch.cli.context import App, json_option, pass_app


@click.command("undo")
@json_option
@pass_app
def undo(app: App, as_json: bool) -> None:
    """Take back what was decided last, in a review or by a command; again for what was decided before that.

    Decisions on several drafts at once are taken back at once. What was published stays.

    \b
    Exit codes: 0 taken back; 1 there is nothing to undo
    """
    turn(app, "undo", as_json=as_json)


COMMAND: click.Command = undo
