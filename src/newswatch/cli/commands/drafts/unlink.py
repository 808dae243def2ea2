"""``newswatch drafts unlink``: earlier posts that do not belong here."""

from __future__ import annotations

import click

from newswatch.cli.commands.drafts._choosing import choose
from newswatch.cli.context import App, pass_app


@click.command("unlink")
@click.argument("number", metavar="ID", type=int)
@click.argument("posts", metavar="POST…", type=int, nargs=-1, required=True)
@pass_app
def unlink(app: App, number: int, posts: tuple[int, ...]) -> None:
    """Take earlier posts out of a draft; they are never offered for its story again."""
    choose(app, number, posts, "dropped")


COMMAND: click.Command = unlink
