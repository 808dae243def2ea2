"""``newswatch drafts check``: what a draft says and none of its sources does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from newswatch.cli.commands.drafts._finding import find, sources
from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import UsageError

if TYPE_CHECKING:
    from newswatch.records import Finding
    from newswatch.store import Store


@click.command("check")
@click.argument("number", metavar="ID|FILE")
@json_option
@pass_app
def check(app: App, number: str, as_json: bool) -> int:
    """Look for what a draft says and none of its sources does.

    ID is a draft; a FILE is a draft that was taken out and edited, checked against all flagged articles it links to.

    \b
    Exit codes: 0 nothing found, or only wording; 1 a number, quote, name, negation, direction or population that no
                source has
    """
    from newswatch.cli import output, shapes
    from newswatch.drafts import check as check_text

    with app.look() as store:
        markdown, texts = _checked(store, number)
    findings = check_text(markdown, texts)
    if as_json:
        output.as_json([shapes.plain(finding) for finding in findings])
    else:
        tell(findings)
    return 1 if any(finding.grave == "hard" for finding in findings) else 0


def _checked(store: Store, place: str) -> tuple[str, list[str]]:
    if place.isdigit():
        stored = find(store, int(place))
        return stored.markdown, sources(store, stored)
    from pathlib import Path

    path = Path(place)
    if not path.is_file():
        raise UsageError(f"{place}: neither the number of a draft nor a file")
    markdown = path.read_text("utf-8", "replace")
    linked = (
        each.article
        for each in store.articles.select(flagged=True)
        if each.article.url and each.article.url in markdown
    )
    return markdown, [f"{article.title}\n\n{article.text}" for article in linked]


def tell(findings: Sequence[Finding]) -> None:
    """Print findings, each with the sentence of the draft and what the source has instead."""
    from newswatch.cli import output

    if not findings:
        click.echo("Everything it says stands in its sources.")
    for finding in findings:
        output.page(f"{finding.grave} {finding.kind}: {finding.text}\n  in: {finding.statement}")
        if finding.source:
            output.page(f"  the source: {finding.source}")


COMMAND: click.Command = check
