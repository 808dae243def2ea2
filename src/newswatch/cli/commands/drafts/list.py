"""``newswatch drafts list``: the drafts, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newswatch.cli.commands.drafts._finding import STATES
from newswatch.cli.context import App, json_option, pass_app

if TYPE_CHECKING:
    from newswatch.store import StoredDraft


@click.command("list")
@click.option("--state", type=click.Choice(STATES), help="Only drafts in this state.")
@json_option
@pass_app
def list_drafts(app: App, state: str | None, as_json: bool) -> None:
    """List the drafts, the newest first."""
    from newswatch.cli import output, shapes
    from newswatch.pipeline.coverage import in_words, newly_covered
    from newswatch.text.clean import for_terminal

    with app.look() as store:
        found = list(store.drafts.select(state=state, now=app.clock.now()))
        covered = newly_covered(store, app.clock.now())
    if as_json:
        output.as_json([shapes.draft(each) for each in found])
        return
    columns = (
        output.Column("id", right=True),
        output.Column("state"),
        output.Column("title", share=2),
        output.Column("on", share=3),
        output.Column("sources", share=2),
        output.Column("earlier post", share=2),
    )
    output.table(columns, map(_row, found), "No drafts yet. They come with: newswatch run")
    for each in covered:
        app.say(for_terminal(in_words(each)))


def _row(stored: StoredDraft) -> tuple[object, ...]:
    earlier = stored.earlier_posts[0].post.title if stored.earlier_posts else ""
    return (
        stored.id,
        stored.state,
        stored.title,
        stored.headline,
        ", ".join(dict.fromkeys(each.name for each in stored.sources)),
        earlier,
    )


COMMAND: click.Command = list_drafts
