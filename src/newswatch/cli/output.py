"""What commands print: JSON documents, tables and texts. Words from outside are cleaned here, for the terminal."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import click

from newswatch.text.clean import for_json, for_terminal

NARROW = 64  # columns; below, a row is a few short lines instead of a line of a table
WIDEST = 160  # columns; lines longer than that are hard to follow


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``share`` is how much of the free width it gets, 0 for as much as it needs."""

    head: str
    share: int = 0
    right: bool = False


def as_json(value: Any) -> None:
    """Print one JSON document."""
    click.echo(for_json(json.dumps(value, ensure_ascii=False, indent=2)))


def table(columns: Sequence[Column], rows: Iterable[Sequence[object]], empty: str) -> None:
    """Print rows as a table that fits the terminal; in a pipe, whole values parted by tabs, with a line of heads."""
    cells = [[for_terminal(str("" if value is None else value)) for value in row] for row in rows]
    if not cells:
        click.echo(empty, err=True)
    elif sys.stdout.isatty():
        wide = min(shutil.get_terminal_size().columns, WIDEST)
        (_draw if wide >= NARROW else _stack)(columns, cells, wide)
    else:
        click.echo("\t".join(column.head for column in columns))
        for row in cells:
            click.echo("\t".join(row))


def _stack(columns: Sequence[Column], cells: Sequence[Sequence[str]], wide: int) -> None:
    """Print each row as a few short lines, for terminals too narrow for a table."""
    main = max(range(1, len(columns)), key=lambda place: columns[place].share)
    for row in cells:
        rest = [(columns[place].head, row[place]) for place in range(1, len(columns)) if place != main and row[place]]
        _wrap(f"{row[0]}  {row[main]}", wide, "", "    ")
        for head, value in rest:
            _wrap(f"{head}: {value}", wide, "    ", "      ")


def _wrap(text: str, wide: int, first: str, other: str) -> None:
    import textwrap

    click.echo("\n".join(textwrap.wrap(text, wide - 1, initial_indent=first, subsequent_indent=other)))


def _draw(columns: Sequence[Column], cells: Sequence[Sequence[str]], wide: int) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, expand=any(column.share for column in columns), width=wide)
    for column in columns:
        drawn.add_column(
            column.head,
            ratio=column.share or None,
            justify="right" if column.right else "left",
            overflow="fold" if column.share else "ellipsis",
            no_wrap=not column.share,
        )
    for row in cells:
        drawn.add_row(*(Text(cell) for cell in row))
    Console(highlight=False).print(drawn)


def facts(pairs: Iterable[tuple[str, object]]) -> None:
    """Print names and values, one a line; empty values are left out."""
    for name, value in pairs:
        if value not in (None, "", (), []):
            click.echo(f"{name + ':':<14}{for_terminal(str(value))}")


def page(text: str) -> None:
    """Print a text of several lines, each cleaned for the terminal."""
    for line in text.split("\n"):
        indent = line[: len(line) - len(line.lstrip(" "))]
        click.echo(indent + for_terminal(line))


def folded(text: str, indent: str) -> None:
    """Print one clean line, on a terminal broken between words; every line begins with ``indent``."""
    if not sys.stdout.isatty():
        click.echo(indent + text)
        return
    wide = min(shutil.get_terminal_size().columns, WIDEST) - 1
    click.echo(click.wrap_text(text, wide, indent, indent))
