"""A copy of the database while it is in use: whole, verified, put in place at once, never over another file."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from newswatch.errors import StoreError
from newswatch.store.connection import translated
from newswatch.store.database import Database


def backup(db: Database, target: Path, *, replace: bool = False) -> int:
    """Copy a database into a file of its own and verify the copy; return its size in bytes.

    The copy is one file without a write-ahead log and holds what was committed when the copying began. It is made
    under another name beside its place and moved there once it is whole.

    Args:
        db: open for reading; another program may write meanwhile.
        target: where the copy goes; its folder exists.
        replace: whether a file that is there may be replaced.

    Raises:
        StoreError: if it cannot be written, if a file is there, or if the copy is not sound; nothing is left behind.
    """
    if target.exists() and not replace:
        raise StoreError("is there already; name another file, or add --force to replace it", path=target)
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with translated(target):
            _copy(db, partial, target)
            _put(partial, target, replace)
        return target.stat().st_size
    finally:
        for leftover in (partial, Path(f"{partial}-journal")):
            leftover.unlink(missing_ok=True)


def _copy(db: Database, partial: Path, target: Path) -> None:
    copy = sqlite3.connect(partial)
    try:
        db.conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        found = [text for (text,) in copy.execute("PRAGMA integrity_check(3)")]
    finally:
        copy.close()
    if found != ["ok"]:
        raise StoreError(
            f"the copy is not sound ({found[0]}): look at the database with `newswatch db check`", path=target
        )
    with partial.open("rb+") as file:
        os.fsync(file.fileno())


def _put(partial: Path, target: Path, replace: bool) -> None:
    if replace:
        partial.replace(target)
        return
    try:
        os.link(partial, target)  # unlike a renaming, this never replaces what came there meanwhile
    except FileExistsError:
        raise StoreError("was made by somebody else meanwhile; it was left as it is", path=target) from None
    except OSError:  # a medium without hard links, as most sticks are
        partial.rename(target)
