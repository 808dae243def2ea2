"""One connection: a statement by itself is kept at once, several become one unit; nothing of what the tables mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any


class Database:
    """A database whose transactions claim the right to write when they begin.

    One that reads first and writes later would be refused at once, without any waiting, when another program wrote in
    between; reviewing while a run is at work is exactly that.

    Args:
        connection: an open one; from here on it is in autocommit mode, and transactions are only those of `atomic`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.isolation_level = None
        self.conn = connection

    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        """Carry out one statement; outside a unit its writes are kept at once."""
        return self.conn.execute(sql, values)

    def table_names(self) -> list[str]:
        """Return the names of all tables, those of SQLite and of the migrations too."""
        return [name for (name,) in self.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]

    def view_names(self) -> list[str]:
        """Return the names of all views."""
        return [name for (name,) in self.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]

    @contextmanager
    def atomic(self) -> Iterator[Database]:
        """Make several statements one unit; within one that is open already, a part of it that can fail alone."""
        begin, keep, undo = _PART if self.conn.in_transaction else _WHOLE
        self.execute(begin)
        try:
            yield self
            self.execute(keep)
        except BaseException:
            # A full disk may have ended the transaction already.
            for statement in undo if self.conn.in_transaction else ():
                self.execute(statement)
            raise

    def close(self) -> None:
        """Close the file."""
        self.conn.close()


_WHOLE = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_PART = (
    "SAVEPOINT part",
    "RELEASE part",
    ("ROLLBACK TO part", "RELEASE part"),
)  # the innermost one of the name is meant
