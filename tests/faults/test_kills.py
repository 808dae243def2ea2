"""SIGKILL at any moment: the next run ends where an undisturbed one does, nothing lost, nothing doubled."""

from __future__ import annotations

import time

import pytest

from newswatch.config import Config
from tests.faults.conftest import Content, called, content, emptied, started, wait_for_writes


def _killed_and_repeated(config: Config) -> Content:
    again = called(config)
    assert again.returncode == 0, again.stderr
    return content(config)


def test_a_run_killed_while_it_writes_is_picked_up_by_the_next(config: Config, undisturbed: Content) -> None:
    """In the middle of its writing."""
    with started(config) as process:
        wait_for_writes(process, config.database, 12)
    assert _killed_and_repeated(config) == undisturbed


@pytest.mark.slow
def test_a_run_killed_anywhere_is_picked_up_by_the_next(config: Config, undisturbed: Content) -> None:
    """At every third write, and at moments spread over the run; twice in a row, too."""
    began = time.monotonic()
    assert _killed_and_repeated(config) == undisturbed
    lasted = time.monotonic() - began
    for number in range(20):
        emptied(config)
        for _ in range(1 + number % 2):
            with started(config) as process:
                if number % 4 < 2:
                    wait_for_writes(process, config.database, 1 + 3 * number)
                else:
                    time.sleep(lasted * number / 20)
        assert _killed_and_repeated(config) == undisturbed, f"kill {number}"
