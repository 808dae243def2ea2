"""Opening the file: write-ahead log, foreign keys, migrations, and a clear word when it cannot be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newswatch.errors import StoreError
from newswatch.store.database import Database
from newswatch.store.migrations import VERSION

BUSY_SECONDS = 10.0
FILE_FAULTS = (sqlite3.Error, OSError)  #: what a file or a disk does; nothing else is to blame


def connect(path: Path | None, *, read_only: bool = False) -> Database:
    """Open the database and bring its tables up to date.

    Args:
        path: the file, made with its folder when missing; None for one in memory.
        read_only: look only; nothing is made or changed, but tables of an older newswatch are brought up to date.

    Raises:
        StoreError: if it is damaged, locked, of a newer newswatch, or cannot be written.
    """
    with translated(path):
        connection = _connection(path, read_only)
        try:
            return _prepared(Database(connection), path, read_only)
        except BaseException:
            connection.close()
            raise


def _prepared(db: Database, path: Path | None, read_only: bool) -> Database:
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA recursive_triggers = ON")
    _refuse_newer(db, path)
    if read_only and path is not None and 0 < _version(db) < VERSION:
        return _looked_at_anew(db, path)
    if read_only or _version(db) == VERSION:
        return db
    if path is not None:
        db.execute("PRAGMA journal_mode = WAL")
    _migrate(db)
    return db


def _connection(path: Path | None, read_only: bool) -> sqlite3.Connection:
    if path is None:
        return sqlite3.connect(":memory:", check_same_thread=False)
    if read_only:
        return _read_only(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(path, timeout=BUSY_SECONDS)


def _read_only(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise StoreError("there is no database yet; `newswatch run` makes it", path=path)
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        # In a folder nobody may write in, the shared memory of the log cannot be made: read the file as it is.
        connection.close()
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    return connection


def _looked_at_anew(db: Database, path: Path) -> Database:
    """Bring the tables up to date and open them again; as they are, today's questions do not fit them."""
    db.close()
    try:
        connect(path).close()
    except StoreError as error:
        raise StoreError(
            f"is of an older newswatch and could not be brought up to date: {error.problem}", path=path
        ) from error
    return connect(path, read_only=True)


def _version(db: Database) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _refuse_newer(db: Database, path: Path | None) -> None:
    version = _version(db)
    if version > VERSION:
        raise StoreError(
            f"was written by a newer version of newswatch (schema {version}, this one knows {VERSION}); "
            "upgrade newswatch, or name another configuration",
            path=path,
        )


def _migrate(db: Database) -> None:
    from newswatch.store.migrations import MIGRATIONS
    from newswatch.store.migrations._lean_sqlite_utils import (
        Database as Migrated,
    )  # most runs find the tables up to date

    # One more transaction around all of them: whoever comes second finds either the old version or the new one.
    # Plugins for the command line of sqlite-utils are left alone; looking for them reads every package installed.
    with db.atomic():
        MIGRATIONS.apply(Migrated(db.conn, execute_plugins=False))
        db.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def translated(path: Path | None) -> Iterator[None]:
    """Turn SQLite's errors into StoreError, with the way out.

    Raises:
        StoreError: for every error of SQLite or of the file system.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(_explained(error), path=path) from error
    except OSError as error:
        raise StoreError(f"cannot be opened: {error.strerror}", path=path) from error


def _explained(error: sqlite3.Error) -> str:
    text = str(error)
    if "locked" in text or "busy" in text:
        return f"is locked by another program (waited {BUSY_SECONDS:.0f} s); close it and run again"
    if "malformed" in text or "not a database" in text or "disk image" in text:
        return f"is damaged ({text}); move it away or put a backup in its place. It was left as it is"
    if "full" in text:
        return "cannot grow: the disk is full. Nothing half-written was kept; make room and run again"
    if "readonly" in text or "unable to open" in text:
        return f"cannot be written ({text}); check the rights of the file and its folder"
    return text
