"""What is due and what comes next, from what was done when."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from newswatch.config import Config, load
from newswatch.schedule import coming, due_chores, with_intervals
from newswatch.schedule.plan import in_words, next_moment
from newswatch.store import Store
from tests.conftest import NOW

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
def config(folder: Path) -> Config:
    """Two sources, drafts at half past six and a digest on Mondays; the tests' moment is a Tuesday at seven."""
    path = folder / "feeds.yaml"
    path.write_text(
        "sources:\n- {name: a, url: 'https://a.example/'}\n- {name: b, url: 'https://b.example/', every: 1h}\n"
        "schedule: {drafts: '06:30', digest: Mon 07:00}\n",
        encoding="utf-8",
    )
    return with_intervals(load(path))


def test_sources_without_an_interval_get_six_hours(config: Config) -> None:
    """What the user said stays."""
    assert [source.every for source in config.sources] == [6 * HOUR, HOUR]


def test_a_chore_is_due_once_its_hour_has_come(config: Config) -> None:
    """And not again before the next one."""
    done = {"drafts": NOW - DAY, "digest": NOW - HOUR}
    assert due_chores(config, done, NOW) == ("drafts",)
    assert due_chores(config, {**done, "drafts": NOW}, NOW) == ()
    assert due_chores(config, {**done, "drafts": NOW}, NOW + 23 * HOUR) == ()
    assert due_chores(config, {**done, "drafts": NOW}, NOW + DAY) == ("drafts",)


def test_days_asleep_are_caught_up_once(config: Config) -> None:
    """However many were missed."""
    done = {"drafts": NOW - 9 * DAY, "digest": NOW - 9 * DAY}
    assert due_chores(config, done, NOW) == ("drafts", "digest")
    assert due_chores(config, dict.fromkeys(done, NOW), NOW + HOUR) == ()


def test_what_was_done_by_a_wrong_clock_does_not_count(config: Config) -> None:
    """A clock that stood in another century must not stop the drafts until then."""
    done = {"drafts": NOW + 4000 * DAY, "digest": NOW}
    assert due_chores(config, done, NOW) == ("drafts",)


def test_a_new_schedule_polls_and_does_its_chores_at_once(config: Config) -> None:
    """Whoever starts it sees something come of it."""
    planned = coming(config, {}, {}, NOW)
    assert [(each.moment, each.what) for each in planned] == [(NOW, "digest"), (NOW, "drafts"), (NOW, "poll")]


def _polled(config: Config, now: datetime) -> Store:
    store = Store.in_memory()
    store.sources.sync([(source.name, source.kind, source.url) for source in config.sources])
    for name, state in store.sources.all().items():
        store.sources.succeeded(state.id, {}, now, due=now + (6 if name == "a" else 1) * HOUR, hold=None)
    return store


def test_what_comes_next_is_told_the_soonest_first(config: Config) -> None:
    """Polls by their sources' intervals, chores at their hour."""
    with _polled(config, NOW) as store:
        planned = coming(config, store.sources.all(), {"drafts": NOW, "digest": NOW}, NOW)
    assert [(each.what, each.sources) for each in planned] == [
        ("poll", ("b",)),
        ("poll", ("a",)),
        ("drafts", ()),
        ("digest", ()),
    ]
    moment = next_moment(planned, NOW)
    assert moment == NOW + HOUR
    assert in_words(planned, moment) == "polling b"


def test_the_next_turn_is_never_at_once_and_never_far_away(config: Config) -> None:
    """A minute from now at the soonest, a day at the latest."""
    assert next_moment(coming(config, {}, {}, NOW), NOW) == NOW + timedelta(minutes=1)
    assert next_moment((), NOW) == NOW + DAY


def test_a_source_polled_by_a_wrong_clock_is_due(config: Config) -> None:
    """Its next poll would be years away."""
    with _polled(config, NOW + 4000 * DAY) as store:
        assert set(store.sources.to_poll(NOW)) == {"a", "b"}
        planned = coming(config, store.sources.all(), {"drafts": NOW, "digest": NOW}, NOW)
    assert planned[0].moment == NOW
