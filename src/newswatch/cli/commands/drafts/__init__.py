"""``newswatch drafts``: what lies on the desk, and everything a review decides, for scripts. One file a command."""

from __future__ import annotations

import click

from newswatch.cli.group import CommandFolder

ORDER = ("list", "show", "edit", "check", "approve", "reject", "later", "link", "unlink", "undo", "redo")


@click.group("drafts", cls=CommandFolder, folder=__name__, order=ORDER)
def drafts() -> None:
    """List, show, edit and check drafts, and decide on them.

    To go through them one by one, `newswatch review` is made for it.
    """


COMMAND: click.Command = drafts
