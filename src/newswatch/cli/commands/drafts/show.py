"""``newswatch drafts show``: one draft as Markdown, with what it rests on."""

from __future__ import annotations

import click

from newswatch.cli.commands.drafts._finding import find
from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import NotFound


@click.command("show")
@click.argument("number", metavar="ID", type=int)
@click.option("--evidence", is_flag=True, help="After the draft, every statement with the sentence it rests on.")
@click.option("--proposal", is_flag=True, help="Of a draft you edited: what the machine would write now.")
@json_option
@pass_app
def show(app: App, number: int, evidence: bool, proposal: bool, as_json: bool) -> None:
    """Print a draft as Markdown.

    \b
    Exit codes: 0 shown; 1 there is no such draft, or no proposal
    """
    from newswatch.cli import output, shapes

    with app.look() as store:
        stored = find(store, number, app.clock.now())
        statements = store.drafts.statements(number)
    if as_json:
        output.as_json(shapes.whole_draft(stored, statements))
        return
    if proposal and stored.proposal is None:
        raise NotFound(f"draft {number}: the machine has nothing newer than this text")
    output.page((stored.proposal if proposal and stored.proposal else stored.markdown).rstrip("\n"))
    if evidence:
        click.echo("\nWhat it says, and where that stands:")
        for statement in statements:
            output.page(f"\n{statement.text}\n  <- {' '.join(statement.evidence.split())}\n     {statement.url}")


COMMAND: click.Command = show
