"""A full disk, a folder nobody may write in, a clock that jumps."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newswatch.config import Config
from newswatch.events import RunEnded, SourcePolled
from tests.conftest import NOW
from tests.faults.conftest import Content, called, content
from tests.pipeline.newsroom import Newsroom, run


@pytest.mark.slow
def test_a_full_disk_is_said_and_nothing_is_half_written(config: Config, undisturbed: Content) -> None:
    """When there is room again, the next run does the rest."""

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    refused = called(config, preexec_fn=little_room)
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert "disk" in refused.stderr
    assert called(config).returncode == 0
    assert content(config) == undisturbed


LOOKS = (
    ("articles", "list"),
    ("drafts", "list"),
    ("drafts", "show", "1"),
    ("status",),
    ("db", "check"),
    ("db", "export"),
    ("digest", "--since", "30d", "--output", "-"),
)


@contextmanager
def _read_only(folder: Path) -> Iterator[None]:
    """Make a folder and what is in it read-only; for root, by mounting it onto itself."""
    if os.geteuid():
        folder.chmod(0o555)
        yield
        folder.chmod(0o755)
        return
    for words in (("--bind", str(folder), str(folder)), ("-o", "remount,ro,bind", str(folder))):
        if subprocess.run(["mount", *words], capture_output=True, check=False).returncode:
            pytest.skip("root, and not allowed to mount: nothing is read-only")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
def test_in_a_read_only_folder_listings_work_and_a_run_says_why_not(config: Config) -> None:
    """Articles, drafts, status and a digest can be read from a stick that is write-protected."""
    run(config)
    with _read_only(config.database.parent):
        for words in LOOKS:
            looked = called(config, *words)
            assert looked.returncode == 0, looked.stderr
            assert looked.stdout
        refused = called(config)
    assert refused.returncode == 1
    assert "cannot be written" in refused.stderr
    assert called(config).returncode == 0


def test_a_folder_where_no_database_can_be_made_is_named(config: Config) -> None:
    """Before anything was ever stored."""
    config.database.parent.mkdir()
    with _read_only(config.database.parent):
        refused = called(config)
    assert refused.returncode == 1
    assert "cannot be written" in refused.stderr
    assert "newswatch.db" in refused.stderr


JUMPS = [
    NOW - timedelta(days=3650),
    datetime(2024, 3, 10, 6, 59, 59, tzinfo=UTC),  # a second before New York's clocks go forward
    datetime(1970, 1, 2, tzinfo=UTC),
    datetime(2039, 1, 1, tzinfo=UTC),
    NOW + timedelta(days=1),
]


def test_a_clock_that_jumps_loses_and_doubles_nothing(newsroom: Newsroom, config: Config) -> None:
    """Sources are polled, entries come once, and what was done in another decade does not stop today's polls."""
    rows = [{"name": name, "url": f"/{name}.xml", "every": "6h"} for name in newsroom.feeds]
    config = newsroom.config(rows)
    run(config)
    for number, moment in enumerate(JUMPS):
        newsroom.publish("one", f"later-{number}")
        events = run(config, now=moment)
        polled = [event for event in events if isinstance(event, SourcePolled)]
        assert {event.source for event in polled} == set(newsroom.feeds), moment
        assert sum(event.new for event in polled) == 1
        assert isinstance(events[-1], RunEnded)
    assert len(content(config)["entries"]) == 4 + len(JUMPS)
