"""Rows of the database on their way out: JSON Lines on stdout or in a folder."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newswatch.errors import NewswatchError
from newswatch.store.upkeep import export_rows, tables

if TYPE_CHECKING:
    from newswatch.store import Database


def to_stdout(db: Database) -> None:
    """Print each row of each table on a line of its own, with its table's name."""
    for table in tables(db):
        for row in export_rows(db, table):
            sys.stdout.write(_line({"table": table, "row": row}))


def to_folder(db: Database, folder: Path) -> Mapping[str, int]:
    """Write a file for each table and the metadata for Datasette; return how many rows each table has.

    Raises:
        NewswatchError: if the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        counts = {table: _write(db, table, folder / f"{table}.jsonl") for table in tables(db)}
        metadata = resources.files("newswatch.store.upkeep").joinpath("datasette.yaml").read_text("utf-8")
        (folder / "metadata.yaml").write_text(metadata, encoding="utf-8")
    except OSError as error:
        raise NewswatchError(f"{folder} cannot be written: {error.strerror}") from error
    return counts


def _write(db: Database, table: str, path: Path) -> int:
    """Write one table, whole or not at all."""
    partial, count = path.with_name(f".{path.name}.part"), 0
    with partial.open("w", encoding="utf-8", newline="\n") as file:
        for row in export_rows(db, table):
            file.write(_line(row))
            count += 1
    partial.replace(path)
    return count


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
