"""``newswatch articles``: what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import NotFound

if TYPE_CHECKING:
    from newswatch.records import Study
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
    from newswatch.cli import output, readings, shapes

    readings.headline(stored.article)
    readings.fields(
        stored.article,
        before=[("found at", ", ".join(stored.sources)), ("kept as", stored.kind), ("story", stored.story)],
        problem=stored.problem,
    )
    for flag in stored.flags:
        hits = ", ".join(dict.fromkeys(hit.text for hit in flag.hits))
        output.facts([(flag.strength, f"{flag.topic} ({flag.score:.2f}): {hits}")])
    readings.text(stored.article)
    rows = [f"  {each['fact']}: {each['text']}" for each in shapes.evidence(facts, stored.article.text)]
    if rows:
        click.echo("\nWhat it says of the study, and where:")
        output.page("\n".join(rows))


@articles.command("extract")
@click.argument("place", metavar="FILE|URL")
@click.option("--url", default="", metavar="ADDRESS", help="Where a saved page came from.")
@click.option("--source", "name", metavar="NAME", help="Read with the recipe of this source.")
@json_option
@pass_app
def extract(app: App, place: str, url: str, name: str | None, as_json: bool) -> None:
    """Show what newswatch reads from a page, and which part of it said so.

    The page is read as a run would read it: further parts are asked for and joined. A source with a recipe is found by
    its host, or named.
    """
    from newswatch.cli import output, readings

    read = readings.article_at(app, place, url=url, source=name)
    if as_json:
        output.as_json(readings.shape(read))
        return
    readings.headline(read)
    readings.fields(read)
    readings.text(read)


COMMAND: click.Command = articles
