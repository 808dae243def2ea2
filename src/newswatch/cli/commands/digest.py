"""``newswatch digest``: the stories of a period as one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, pass_app
from newswatch.errors import NewswatchError, UsageError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from newswatch.config import Config


@click.command("digest")
@click.option("--since", metavar="DAY", help="First day: 7d, 2026-03-01.  [default: the last 7 days]")
@click.option("--until", metavar="DAY", help="Last day.  [default: today]")
@click.option("--topic", "topics", metavar="TOPIC", multiple=True, help="Only this topic; may be repeated.")
@click.option("--format", "form", metavar="FORMAT", default="markdown", show_default=True, help="How it is written.")
@click.option("--output", metavar="FILE", help="Where it goes; - for here.  [default: the folder of feeds.yaml]")
@click.option("--force", is_flag=True, help="Replace a file that differs.")
@pass_app
def digest(
    app: App, since: str | None, until: str | None, topics: tuple[str, ...], form: str, output: str | None, force: bool
) -> None:
    """Write a digest: the stories of a period, by topic.

    Each with the sentences that carry its finding, what to keep in mind, and your earlier post.

    The same period gives the same bytes. A file that is there and differs is left alone without --force.
    """
    from datetime import timedelta
    from pathlib import Path

    from newswatch.exports import formats
    from newswatch.pipeline.digest import digest as gather
    from newswatch.registry import suggestion

    config = app.config()
    if form not in formats():
        raise UsageError(f"no format {form!r}{suggestion(form, formats())}; there are {', '.join(formats())}")
    for topic in topics:
        if topic not in config.topics.keys:
            raise UsageError(f"no topic {topic!r}{suggestion(topic, config.topics.keys)}")
    start, end = _period(app, config, since, until)
    with app.look() as store:
        text = formats()[form].render(gather(config, store, start, end, topics))
    if output == "-":
        click.echo(text, nl=False)
        return
    name = f"{start.isoformat()}-to-{(end - timedelta(days=1)).isoformat()}{formats()[form].suffix}"
    path = Path(output) if output else config.beside(config.digest.folder) / name
    _write(path, text, force=force)
    click.echo(path)


def _period(app: App, config: Config, since: str | None, until: str | None) -> tuple[date, date]:
    from datetime import timedelta

    from newswatch.cli.times import moment
    from newswatch.pipeline.digest import default_period

    now, zone = app.clock.now(), config.blog.timezone
    start, end = default_period(now, config)
    if until:
        end = moment(until, now, zone).astimezone(zone).date() + timedelta(days=1)
    if since:
        start = moment(since, now, zone).astimezone(zone).date()
    if start >= end:
        raise UsageError(f"the period from {start} to {end - timedelta(days=1)} is empty")
    return start, end


def _write(path: Path, text: str, *, force: bool) -> None:
    """Write a whole file or none; what is there is only replaced when it may be."""
    if path.exists() and not force:
        if path.read_text("utf-8", "replace") == text:
            return
        raise UsageError(f"{path} is there and differs; --force replaces it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f".{path.name}.part")
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        raise NewswatchError(f"{path} cannot be written: {error.strerror}") from error


COMMAND: click.Command = digest
