"""The file: made, migrated, refused, locked; everything else is tested through the questions it answers."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from newswatch.errors import StoreBusy, StoreError
from newswatch.records import Entry
from newswatch.store import Store, run_lock
from tests.conftest import NOW


def entry(number: int, title: str = "A title", **more: object) -> Entry:
    """Make an entry."""
    return Entry(url=f"https://a.example/{number}", title=title, id=f"id-{number}", **more)  # type: ignore[arg-type]


def source(store: Store, name: str = "a") -> int:
    """Make a source and return its number."""
    store.sources.sync([(name, "feed", f"https://{name}.example/feed")])
    return store.sources.all()[name].id


def test_an_entry_is_stored_once_however_often_it_is_seen() -> None:
    """The second poll with the same entries adds nothing and changes nothing."""
    with Store.in_memory() as store:
        number = source(store)
        assert store.entries.save(number, [entry(1), entry(2), entry(1)], NOW) == (2, 0)
        assert store.entries.save(number, [entry(2), entry(1)], NOW) == (0, 0)
        assert store.sources.all()["a"].entries == 2


def test_an_edited_entry_keeps_what_it_said_before() -> None:
    """A changed title updates the entry and its history holds the old one."""
    with Store.in_memory() as store:
        number = source(store)
        store.entries.save(number, [entry(1, "Before")], NOW)
        assert store.entries.save(number, [entry(1, "After")], NOW) == (0, 1)
        assert store.db.execute("SELECT title FROM entries").fetchall() == [("After",)]
        assert store.db.execute("SELECT title FROM entry_versions").fetchall() == [("Before",)]


def test_the_same_id_at_two_sources_is_two_entries() -> None:
    """Ids are only unique within their source."""
    with Store.in_memory() as store:
        store.entries.save(source(store, "a"), [entry(1)], NOW)
        assert store.entries.save(source(store, "b"), [entry(1)], NOW) == (1, 0)


def test_a_large_poll_is_no_trouble() -> None:
    """More entries than SQLite takes values in one statement."""
    with Store.in_memory() as store:
        assert store.entries.save(source(store), [entry(n) for n in range(3000)], NOW) == (3000, 0)


def test_sources_are_due_by_their_interval_and_never_before_they_may_be_asked() -> None:
    """``--all`` skips the interval; Retry-After and back-off hold in any case."""
    with Store.in_memory() as store:
        number = source(store)
        hour = timedelta(hours=1)
        store.sources.succeeded(number, {}, NOW, due=NOW + hour, hold=None)
        assert not store.sources.to_poll(NOW)
        assert "a" in store.sources.to_poll(NOW, regardless=True)
        assert "a" in store.sources.to_poll(NOW + hour)
        store.sources.failed(number, {}, "down", NOW, NOW + hour)
        assert not store.sources.to_poll(NOW, regardless=True)
        assert store.sources.all()["a"].failures == 1


def test_a_changed_address_begins_with_a_clean_slate() -> None:
    """Failures and validators belong to the old address."""
    with Store.in_memory() as store:
        number = source(store)
        store.sources.failed(number, {"etag": "x"}, "down", NOW, NOW + timedelta(days=1))
        store.sources.sync([("a", "feed", "https://elsewhere.example/feed")])
        state = store.sources.to_poll(NOW)["a"]
        assert (state.failures, state.state, state.id) == (0, {}, number)


def test_reopening_keeps_everything_and_migrates_once(folder: Path) -> None:
    """The tables are made by the first opening only."""
    path = folder / "data" / "newswatch.db"
    with Store.open(path) as store:
        store.entries.save(source(store), [entry(1)], NOW)
        version = store.db.execute("PRAGMA user_version").fetchone()
    with Store.open(path) as store:
        assert store.sources.all()["a"].entries == 1
        assert store.db.execute("PRAGMA user_version").fetchone() == version
        assert store.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert store.db.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_every_table_but_the_library_s_own_is_strict() -> None:
    """STRICT tables refuse a text where a number belongs."""
    with Store.in_memory() as store:
        tables = store.db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
        loose = {name for name, strict in tables if not strict and not name.startswith(("sqlite_", "_sqlite"))}
        assert not loose


def test_a_database_of_a_newer_version_is_refused_and_left_alone(folder: Path) -> None:
    """Nothing is written into what we do not understand."""
    path = folder / "newswatch.db"
    Store.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_named_and_left_alone(folder: Path) -> None:
    """The message names the file and the way out."""
    path = folder / "newswatch.db"
    path.write_bytes(b"this is no database, whatever its name says" * 200)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"newswatch\.db.*damaged"):
        Store.open(path)
    assert path.read_bytes() == before


def test_looking_makes_nothing(folder: Path) -> None:
    """A listing in an empty folder says what to do instead of making a database."""
    with pytest.raises(StoreError, match="newswatch run"):
        Store.look(folder / "newswatch.db")
    assert not list(folder.iterdir())


def test_one_run_at_a_time(folder: Path) -> None:
    """The second run says that another is at work, in a word of its own."""
    database = folder / "data" / "newswatch.db"
    with run_lock(database), pytest.raises(StoreBusy, match="another"), run_lock(database):
        pass
    with run_lock(database):
        pass


def test_the_lock_of_a_killed_run_is_free_again(folder: Path) -> None:
    """The operating system gives the lock back, whatever the run died of."""
    database = folder / "newswatch.db"
    code = (
        "import os, pathlib, signal\n"
        "from newswatch.store import run_lock\n"
        f"with run_lock(pathlib.Path({str(database)!r})):\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    with run_lock(database):
        pass


def test_sqlite_s_errors_come_out_as_ours(folder: Path) -> None:
    """Whoever uses the store has one class to catch, with the file in the message."""
    path = folder / "newswatch.db"
    with pytest.raises(StoreError, match=r"newswatch\.db"), Store.open(path) as store:
        store.db.execute("SELECT nothing FROM nowhere")
