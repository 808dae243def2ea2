"""Two runs at once, a locked database, a backup while a run is at work."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from newswatch.config import Config
from newswatch.store import run_lock
from newswatch.store.connection import BUSY_SECONDS
from tests.faults.conftest import Content, called, content, emptied, started, wait_for_writes


def test_beside_a_run_another_one_leaves_and_says_so(config: Config) -> None:
    """The other one leaves with a code of its own, at once."""
    with run_lock(config.database):
        other = called(config)
        assert other.returncode == 4
        assert "another newswatch" in other.stderr


@pytest.mark.slow
def test_two_runs_started_together_leave_what_one_leaves(config: Config, undisturbed: Content) -> None:
    """Whichever comes first does the work."""
    for _ in range(3):
        emptied(config)
        with started(config) as first:
            second = called(config)
            assert sorted((first.wait(60), second.returncode)) in ([0, 0], [0, 4])
        assert content(config) == undisturbed


@pytest.mark.slow
def test_a_run_waits_for_a_program_that_holds_the_database_a_while(config: Config, undisturbed: Content) -> None:
    """A copying or indexing program costs nothing but time."""
    called(config, "--quiet", "run", "--only", "poll")
    holder = sqlite3.connect(config.database, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN EXCLUSIVE")
    threading.Timer(3, holder.rollback).start()
    assert called(config).returncode == 0
    holder.close()
    assert content(config) == undisturbed


@pytest.mark.slow
def test_a_database_locked_for_good_is_named(config: Config, undisturbed: Content) -> None:
    """After some seconds, with what to do; when the lock is gone, nothing is missing."""
    called(config, "--quiet", "run", "--only", "poll")
    holder = sqlite3.connect(config.database, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    refused = called(config, limit=BUSY_SECONDS * 4)
    holder.rollback()
    holder.close()
    assert refused.returncode == 1
    assert "newswatch.db: is locked by another program" in refused.stderr
    assert called(config).returncode == 0
    assert content(config) == undisturbed


@pytest.mark.slow
def test_a_backup_taken_while_a_run_is_at_work_is_whole(config: Config, undisturbed: Content, tmp_path: Path) -> None:
    """Put in the database's place, it goes on from there."""
    with started(config) as process:
        wait_for_writes(process, config.database, 6)
        copied = called(config, "--quiet", "db", "backup", str(tmp_path / "copy.db"))
        assert copied.returncode == 0, copied.stderr
    for file in config.database.parent.glob("newswatch.db*"):
        file.unlink()
    (tmp_path / "copy.db").rename(config.database)
    assert called(config).returncode == 0
    assert content(config) == undisturbed
