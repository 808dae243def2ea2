"""A database of an older newswatch: brought up to date by whoever comes first."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from newswatch.store import Store
from newswatch.store.migrations import MIGRATIONS
from newswatch.store.migrations._lean_sqlite_utils import Database


@pytest.fixture
def old(folder: Path) -> Path:
    """A file as a newswatch with two migrations less has left it."""
    path = folder / "newswatch.db"
    connection = sqlite3.connect(path)
    db = Database(connection)
    names = [each.name for each in MIGRATIONS.pending(db)]
    MIGRATIONS.apply(db, stop_before=names[-2])
    connection.execute(f"PRAGMA user_version = {len(names) - 2}")
    connection.commit()
    connection.close()
    return path


def test_a_listing_finds_the_tables_it_asks_for(old: Path) -> None:
    """The first command after an upgrade may be one that only looks."""
    with Store.look(old) as store:
        version = store.db.execute("PRAGMA user_version").fetchone()[0]
        assert store.chores.last("digest") is None
    with Store.open(old) as store:
        assert store.db.execute("PRAGMA user_version").fetchone() == (version,)


def test_what_was_stored_stays(old: Path) -> None:
    """Migrations add; they take nothing away."""
    with sqlite3.connect(old) as connection:
        connection.execute("INSERT INTO sources (name, kind, url) VALUES ('a', 'feed', 'https://a.example/')")
    connection.close()
    with Store.look(old) as store:
        assert list(store.sources.all()) == ["a"]
