"""One turn after the other: polls when due, drafts and digest at their hour, and what happens when a turn fails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from newswatch.config import Config
from newswatch.events import DraftWritten, Event, SourcePolled
from newswatch.schedule import Worker, with_intervals
from newswatch.store import run_lock
from tests.conftest import NOW
from tests.pipeline.newsroom import Newsroom
from tests.schedule.conftest import SetClock

HOUR = timedelta(hours=1)


class Desk:
    """A worker and what came of its turns."""

    def __init__(self, config: Config, clock: SetClock) -> None:
        self.events: list[Event] = []
        self.said: list[str] = []
        self.warned: list[str] = []
        self.digests: list[tuple[date, date]] = []
        self.clock = clock
        self.worker = Worker(
            config=with_intervals(config),
            clock=clock,
            show=self.events.append,
            say=self.said.append,
            warn=self.warned.append,
            digest=lambda first, last: self.digests.append((first, last)),
        )

    def turn(self, moment: datetime) -> datetime:
        """Work at a moment; forget what happened before."""
        for told in (self.events, self.said, self.warned, self.digests):
            told.clear()
        self.clock.moment = moment
        return self.worker.turn()

    def count(self, kind: type[Event]) -> int:
        """Return how many events of a kind the last turn brought."""
        return sum(isinstance(event, kind) for event in self.events)


@pytest.fixture
def desk(newsroom: Newsroom, clock: SetClock) -> Callable[..., Desk]:
    """Make a desk over a newsroom with one story."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    return lambda **more: Desk(newsroom.config(**more), clock)


def test_without_an_hour_drafts_come_with_every_run(desk: Callable[..., Desk]) -> None:
    """And what comes next is said, in the blog's zone."""
    here = desk(blog={"timezone": "Europe/Dublin"})
    following = here.turn(NOW)
    assert (here.count(DraftWritten), here.warned) == (1, [])
    assert following == NOW + 6 * HOUR
    assert here.said == ["next at Tue 2026-03-17 13:00 GMT: polling news"]


def test_drafts_wait_for_their_hour(desk: Callable[..., Desk], newsroom: Newsroom) -> None:
    """Sources are polled before it; the drafts come at the hour, whether or not a source is due then."""
    here = desk(schedule={"drafts": "06:30"})
    here.turn(NOW)
    newsroom.publish("news", "own-cells-calm-multiple-sclerosis", text="Stem cells calm multiple sclerosis (MS). " * 20)
    following = here.turn(NOW + 6 * HOUR)
    assert (here.count(SourcePolled), here.count(DraftWritten)) == (1, 0)
    assert following == NOW + 12 * HOUR
    at_hour = datetime(2026, 3, 18, 6, 30, tzinfo=UTC)
    here.turn(at_hour)
    assert here.count(DraftWritten) == 1
    here.turn(at_hour + HOUR)
    assert here.count(DraftWritten) == 0


def test_a_weekly_digest_tells_the_seven_days_before(desk: Callable[..., Desk]) -> None:
    """Once, and again after a week, also when the computer slept over the hour."""
    here = desk(schedule={"digest": "Mon 07:00"})
    here.turn(NOW)
    assert here.digests == [(date(2026, 3, 10), date(2026, 3, 16))]
    here.turn(NOW + 24 * HOUR)
    assert here.digests == []
    here.turn(datetime(2026, 3, 25, 9, 0, tzinfo=UTC))
    assert here.digests == [(date(2026, 3, 18), date(2026, 3, 24))]


def test_a_turn_that_fails_is_told_and_the_next_one_comes(desk: Callable[..., Desk], newsroom: Newsroom) -> None:
    """Expected or not; even a database that is damaged."""
    here = desk()
    database = newsroom.folder / "data" / "newswatch.db"
    database.parent.mkdir()
    database.write_text("no database")
    following = here.turn(NOW)
    assert following == NOW + timedelta(minutes=15)
    assert "damaged" in here.warned[0]
    database.unlink()
    here.turn(following)
    assert here.count(DraftWritten) == 1


def test_an_exception_nobody_expected_does_not_end_it(desk: Callable[..., Desk], newsroom: Newsroom) -> None:
    """Whatever a digest trips over."""
    here = desk(schedule={"digest": "07:00"})

    def broken(first: date, last: date) -> None:
        raise ZeroDivisionError("nobody thought of this")

    worker = Worker(
        config=here.worker.config, clock=here.clock, show=here.events.append, say=here.said.append,
        warn=here.warned.append, digest=broken,
    )  # fmt: skip
    assert worker.turn() == NOW + timedelta(minutes=15)
    assert here.warned[0].startswith("this run failed by a fault of newswatch itself (ZeroDivisionError")
    assert "nobody thought of this" in (newsroom.folder / "data" / "faults.log").read_text(encoding="utf-8")
    assert here.count(DraftWritten) == 1


def test_it_never_works_beside_another_run(desk: Callable[..., Desk], newsroom: Newsroom) -> None:
    """It comes again a minute later; that is no failure."""
    here = desk()
    with run_lock(newsroom.folder / "data" / "newswatch.db"):
        assert here.turn(NOW) == NOW + timedelta(minutes=1)
    assert (here.warned, here.count(SourcePolled)) == ([], 0)
