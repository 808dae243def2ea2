"""Everything out: each table row by row, as plain values for any other program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newswatch.store.database import Database
from newswatch.store.rows import Row
from newswatch.text.urls import masked

#: Columns that hold JSON: they come out as lists and mappings, not as text of such.
_JSON = frozenset(
    {
        *(("articles", name) for name in ("authors", "agencies", "registry", "links", "witnesses")),
        *(("drafts", name) for name in ("topics", "sources", "study")),
        *(("posts", name) for name in ("tags", "categories", "links")),
        *(("post_places", name) for name in ("state", "skipped")),
        ("draft_posts", "reasons"),
        ("entries", "authors"),
        ("flags", "hits"),
        ("flags", "rejected"),
        ("runs", "report"),
        ("sources", "state"),
        ("studies", "study"),
    }
)


def tables(db: Database) -> tuple[str, ...]:
    """Return the names of the tables in alphabetical order, without those of SQLite and of the migrations."""
    return tuple(sorted(name for name in db.table_names() if not name.startswith(("sqlite_", "_"))))


def export_rows(db: Database, table: str) -> Iterator[Row]:
    """Yield the rows of a table as mappings, in a settled order; passwords in addresses of sources are masked.

    Args:
        db: open for reading.
        table: one of :func:`tables`.
    """
    cursor = db.execute(f'SELECT * FROM "{table}" ORDER BY {_order(db, table)}')
    names = [column[0] for column in cursor.description]
    for values in cursor:
        yield {name: _plain(table, name, value) for name, value in zip(names, values, strict=True)}


def _order(db: Database, table: str) -> str:
    """Return the primary key's columns, by which the same rows always come in the same order."""
    columns = db.execute(f'SELECT name FROM pragma_table_info("{table}") WHERE pk > 0 ORDER BY pk').fetchall()
    return ", ".join(f'"{name}"' for (name,) in columns) or "rowid"


def _plain(table: str, column: str, value: Any) -> Any:
    if table == "sources" and isinstance(value, str):
        value = masked(value)
    return json.loads(value) if (table, column) in _JSON and value is not None else value
