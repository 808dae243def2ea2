"""``newswatch sources``: the places that are polled, and how new ones are found."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import ParseError, UsageError

if TYPE_CHECKING:
    from newswatch.config import Config, SourceConfig
    from newswatch.pipeline.sources import Checked

SCRAPES = ("all", "matching", "none")
FAILED_SOURCE = 3


@click.group("sources")
def sources() -> None:
    """List the sources, add new ones, and see what they hold."""


@sources.command("list")
@json_option
@pass_app
def list_sources(app: App, as_json: bool) -> None:
    """List the sources of feeds.yaml in its order."""
    from newswatch.cli import output, previews

    found = app.config().sources
    if as_json:
        output.as_json([previews.source_shape(each) for each in found])
        return
    output.table(previews.SOURCE_COLUMNS, map(previews.source_row, found), "No sources.")


@sources.command("add")
@click.argument("url")
@click.option("--name", metavar="NAME", help="What to call it.  [default: what it calls itself]")
@click.option("--every", metavar="TIME", help="How often it is polled: 90m, 6h, 1d.  [default: by each run]")
@click.option("--scrape", type=click.Choice(SCRAPES), help="Which of its pages are read.  [default: all]")
@click.option("--kind", metavar="KIND", help="What it is (feed, page, sitemap …), where it should not be found out.")
@click.option("--links", metavar="CSS", help="Of a page: which links are news, where they are not found by themselves.")
@click.option("--folder", metavar="NAME", help="The folder it lies in, in lists of feeds (OPML).")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@click.option("--dry-run", is_flag=True, help="Only show what it would bring.")
@json_option
@pass_app
def add(app: App, /, url: str, yes: bool, dry_run: bool, as_json: bool, **given: str | None) -> int:
    """Find the feed of URL, show what it would bring, and write it into feeds.yaml.

    URL may be a feed, a sitemap or any page of the site: its feeds are looked for by what the page names and at the
    usual places. Where there is none, the page's own list of news becomes the source. Comments and order of feeds.yaml
    stay as they are. Nothing is asked where nobody sits at a terminal.
    """
    from newswatch.cli import output, previews
    from newswatch.pipeline.sources import adopt, propose

    config = app.config()
    proposal = propose(config, url, _checked(given))
    if not as_json:
        previews.print_proposal(proposal)
    wanted = not dry_run and (yes or as_json or _agreed(config))
    if wanted:
        adopt(config, proposal.row)
        app.say(f"Added {proposal.row['name']!r} to {config.path.name}.")
    if as_json:
        output.as_json(previews.proposal_shape(proposal, added=wanted))
    return 0


def _checked(given: dict[str, str | None]) -> dict[str, Any]:
    """Return what was given, as it will stand in feeds.yaml."""
    from newswatch.config.values import css, interval

    said = {key: value.strip() for key, value in given.items() if value is not None and value.strip()}
    try:
        if "every" in said:
            interval(said["every"])
        if "links" in said:
            css(said["links"])
            said.setdefault("kind", "page")
    except ValueError as error:
        raise UsageError(str(error)) from error
    return said


def _agreed(config: Config) -> bool:
    import sys

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    return click.confirm(f"Write it into {config.path.name}?", default=True, err=True)


@sources.command("test")
@click.argument("place", metavar="[NAME|URL|FILE]", required=False)
@click.option("--kind", metavar="KIND", default="feed", show_default=True, help="Of a FILE: what it is.")
@click.option("--links", metavar="CSS", help="Of a page in a FILE: which links are news.")
@json_option
@pass_app
def test(app: App, place: str | None, kind: str, links: str | None, as_json: bool) -> int:
    """Show what sources hold now and what changed; nothing is stored.

    Without a name all sources of feeds.yaml are asked, with one only that. Of an address that is no source, what it
    would bring is shown; of a saved file, what would be read from it.

    \b
    Exit codes: 0 done; 3 done, but a source failed
    """
    from newswatch.cli import output, previews

    config = app.config()
    named = _named(config, place) if place else config.sources
    if not named and place and "://" in place:
        return _show_address(config, place, as_json)
    found = _tried(app, config, named) if named else [_of_file(config, place or "", kind, links)]
    if as_json:
        output.as_json([previews.checked_shape(each) for each in found])
    else:
        previews.print_checked(found, with_entries=place is not None)
    return FAILED_SOURCE if any(each.failed for each in found) else 0


def _named(config: Config, place: str) -> tuple[SourceConfig, ...]:
    from newswatch.pipeline.sources import mark

    return tuple(
        each for each in config.sources if place == each.name or ("://" in place and mark(place) == mark(each.url))
    )


def _tried(app: App, config: Config, named: tuple[SourceConfig, ...]) -> list[Checked]:
    """Ask sources; they are told in the order of feeds.yaml."""
    from newswatch.pipeline.sources import try_sources

    with app.look() if config.database.exists() else nullcontext() as store:
        found = {each.source.name: each for each in try_sources(config, store, named, app.clock.now())}
    return [found[source.name] for source in named]


def _show_address(config: Config, place: str, as_json: bool) -> int:
    from newswatch.cli import output, previews
    from newswatch.pipeline.sources import propose

    proposal = propose(config, place, {})
    if as_json:
        output.as_json(previews.proposal_shape(proposal, added=False))
    else:
        previews.print_proposal(proposal)
    return 0


def _of_file(config: Config, place: str, kind: str, links: str | None) -> Checked:
    from pathlib import Path

    from newswatch.pipeline.sources import check, look_at_file, wanted_source
    from newswatch.registry import suggestion

    path = Path(place)
    if not path.is_file():
        names = [source.name for source in config.sources]
        raise UsageError(f"{place!r} is no source{suggestion(place, names)}, no address and no file")
    given = {"name": path.name, "kind": "page" if links else kind, **({"links": links} if links else {})}
    return check(look_at_file(wanted_source("http://localhost/", given), path), config.topics)


@sources.command("import")
@click.argument("opml", metavar="OPML", type=click.File("rb"))
@click.option("--dry-run", is_flag=True, help="Only show what would be added.")
@json_option
@pass_app
def import_opml(app: App, opml: Any, dry_run: bool, as_json: bool) -> None:
    """Add the feeds of an OPML file (- for stdin), as other readers export them, with their folders.

    What is there already is left as it is; nothing is asked of the feeds before the next run.
    """
    from newswatch.cli import output
    from newswatch.pipeline.sources import adopt, from_opml

    config = app.config()
    try:
        rows, doubles = from_opml(config, opml.read())
    except ParseError as error:
        raise UsageError(f"{opml.name}: {error}") from error
    if not dry_run:
        adopt(config, *rows)
    if as_json:
        output.as_json({"added": [dict(row) for row in rows], "known": [each.url for each in doubles]})
        return
    columns = (output.Column("source", share=2), output.Column("address", share=3))
    output.table(columns, ((row["name"], row["url"]) for row in rows), "Nothing new in it.")
    done = "would be added" if dry_run else "added"
    app.say(f"{len(rows)} {done}, {len(doubles)} there already.")


@sources.command("export")
@click.option("--output", "target", type=click.File("wb"), default="-", metavar="FILE", help="Where to.  [default: -]")
@pass_app
def export(app: App, target: Any) -> None:
    """Write the feeds as OPML, with their folders, for other readers; passwords in addresses are left out."""
    from newswatch.pipeline.sources import to_opml

    body, others = to_opml(app.config())
    target.write(body)
    if others:
        app.say(f"Left out, since other readers cannot read them: {', '.join(others)}.")


COMMAND: click.Command = sources
