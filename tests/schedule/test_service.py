"""The scheduler as a service manager sees it: it works, says what comes next, and ends when it is told to."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from werkzeug import Request, Response

from newswatch.cli import main
from newswatch.store import Store
from tests.pipeline.newsroom import Newsroom


@contextmanager
def service(config: Path) -> Iterator[subprocess.Popen[str]]:
    """Run the scheduler as a process of its own; whatever happens, it is gone afterwards."""
    command = [sys.executable, "-m", "newswatch", "--config", str(config), "schedule"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        watchdog = threading.Timer(60, process.kill)  # a line that never comes must not stop the tests
        watchdog.start()
        try:
            yield process
        finally:
            watchdog.cancel()
            process.kill()


def _said_until(process: subprocess.Popen[str], beginning: str) -> list[str]:
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if line.startswith(beginning):
            break
    return said


@pytest.mark.parametrize("number", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.slow)])
def test_it_runs_says_what_comes_next_and_ends_when_told(newsroom: Newsroom, number: signal.Signals) -> None:
    """A service manager can stop it within seconds; the first run's work is in the store."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    config = newsroom.config()
    with service(config.path) as process:
        said = _said_until(process, "next at")
        began = time.monotonic()
        process.send_signal(number)
        assert process.wait(20) == 0
        assert time.monotonic() - began < 5
    assert any(line.startswith("+ draft 1") for line in said)
    with Store.look(config.database) as store:
        assert store.drafts.count_waiting() == 1


def test_it_ends_within_seconds_while_a_server_keeps_it_waiting(newsroom: Newsroom) -> None:
    """A run under way is left where it stands, with a record of it; the next one picks up the rest."""
    newsroom.publish("quick", "stem-cells-help-in-ms")
    newsroom.feeds["slow"] = []

    def slow(request: Request) -> Response:
        time.sleep(8)
        return Response("late")

    newsroom.server.expect_oneshot_request("/slow.xml").respond_with_handler(slow)
    config = newsroom.config()
    with service(config.path) as process:
        _said_until(process, "quick: 1 new")
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        assert time.monotonic() - began < 4
    with Store.look(config.database) as store:
        (run,) = store.runs.latest(5)
        assert run["ended"] is not None
        assert store.sources.all()["quick"].entries == 1


def test_what_comes_next_can_be_asked_without_running(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """For people and for scripts; nothing is polled."""
    newsroom.feeds["news"] = []
    config = newsroom.config(schedule={"drafts": "06:30"})
    command = ["--config", str(config.path), "--now", "2026-03-17T07:00:00Z", "schedule"]
    assert main([*command, "--json"]) == 0
    planned = json.loads(capsys.readouterr().out)
    assert [(each["what"], each["sources"]) for each in planned] == [("drafts", []), ("poll", ["news"])]
    assert main([*command, "--show"]) == 0
    assert "drafts" in capsys.readouterr().out
    assert newsroom.hits == []


def test_one_turn_can_be_asked_for(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """For a timer that comes often: what is due is done, and the program leaves."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    config = newsroom.config(schedule={"digest": "07:00"})
    command = ["--config", str(config.path), "--now", "2026-03-17T07:00:00Z", "schedule", "--once"]
    assert main(command) == 0
    assert "next at Tue 2026-03-17 13:00 UTC: polling news" in capsys.readouterr().err
    assert [file.name for file in (newsroom.folder / "data" / "digests").iterdir()] == ["2026-03-16-to-2026-03-16.md"]
