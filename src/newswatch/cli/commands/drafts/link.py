"""``newswatch drafts link``: earlier posts of the author's choice."""

from __future__ import annotations

import click

from newswatch.cli.commands.drafts._choosing import choose
from newswatch.cli.context import App, pass_app


@click.command("link")
@click.argument("number", metavar="ID", type=int)
@click.argument("posts", metavar="POST…", type=int, nargs=-1, required=True)
@pass_app
def link(app: App, number: int, posts: tuple[int, ...]) -> None:
    """Link a draft to earlier posts of your choice, the first one in its opening sentence.

    POST is the number of a post in `newswatch posts list`. The choice is remembered for the story.
    """
    choose(app, number, posts, "picked")


COMMAND: click.Command = link
