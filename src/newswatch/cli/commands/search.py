"""``newswatch search``: what is stored on some words."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import UsageError

if TYPE_CHECKING:
    from newswatch.cli.shapes import Shape
    from newswatch.records import Found
    from newswatch.text.searching import Query

SHELVES = ("articles", "posts", "drafts")


@click.command("search")
@click.argument("words", metavar="QUERY", nargs=-1, required=True)
@click.option("--in", "shelves", type=click.Choice(SHELVES), multiple=True, help="Only there; can be repeated.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many.")
@json_option
@pass_app
def search(app: App, words: tuple[str, ...], shelves: tuple[str, ...], limit: int, as_json: bool) -> int:
    """Search articles, earlier posts and drafts.

    Every word must be there, in whatever inflection; words in quotation marks as they stand:

    \b
      newswatch search stem cells relapse
      newswatch search '"primary progressive" trial' --in posts

    \b
    Exit codes: 0 found; 1 nothing holds all of it
    """
    from newswatch.cli import output
    from newswatch.pipeline.search import search as find
    from newswatch.store.search import SHELVES as ALL
    from newswatch.text.searching import query

    asked = query(" ".join(words))
    if not asked.terms:
        raise UsageError("there is no word to search for")
    wanted = [shelf for shelf in ALL if not shelves or f"{shelf}s" in shelves]
    with app.look() as store:
        found = find(store, asked, wanted, limit)
    if as_json:
        output.as_json([_shape(each) for each in found])
    else:
        _print(asked, found)
    return 0 if found else 1


def _shape(found: Found) -> Shape:
    from newswatch.cli.shapes import when

    document = found.document
    return {
        "in": f"{document.shelf}s",
        "id": document.id,
        "title": document.title,
        "url": document.url,
        "date": when(document.date),
        "score": round(found.score, 3),
        "excerpt": found.excerpt,
    }


def _print(asked: Query, found: tuple[Found, ...]) -> None:
    from newswatch.cli import output

    if not found:
        click.echo("Nothing stored holds all of that.", err=True)
    for each in found:
        document = each.document
        day = f"{document.date:%Y-%m-%d}" if document.date else "no date"
        output.page(f"{document.shelf} {document.id}, {day}")
        output.folded(_marked(asked, document.title or document.url), "  ")
        if each.excerpt != document.title:
            output.folded(_marked(asked, each.excerpt), "    ")


def _marked(asked: Query, text: str) -> str:
    """Return a text cleaned for the terminal, the words that were asked for bold where a terminal shows it."""
    from newswatch.text.clean import for_terminal
    from newswatch.text.searching import marks

    clean, last, parts = for_terminal(text), 0, []
    for start, end in marks(asked, clean) if sys.stdout.isatty() else ():
        parts += [clean[last:start], click.style(clean[start:end], bold=True)]
        last = end
    return "".join((*parts, clean[last:]))


COMMAND: click.Command = search
