"""``newswatch db``: is the database sound, copy it, purge what is old, give everything out."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import StoreError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from newswatch.store import Store
    from newswatch.store.upkeep import Fault, Pruned

LEAST_DAYS = 90  # younger articles may still get coverage that belongs to their story


@click.group("db")
def db() -> None:
    """Check, copy, prune and export the database.

    Everything is in one SQLite file, data/newswatch.db beside feeds.yaml; docs/database.md describes its tables.
    """


@db.command("check")
@json_option
@pass_app
def check(app: App, as_json: bool) -> int:
    """Tell whether the database is sound, and if not, what is wrong and the way out.

    \b
    Exit codes: 0 sound; 1 not sound
    """
    from newswatch.cli import output

    path = app.database()
    found = list(_findings(app))
    if as_json:
        shapes = [dataclasses.asdict(each) for each in found]
        output.as_json({"database": str(path), "sound": not any(each.serious for each in found), "findings": shapes})
    else:
        for each in found:
            output.page(f"! {each.kind}: {each.what}\n  {each.way_out}")
        if not found and not app.quiet:
            click.echo(f"{path}: sound ({_size(path.stat().st_size)})")
    return 1 if any(each.serious for each in found) else 0


def _findings(app: App) -> Iterator[Fault]:
    from newswatch.store import translated, upkeep

    if not app.database().exists():
        app.look().close()  # says what is missing
    try:
        with app.look() as store, translated(app.database()):
            yield from upkeep.check(store.db, app.database())
    except StoreError as error:
        yield upkeep.Fault("damage", str(error), upkeep.RESTORE)


@db.command("backup")
@click.argument("target", metavar="FILE", type=click.Path())
@click.option("--force", is_flag=True, help="Replace the file when it is there.")
@pass_app
def backup(app: App, target: str, force: bool) -> None:
    """Copy the database into FILE, also while a run is at work, and verify the copy.

    FILE may be a folder: the copy is then named by the day. A file that is there is not replaced. How to put a backup
    back stands in docs/database.md.
    """
    from pathlib import Path

    from newswatch.store import upkeep

    path = Path(target)
    if path.is_dir():
        path = path / f"newswatch-{app.clock.now():%Y-%m-%d}.db"
    with app.look() as store:
        size = upkeep.backup(store.db, path, replace=force)
    app.say(f"{path}: a sound copy ({_size(size)})")


@db.command("prune")
@click.option("--older-than", "age", metavar="AGE", required=True, help=f"365d, 52w; at least {LEAST_DAYS}d.")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@json_option
@pass_app
def prune(app: App, age: str, dry_run: bool, as_json: bool) -> None:
    """Purge entries, articles, stories and reports of runs that were first seen longer ago.

    Stories with a draft stay, with their articles and all that was decided and published. What is purged stays away,
    although its source may list it for years. The file shrinks.
    """
    from newswatch.cli import output
    from newswatch.store import run_lock, upkeep

    before, path = _before(app, age), app.database()
    if dry_run:
        with app.look() as store:
            told = upkeep.prune(store.db, before, only_count=True)
        sizes = None
    else:
        app.look().close()
        with run_lock(path), app.store() as store:
            told = upkeep.prune(store.db, before)
            sizes = (path.stat().st_size, _shrunk(app, store))
    if as_json:
        output.as_json(_pruned_shape(told, before, sizes))
    else:
        app.say(_told(told, before, sizes))


def _before(app: App, age: str) -> datetime:
    from datetime import timedelta

    from newswatch.cli.times import moment

    now = app.clock.now()
    before = moment(age, now)
    if before > now - timedelta(days=LEAST_DAYS):
        raise UsageError(f"--older-than {age}: what is younger than {LEAST_DAYS} days may still be needed")
    return before


def _shrunk(app: App, store: Store) -> int:
    """Give the room back; where there is not enough of it to do so, what was purged stays purged."""
    from newswatch.store import translated, upkeep

    try:
        with translated(app.database()):
            upkeep.shrink(store.db)
    except StoreError as error:
        click.echo(f"The file could not be made smaller: {error}", err=True)
    return app.database().stat().st_size


def _pruned_shape(told: Pruned, before: datetime, sizes: tuple[int, int] | None) -> dict[str, Any]:
    from newswatch.cli.shapes import when

    bytes_ = {"before": sizes[0], "after": sizes[1]} if sizes else None
    return {"before": when(before), "dry_run": sizes is None, **dataclasses.asdict(told), "bytes": bytes_}


def _told(told: Pruned, before: datetime, sizes: tuple[int, int] | None) -> str:
    counts = f"{told.entries} entries, {told.articles} articles, {told.stories} stories and {told.runs} reports of runs"
    verb = "were" if sizes else "would be"
    lines = [f"{counts} from before {before:%Y-%m-%d} {verb} purged."]
    if told.kept:
        lines.append(f"{told.kept} articles of that age stay: a draft or a younger article needs them.")
    if sizes:
        lines.append(f"The file went from {_size(sizes[0])} to {_size(sizes[1])}.")
    return "\n".join(lines)


@db.command("export")
@click.argument("target", metavar="[FOLDER|-]", default="-")
@pass_app
def export(app: App, target: str) -> None:
    """Write every table as JSON Lines: a file for each into FOLDER, or all of them to stdout.

    The folder also gets a metadata.yaml for Datasette. On stdout, each line says its table: {"table": …, "row": {…}}.
    """
    from pathlib import Path

    from newswatch.cli import exporting

    with app.look() as store:
        if target == "-":
            exporting.to_stdout(store.db)
        else:
            counts = exporting.to_folder(store.db, Path(target))
            app.say(f"{target}: {sum(counts.values())} rows of {len(counts)} tables, and a metadata.yaml for Datasette")


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB"


COMMAND: click.Command = db
