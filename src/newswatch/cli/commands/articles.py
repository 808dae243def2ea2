"""``newswatch articles``: what was read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import NotFound, UsageError

if TYPE_CHECKING:
    from newswatch.records import Article, Study
    from newswatch.store import Store, StoredArticle


@click.group("articles")
def articles() -> None:
    """List and show the articles that were read."""


@articles.command("list")
@click.option("--topic", metavar="TOPIC", help="Only articles with a flag of this topic.")
@click.option("--source", metavar="NAME", help="Only articles found at this source.")
@click.option("--since", metavar="TIME", help="Only those published since: 7d, 2026-03-01.")
@click.option("--flagged", is_flag=True, help="Only articles that matched a topic.")
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@json_option
@pass_app
def list_articles(
    app: App, topic: str | None, source: str | None, since: str | None, flagged: bool, limit: int | None, as_json: bool
) -> None:
    """List articles, the newest first."""
    from newswatch.cli import output, shapes
    from newswatch.cli.times import moment

    start = moment(since, app.clock.now()) if since else None
    with app.look() as store:
        found = list(store.articles.select(topic=topic, source=source, since=start, flagged=flagged, limit=limit))
    if as_json:
        output.as_json([shapes.article(each) for each in found])
        return
    columns = (
        output.Column("id", right=True),
        output.Column("day"),
        output.Column("flags", share=2),
        output.Column("title", share=4),
        output.Column("source", share=2),
    )
    output.table(columns, map(_row, found), "No articles yet: newswatch run")


def _row(stored: StoredArticle) -> tuple[object, ...]:
    published = stored.article.published
    return (
        stored.id,
        f"{published:%Y-%m-%d}" if published else "",
        ", ".join(flag.topic if flag.strength == "about" else f"({flag.topic})" for flag in stored.flags),
        stored.article.title or stored.article.url,
        stored.sources[0] if stored.sources else "",
    )


@articles.command("show")
@click.argument("number", metavar="ID", type=int)
@json_option
@pass_app
def show(app: App, number: int, as_json: bool) -> None:
    """Show one article: its text, its flags with the places that matched, and what it says of the study."""
    from newswatch.cli import output, shapes

    with app.look() as store:
        stored = store.articles.get(number)
        if stored is None:
            raise NotFound(f"no article {number}; `newswatch articles list` shows them")
        facts = _study(store, stored)
    if as_json:
        output.as_json(shapes.whole_article(stored, facts))
        return
    _print(stored, facts)


def _study(store: Store, stored: StoredArticle) -> Study:
    known = store.stories.study_of(stored.id)
    if known is None:
        from newswatch.studies import study

        known = study(stored.article.title, stored.article.text)
    return known


def _print(stored: StoredArticle, facts: Study) -> None:
    from newswatch.cli import output, shapes
    from newswatch.text.clean import for_terminal

    read = stored.article
    click.echo(click.style(for_terminal(read.title or "(no title)"), bold=sys.stdout.isatty()))
    output.facts(
        [
            ("address", read.url),
            ("site", read.site),
            ("authors", ", ".join(read.authors)),
            ("published", f"{read.published:%Y-%m-%d}" if read.published else ""),
            ("found at", ", ".join(stored.sources)),
            ("text from", f"{read.text_from}{f' ({stored.problem})' if stored.problem else ''}"),
            ("kind", stored.kind),
            ("story", stored.story),
            ("journal", read.journal),
            ("doi", read.doi),
        ]
    )
    for flag in stored.flags:
        hits = ", ".join(dict.fromkeys(hit.text for hit in flag.hits))
        output.facts([(flag.strength, f"{flag.topic} ({flag.score:.2f}): {hits}")])
    click.echo()
    output.page(read.text)
    rows = [f"  {each['fact']}: {each['text']}" for each in shapes.evidence(facts, read.text)]
    if rows:
        click.echo("\nWhat it says of the study, and where:")
        output.page("\n".join(rows))


@articles.command("extract")
@click.argument("place", metavar="FILE|URL")
@json_option
@pass_app
def extract(app: App, place: str, as_json: bool) -> None:
    """Show what newswatch reads from a page, and which part of it said so."""
    from newswatch.cli import output, shapes

    read = page_read(app, place)
    if as_json:
        output.as_json(shapes.plain({**shapes.plain(read), "witnesses": dict(read.witnesses)}))
        return
    shown = (
        "title",
        "authors",
        "agencies",
        "published",
        "modified",
        "site",
        "language",
        "doi",
        "pmid",
        "journal",
        "wall",
    )
    for name in shown:
        value = getattr(read, name)
        text = ", ".join(value) if isinstance(value, tuple) else value
        witness = read.witnesses.get(name)
        output.facts([(name, f"{text}  [{witness}]" if witness and text else text)])
    click.echo()
    output.page(read.text)


def page_read(app: App, place: str) -> Article:
    """Return what a page says, from a file or from the web, read in a process of its own.

    Raises:
        UsageError: if there is no such file.
        FetchError: if the address cannot be read.
        ParseError: if the page is more than its reader bears.
    """
    from newswatch.articles import extract
    from newswatch.sandbox import Sandbox

    sandbox = Sandbox()
    try:
        return sandbox.call(extract, *page_at(app, place))
    finally:
        sandbox.close()


def page_at(app: App, place: str) -> tuple[bytes, str]:
    """Return a page's bytes and address, from a file or from the web.

    Raises:
        UsageError: if there is no such file.
        FetchError: if the address cannot be read.
    """
    if place.startswith(("http://", "https://")):
        from newswatch.config import NetworkSettings
        from newswatch.pipeline import fetch_page

        network = app.config().network if app.config_path.exists() else NetworkSettings()
        response = fetch_page(network, place)
        return response.body, response.final_url
    from pathlib import Path

    path = Path(place)
    if not path.is_file():
        raise UsageError(f"{place}: no such file")
    return path.read_bytes(), path.resolve().as_uri()


COMMAND: click.Command = articles
