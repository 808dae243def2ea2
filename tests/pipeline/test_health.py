"""Who needs a person: rhythms and silences."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newswatch.pipeline.health import health
from newswatch.store import SourceState
from tests.conftest import NOW


def state(failures: int = 0, success_days_ago: float = 0) -> SourceState:
    """Return a source that was polled."""
    success = NOW - timedelta(days=success_days_ago)
    return SourceState(
        id=1, name="a", url="https://a.example/", state={}, last_attempt=NOW, last_success=success,
        failures=failures, last_error="no" if failures else None, due=None, hold=None,
    )  # fmt: skip


def days(every: int, times: int, ended_days_ago: int) -> list[tuple[object, int]]:
    """Return days with two entries each, in a rhythm."""
    last = NOW.date() - timedelta(days=ended_days_ago)
    return [(last - timedelta(days=every * place), 2) for place in reversed(range(times))]


@pytest.mark.parametrize(
    ("every", "ended", "silent"),
    [(1, 3, 0), (1, 14, 0), (1, 15, 15), (7, 20, 0), (7, 22, 22), (30, 60, 0), (30, 91, 91)],
)
def test_silence_is_measured_by_the_sources_own_rhythm(every: int, ended: int, silent: int) -> None:
    """Three times the usual gap, and two weeks at least."""
    fares = health(state(), days(every, 12, ended), NOW)  # type: ignore[arg-type]
    assert fares.silent_days == silent
    assert bool(fares.needs) == bool(silent)


def test_what_was_not_polled_was_not_silent() -> None:
    """A computer that was off for a month makes no alarms."""
    assert not health(state(success_days_ago=38), days(1, 12, 40), NOW).silent_days  # type: ignore[arg-type]


def test_a_source_without_a_rhythm_is_never_called_silent() -> None:
    """Four days with entries are too few to tell."""
    assert not health(state(), days(1, 4, 300), NOW).needs  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("failures", "success_days_ago", "needs"), [(1, 9, False), (2, 1, False), (2, 3, True), (3, 0.1, True)]
)
def test_one_failure_is_no_alarm_but_failing_for_days_is(failures: int, success_days_ago: float, needs: bool) -> None:
    """Three in a row, or more than one over two days."""
    assert bool(health(state(failures, success_days_ago), (), NOW).needs) == needs


def test_entries_per_week_count_the_last_eight_weeks() -> None:
    """A new source is not divided by weeks it was not there."""
    assert health(state(), days(7, 30, 0), NOW).per_week == 2.0  # type: ignore[arg-type]
    assert health(state(), days(1, 7, 0), NOW).per_week == 14.0  # type: ignore[arg-type]
    assert health(state(), (), NOW).per_week == 0.0
