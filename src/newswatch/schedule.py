"""``newswatch schedule``: runs by the sources' own intervals, until stopped. The only APScheduler.

One job at a time: when a run ends, the next one is set for the moment the next source is due. A run that failed is
logged and the next one comes all the same; a computer that slept catches up once.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event as Flag
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger

from newswatch.clock import Clock
from newswatch.config import Config
from newswatch.errors import NewswatchError, StoreBusy
from newswatch.events import Event
from newswatch.pipeline import Workspace, run_stages
from newswatch.store import Store, run_lock

DEFAULT_EVERY = timedelta(hours=6)  # of sources that say nothing of an interval
AFTER_FAILURE = timedelta(minutes=15)  # when a whole run could not be done
SHORTEST = timedelta(minutes=1)  # between the end of a run and the next one
LONGEST = timedelta(days=1)

Show = Callable[[Event], None]
Say = Callable[[str], None]


def run_for_ever(config: Config, clock: Clock, show: Show, say: Say) -> None:
    """Run whenever a source is due, until SIGTERM, SIGINT or Ctrl-C; a run under way is left within seconds.

    Args:
        config: sources without an interval are polled every 6 hours.
        clock: tells the present moment.
        show: is given every event.
        say: is told what comes next, and what went wrong.
    """
    config = with_intervals(config)
    stop = Flag()
    scheduler = BackgroundScheduler(timezone="UTC")

    def job() -> None:
        following = _one_run(config, clock, show, say, stop)
        if not stop.is_set():
            _plan(scheduler, job, following)
            say(f"next run at {following:%Y-%m-%d %H:%M} UTC")

    with _signals(stop):
        _plan(scheduler, job, clock.now())
        scheduler.start()
        try:
            while not stop.wait(1.0):
                pass
        finally:
            stop.set()
            scheduler.shutdown(wait=True)


def with_intervals(config: Config) -> Config:
    """Return the configuration with an interval for every source."""
    sources = tuple(each if each.every else each.model_copy(update={"every": DEFAULT_EVERY}) for each in config.sources)
    return config.model_copy(update={"sources": sources})


def next_run(due: list[datetime], now: datetime) -> datetime:
    """Return when to run next: when the first source is due, a minute from now at the soonest, a day at the latest."""
    return min(max(min(due, default=now + LONGEST), now + SHORTEST), now + LONGEST)


def _one_run(config: Config, clock: Clock, show: Show, say: Say, stop: Flag) -> datetime:
    try:
        with run_lock(config.database), Store.open(config.database) as store:
            for event in run_stages(Workspace(config=config, store=store, now=clock.now(), clock=clock)):
                show(event)
                if stop.is_set():
                    break
            names = {source.name for source in config.sources}
            states = [state for state in store.sources.all().values() if state.name in names]
            return next_run([state.next_poll for state in states if state.next_poll], clock.now())
    except StoreBusy:
        return clock.now() + SHORTEST
    except NewswatchError as error:
        say(f"this run failed: {error}")
    except Exception as error:  # noqa: BLE001 - whatever happens in one run, the next one comes
        say(f"this run failed unexpectedly: {type(error).__name__}: {error}")
    return clock.now() + AFTER_FAILURE


def _plan(scheduler: BackgroundScheduler, job: Callable[[], None], moment: datetime) -> None:
    scheduler.add_job(job, DateTrigger(moment), id="run", replace_existing=True, misfire_grace_time=None)


@contextmanager
def _signals(stop: Flag) -> Iterator[None]:
    def leave(number: int, frame: FrameType | None) -> None:
        stop.set()

    before = {each: signal.signal(each, leave) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
