"""One article for people and programs: read from a file or an address, each field shown with its witness."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from newswatch.errors import UsageError
from newswatch.text.clean import for_terminal

if TYPE_CHECKING:
    from newswatch.cli.context import App
    from newswatch.cli.shapes import Shape
    from newswatch.config import Config, SourceConfig
    from newswatch.records import Article

_NAMES = 14  # columns of the fields' names
_FIELDS = (
    ("address", "url"),
    ("site", "site"),
    ("language", "language"),
    ("authors", "authors"),
    ("agencies", "agencies"),
    ("published", "published"),
    ("modified", "modified"),
    ("journal", "journal"),
    ("doi", "doi"),
    ("pmid", "pmid"),
    ("trials", "registry"),
)
_SAME_WITNESS = {"agencies": "authors"}


def article_at(app: App, place: str, *, url: str = "", source: str | None = None) -> Article:
    """Return the article of a page, from a file or from the web.

    Args:
        app: of the call.
        place: a path or an address.
        url: where a saved page came from.
        source: name of the source whose recipe is used; None: the one with a recipe that lies on the page's host.

    Raises:
        UsageError: if there is no such file or source.
        FetchError: if the address cannot be read.
        ParseError: if the page cannot be read.
    """
    from pathlib import Path

    from newswatch.config import NetworkSettings
    from newswatch.pipeline import read_address, read_file

    config = app.config() if source or app.config_path.exists() else None
    if place.startswith(("http://", "https://")):
        network = config.network if config else NetworkSettings()
        return read_address(network, place, _source(config, place, source))
    path = Path(place)
    if not path.is_file():
        raise UsageError(f"{place}: no such file")
    return read_file(path.resolve(), url, _source(config, url, source))


def _source(config: Config | None, url: str, name: str | None) -> SourceConfig | None:
    from newswatch.pipeline import source_of

    if config is None:
        return None
    if name is None:
        return source_of(config.sources, url) if url else None
    found = next((source for source in config.sources if source.name == name), None)
    if found is None:
        raise UsageError(f"no source named {name}; `newswatch sources list` shows them")
    return found


def shape(read: Article) -> Shape:
    """Return an article as ``articles extract --json`` shows it."""
    from newswatch.cli import shapes

    return {**shapes.plain(read), "witnesses": dict(read.witnesses)}


def headline(read: Article) -> None:
    """Print the title, and what stands in the way where this is no article."""
    click.echo(click.style(for_terminal(read.title or "(no title)"), bold=sys.stdout.isatty()))
    if read.wall:
        from newswatch.articles import wall_in_words

        _line("no article", wall_in_words(read.wall), "")


def fields(read: Article, before: Iterable[tuple[str, object]] = (), problem: str | None = None) -> None:
    """Print the metadata, a field a line, with the witness each was read from."""
    _line("title from", read.witnesses.get("title"), "")
    for name, field in _FIELDS:
        _line(name, _value(read, field), read.witnesses.get(_SAME_WITNESS.get(field, field), ""))
    for name, value in before:
        _line(name, value, "")
    paragraphs = read.text.count("\n\n") + 1 if read.text else 0
    size = f"{len(read.text):,} characters, {paragraphs} {'paragraph' if paragraphs == 1 else 'paragraphs'}"
    _line("text", size if paragraphs else "none", read.witnesses.get("text", read.text_from))
    _line("recipe", read.witnesses.get("recipe"), "")
    _line("problem", problem, "")


def text(read: Article) -> None:
    """Print the text, broken between words on a terminal."""
    click.echo()
    for line in read.text.split("\n"):
        clean = for_terminal(line)
        click.echo(click.wrap_text(clean, _wide()) if sys.stdout.isatty() else clean)


def _value(read: Article, field: str) -> str:
    value = getattr(read, field)
    if isinstance(value, tuple):
        return ", ".join(value)
    if field == "published" and value:
        return f"{value:%Y-%m-%d %H:%M %z}" if read.published_to == "time" else f"{value:%Y-%m-%d}"
    if field == "modified" and value:
        return f"{value:%Y-%m-%d}"
    return str(value or "")


def _line(name: str, value: object, witness: str) -> None:
    """Print a field; on a terminal broken between words, the witness dim behind it. Empty values are left out."""
    if value in (None, ""):
        return
    head, said = f"{name + ':':<{_NAMES}}", for_terminal(str(value))
    behind = f"[{for_terminal(witness)}]" if witness else ""
    if not sys.stdout.isatty():
        click.echo(f"{head}{said}{'  ' if behind else ''}{behind}")
        return
    words = click.wrap_text(f"{said}  {behind}".rstrip(), _wide(), head, " " * _NAMES)
    click.echo(words.replace(behind, click.style(behind, dim=True)) if behind else words)


def _wide() -> int:
    from newswatch.cli.output import WIDEST

    return min(shutil.get_terminal_size().columns, WIDEST) - 1
