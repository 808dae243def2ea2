"""Backups: whole, verified, never over another file, also while somebody writes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from newswatch.errors import StoreError
from newswatch.store import Store
from newswatch.store.upkeep import backup
from tests.conftest import NOW
from tests.store.upkeep.conftest import Archive


def test_a_backup_is_one_sound_file_with_what_was_committed(archive: Archive, folder: Path) -> None:
    """It opens as a database of its own; nothing lies beside it."""
    archive.tell("a-story", NOW)
    target = folder / "copies" / "monday.db"
    target.parent.mkdir()
    assert backup(archive.store.db, target) == target.stat().st_size
    assert [file.name for file in target.parent.iterdir()] == ["monday.db"]
    with Store.look(target) as copy:
        assert len(list(copy.articles.select())) == 1


def test_a_backup_holds_nothing_of_a_transaction_under_way(archive: Archive, folder: Path) -> None:
    """Another program writes meanwhile: the copy is of the moment before."""
    archive.tell("a-story", NOW)
    writer = sqlite3.connect(archive.path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM entries")
    with Store.look(archive.path) as looking:
        backup(looking.db, folder / "copy.db")
    writer.execute("COMMIT")
    writer.close()
    with Store.look(folder / "copy.db") as copy:
        assert copy.sources.all()["a"].entries == 1


def test_a_file_that_is_there_is_never_replaced_silently(archive: Archive, folder: Path) -> None:
    """Only when that was asked for."""
    target = folder / "precious.db"
    target.write_text("precious")
    with pytest.raises(StoreError, match="is there already"):
        backup(archive.store.db, target)
    assert target.read_text() == "precious"
    backup(archive.store.db, target, replace=True)
    with Store.look(target) as copy:
        assert "a" in copy.sources.all()


def test_a_backup_that_fails_leaves_nothing_behind(archive: Archive, folder: Path) -> None:
    """A folder that is missing is named."""
    with pytest.raises(StoreError, match=r"nowhere/copy\.db"):
        backup(archive.store.db, folder / "nowhere" / "copy.db")
    assert not list(folder.rglob("*.part"))


def test_a_restored_backup_goes_on_where_it_was_made(archive: Archive, folder: Path) -> None:
    """As docs/database.md tells it: move the old files away, copy the backup to their place."""
    archive.tell("before", NOW)
    backup(archive.store.db, folder / "copy.db")
    archive.tell("after", NOW)
    archive.store.close()
    for file in archive.path.parent.iterdir():
        file.unlink()
    (folder / "copy.db").rename(archive.path)
    with Store.open(archive.path) as store:
        restored = Archive(store, archive.path, archive.source)
        assert restored.titles() == {"before"}
        restored.tell("again", NOW)
        assert restored.titles() == {"before", "again"}
