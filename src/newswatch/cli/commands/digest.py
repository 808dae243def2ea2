"""``newswatch digest``: the stories of a period as one document, in a file, on the screen or by mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, pass_app
from newswatch.errors import UsageError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from newswatch.config import Config
    from newswatch.records import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the options ask for."""

    since: str | None
    until: str | None
    week: bool
    month: bool
    topics: tuple[str, ...]
    form: str
    output: str | None
    force: bool


@click.command("digest")
@click.option("--since", metavar="DAY", help="First day: 7d, 2026-03-01.  [default: the last 7 days]")
@click.option("--until", metavar="DAY", help="Last day.  [default: today]")
@click.option("--week", is_flag=True, help="The last whole week, Monday to Sunday.")
@click.option("--month", is_flag=True, help="The last whole month.")
@click.option("--topic", "topics", metavar="TOPIC", multiple=True, help="Only this topic; may be repeated.")
@click.option("--format", "form", metavar="FORMAT", default="markdown", show_default=True,
              help="markdown, html, atom, email or json.")  # fmt: skip
@click.option("--output", metavar="FILE", help="Where it goes; - for here.  [default: the folder of feeds.yaml]")
@click.option("--force", is_flag=True, help="Replace a file that was edited; send again what was sent.")
@click.option("--send", is_flag=True, help="Send it by mail, as `digest: mail:` in feeds.yaml says.")
@pass_app
def digest(app: App, /, send: bool, **options: object) -> int:
    """Write a digest: the stories of a period, by topic, the weightiest first.

    Each with its evidence, the sentences that carry its finding, what to keep in mind, and your earlier post.

    The same period gives the same bytes. A file you edited is left alone without --force.

    \b
    Exit codes: 0 done; 1 the mail server did not take it; 2 wrong usage; 3 sent, but a reader was refused
    """
    wanted = Wanted(**options)  # type: ignore[arg-type]
    config = app.config()
    start, end = _period(app, config, wanted)
    told = _gathered(app, config, wanted, start, end)
    if send:
        return _send(app, config, told, force=wanted.force)
    _write(app, config, wanted, told)
    return 0


def _period(app: App, config: Config, wanted: Wanted) -> tuple[date, date]:
    from newswatch.cli import periods

    if wanted.week + wanted.month + bool(wanted.since or wanted.until) > 1:
        raise UsageError("--week, --month and --since/--until exclude each other")
    now, zone = app.clock.now(), config.blog.timezone
    today = now.astimezone(zone).date()
    if wanted.week:
        return periods.last_week(today)
    if wanted.month:
        return periods.last_month(today)
    return periods.between(wanted.since, wanted.until, now, zone)


def _gathered(app: App, config: Config, wanted: Wanted, start: date, end: date) -> Digest:
    from newswatch.exports import formats
    from newswatch.pipeline.digest import digest as gather
    from newswatch.registry import suggestion

    if wanted.form not in formats():
        known = ", ".join(formats())
        raise UsageError(f"no format {wanted.form!r}{suggestion(wanted.form, formats())}; there are {known}")
    for topic in wanted.topics:
        if topic not in config.topics.keys:
            raise UsageError(f"no topic {topic!r}{suggestion(topic, config.topics.keys)}")
    with app.look() as store:
        return gather(config, store, start, end, wanted.topics)


def _write(app: App, config: Config, wanted: Wanted, told: Digest) -> None:
    from pathlib import Path

    from newswatch.exports import formats

    form = formats()[wanted.form]
    text = form.render(told)
    if wanted.output == "-":
        click.echo(text, nl=False)
        return
    days = f"{told.since.isoformat()}-to-{_last(told).isoformat()}"
    name = "-".join((days, *wanted.topics)) + form.suffix
    path = Path(wanted.output) if wanted.output else config.beside(config.digest.folder) / name
    _write_file(app, path, text, force=wanted.force)
    click.echo(path)


def _last(told: Digest) -> date:
    from newswatch.exports.told import last_day

    return last_day(told)


def _write_file(app: App, path: Path, text: str, *, force: bool) -> None:
    """Write a file unless a person has edited it: what is replaced is what was written here."""
    from newswatch.pipeline.files import read_text, write_whole

    name, there = f"file:{path.resolve()}", read_text(path)
    if there != text:
        with app.look() as store:
            is_ours = there is None or store.digests.is_known(name, there)
        if not (is_ours or force):
            raise UsageError(f"{path} was edited, or is another file; --force replaces it")
        write_whole(path, text)
    with app.store() as store:
        if not store.digests.is_known(name, text):
            store.digests.note(name, text, app.clock.now())


def _send(app: App, config: Config, told: Digest, *, force: bool) -> int:
    from newswatch.pipeline import mailing
    from newswatch.store import run_lock

    settings = config.digest.mail
    if settings is None:
        raise UsageError("--send needs `digest: mail:` in feeds.yaml; docs/digests.md shows it")
    mail = mailing.addressed(config, settings, told, app.clock.now())
    with run_lock(config.database), app.store() as store:
        before = store.digests.sent(mail.name)
        if before and not force:
            app.say(f"The digest of these days went out on {before:%Y-%m-%d %H:%M} UTC; --force sends it again.")
            return 0
        refused = mailing.send(config, settings, mail)
        store.digests.note(mail.name, "", app.clock.now())
    for address, why in refused.items():
        click.echo(f"! {address}: {why}", err=True)
    app.say(f"Sent to {mailing.in_words([each for each in mail.recipients if each not in refused])}.")
    return 3 if refused else 0


COMMAND: click.Command = digest
