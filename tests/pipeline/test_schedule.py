"""The scheduler: when the next run comes, and that it ends when it is told to."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from datetime import timedelta

from newswatch.schedule import next_run, with_intervals
from newswatch.store import Store
from tests.conftest import NOW
from tests.pipeline.newsroom import Newsroom

HOUR = timedelta(hours=1)


def test_the_next_run_comes_when_the_first_source_is_due() -> None:
    """Not at once, and not later than in a day."""
    assert next_run([NOW + 3 * HOUR, NOW + HOUR], NOW) == NOW + HOUR
    assert next_run([NOW - HOUR], NOW) == NOW + timedelta(minutes=1)
    assert next_run([NOW + 100 * HOUR], NOW) == next_run([], NOW) == NOW + 24 * HOUR


def test_sources_without_an_interval_get_six_hours(newsroom: Newsroom) -> None:
    """What the user said stays."""
    config = newsroom.config([{"name": "a", "url": "/a.xml"}, {"name": "b", "url": "/b.xml", "every": "1h"}])
    assert [source.every for source in with_intervals(config).sources] == [6 * HOUR, HOUR]


def test_it_runs_says_what_comes_next_and_ends_on_sigterm(newsroom: Newsroom) -> None:
    """A service manager can stop it within seconds; the first run's work is in the store."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    config = newsroom.config()
    command = [sys.executable, "-m", "newswatch", "--config", str(config.path), "schedule"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as service:
        assert service.stderr is not None
        said = []
        for line in service.stderr:
            said.append(line)
            if line.startswith("next run at"):
                break
        began = time.monotonic()
        service.send_signal(signal.SIGTERM)
        assert service.wait(20) == 0
    assert time.monotonic() - began < 5
    assert any(line.startswith("+ draft 1") for line in said)
    with Store.look(config.database) as store:
        assert store.drafts.count_waiting() == 1
