"""``newswatch topics``: what is watched, and why a text matches or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newswatch.events import Event
    from newswatch.pipeline.trying import Change
    from newswatch.records import Hit, Matches, Rejection
    from newswatch.topics import Topics


LONGEST_RULE = 60  # characters shown of a rule; --json has all of it


@click.group("topics")
def topics() -> None:
    """List the topics and test their rules on a text."""


@topics.command("list")
@json_option
@pass_app
def list_topics(app: App, as_json: bool) -> None:
    """List the topics of the configuration (the shipped ones, where there is none)."""
    from newswatch.cli import output

    known = rules(app)
    rows = [{"topic": key, "label": known.label(key)} for key in known.keys]
    if as_json:
        output.as_json(rows)
    else:
        output.table(
            (output.Column("topic"), output.Column("label")),
            [(row["topic"], row["label"]) for row in rows],
            "No topics.",
        )


@topics.command("test")
@click.argument("place", metavar="TEXT|FILE|URL", required=False)
@click.option("--stored", is_flag=True, help="Try the rules on the stored articles: what would change? Writes nothing.")
@click.option("--since", metavar="TIME", help="With --stored: only articles published since: 30d, 2026-03-01.")
@json_option
@pass_app
def test(app: App, place: str | None, stored: bool, since: str | None, as_json: bool) -> None:
    """Explain what the rules say of a text: every hit, every refusal.

    \b
      newswatch topics test "Stem cells slow MS"
      newswatch topics test article.txt          the first line is the title
      newswatch topics test https://example.org/news/1
      newswatch topics test --stored --since 30d what changed rules would change
    """
    if stored == (place is not None) or (since and not stored):
        raise UsageError("name a TEXT, FILE or URL, or use --stored (--since goes with --stored)")
    if place is None:
        _try_stored(app, since, as_json=as_json)
    else:
        _explain(app, place, as_json=as_json)


def _try_stored(app: App, since: str | None, *, as_json: bool) -> None:
    from newswatch.cli import output, shapes
    from newswatch.cli.progress import watch
    from newswatch.cli.times import moment
    from newswatch.pipeline.trying import try_rules

    with app.look() as store:
        changes: list[Change] = []
        tried = try_rules(store, rules(app), moment(since, app.clock.now()) if since else None)
        watch(_gathered(tried, changes), quiet=app.quiet)
    if as_json:
        output.as_json([shapes.plain(change) for change in changes])
        return
    columns = (
        output.Column("id", right=True),
        output.Column("topic"),
        output.Column("now"),
        output.Column("would be"),
        output.Column("title", share=1),
    )
    rows = ((each.article, each.topic, each.before or "-", each.after or "-", each.title) for each in changes)
    output.table(columns, rows, "Nothing would change.")


def _gathered(events: Iterable[Event], changes: list[Change]) -> Iterator[Event]:
    """Pass events on, and keep the changes they tell."""
    from newswatch.pipeline.trying import ArticleTried

    for event in events:
        if isinstance(event, ArticleTried):
            changes.extend(event.changes)
        yield event


def _explain(app: App, place: str, *, as_json: bool) -> None:
    from newswatch.cli import output
    from newswatch.topics import explain

    title, text = text_at(app, place)
    known = rules(app)
    matches = explain(title, text, known)
    if as_json:
        output.as_json(_shape(matches))
    else:
        _print(matches, known, title, text)


def rules(app: App) -> Topics:
    """Return the configuration's topics, the shipped ones where there is no configuration."""
    from newswatch.topics import shipped

    if not app.config_path.exists():
        return shipped()
    found: Topics = app.config().topics
    return found


def text_at(app: App, place: str) -> tuple[str, str]:
    """Return title and text of what a person named: an address, a file, or the text itself."""
    from pathlib import Path

    from newswatch.cli.readings import article_at

    if place.startswith(("http://", "https://")) or (_is_file(place) and place.endswith((".html", ".htm", ".xhtml"))):
        read = article_at(app, place)
        return read.title, read.text
    if _is_file(place):
        title, _, text = Path(place).read_text("utf-8", "replace").strip().partition("\n")
        return title.strip(), text.strip()
    return place, ""


def _is_file(place: str) -> bool:
    from pathlib import Path

    try:
        return Path(place).is_file()
    except (OSError, ValueError):
        return False  # a long text is no file name


def _shape(matches: Matches) -> dict[str, object]:
    from newswatch.cli.shapes import plain

    flags = [
        {
            "topic": flag.topic,
            "strength": flag.strength,
            "score": round(flag.score, 3),
            "hits": [plain(hit) for hit in flag.hits],
            "rejected": [plain(place) for place in flag.rejected],
        }
        for flag in matches.flags
    ]
    return {"flags": flags, "rejected": [plain(place) for place in matches.rejected]}


def _print(matches: Matches, known: Topics, title: str, text: str) -> None:
    from textwrap import shorten

    from newswatch.cli import output

    if not matches.flags:
        click.echo("No topic matches.")
    for flag in matches.flags:
        label = known.label(flag.topic)
        output.page(f"{flag.strength} {label} ({flag.topic}), score {flag.score:.2f}")
        for hit in flag.hits:
            rule = shorten(hit.rule, LONGEST_RULE, placeholder=" …")
            _line(f"+ {_around(hit, title, text)}    {hit.place}, rule: {rule}")
    for place in matches.rejected:
        _line(f"- {_around(place, title, text)}    {place.topic or 'refused'}: {place.why}")


def _line(text: str) -> None:
    from newswatch.cli import output
    from newswatch.text.clean import for_terminal

    output.folded(for_terminal(text), "  ")


def _around(place: Hit | Rejection, title: str, text: str) -> str:
    whole = title if place.part == "title" else text
    before, after = whole[max(0, place.start - 20) : place.start], whole[place.end : place.end + 20]
    return f"{place.part}: {before}[{whole[place.start : place.end]}]{after}".replace("\n", " ")


COMMAND: click.Command = topics
