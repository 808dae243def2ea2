"""``newswatch review``: go through the drafts in the terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, pass_app
from newswatch.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime


@click.command("review")
@click.option("--plain", is_flag=True, help="Line by line: words only, for any terminal and for screen readers.")
@click.option("--no-input", is_flag=True, hidden=True, help="Refused: a review is a conversation.")
@pass_app
def review(app: App, plain: bool, no_input: bool) -> None:
    """Go through the drafts: read, correct, approve, reject, put off.

    Fills the screen, or goes line by line with --plain, in a pipe, and where TERM says that the terminal is dumb. Every
    decision is saved at once and can be undone, also tomorrow. ? shows the keys.

    \b
    Exit codes: 0 left; 1 failed; 2 wrong usage
    """
    if no_input:
        raise UsageError("a review is a conversation; for scripts there is `newswatch drafts`")
    from newswatch.cli.review.editor import folder_beside
    from newswatch.pipeline.review.keeper import Keeper

    database = app.database()
    if not database.exists():
        app.config()

    def now() -> datetime:
        return app.clock.now().astimezone()

    with Keeper(database, now, app.config) as keeper:
        if plain or not _is_full():
            from newswatch.cli.review.plain.face import review_plain

            review_plain(keeper, folder_beside(database))
        else:
            from newswatch.cli.review.full.app import review_full

            review_full(keeper, folder_beside(database))


def _is_full() -> bool:
    """Return whether the terminal can be drawn on."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in ("", "dumb", "unknown")


COMMAND: click.Command = review
