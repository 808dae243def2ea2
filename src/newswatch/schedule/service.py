"""Waiting for the next turn, until stopped. The only APScheduler.

APScheduler says when; the work is done here, in the main thread, one turn after the other, so that a signal ends it
wherever it stands, as Ctrl-C does. A computer that slept is noticed within seconds of its waking, and so is a clock
that was set back.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Event as Flag
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger

from newswatch.schedule.plan import LONGEST, SHORTEST
from newswatch.schedule.working import Worker

NUDGE = 10.0  # seconds between two looks at the clock: a sleeping computer's timers stand still


class Stopped(BaseException):
    """SIGTERM or SIGINT came; like KeyboardInterrupt, it is no failure of the run under way."""


def run_for_ever(worker: Worker) -> None:
    """Work whenever something is due, until SIGTERM, SIGINT or Ctrl-C; a turn under way is left within a second.

    Must be called in the main thread.
    """
    scheduler = BackgroundScheduler(timezone="UTC", daemon=True)
    go = Flag()
    go.set()
    scheduler.start()
    try:
        with _signals():
            while True:
                if not go.wait(NUDGE):
                    _nudge(scheduler, worker.clock.now())
                    continue
                go.clear()
                _plan(scheduler, go, worker.turn())
    except Stopped:
        pass
    finally:
        scheduler.shutdown(wait=False)


def _plan(scheduler: BackgroundScheduler, go: Flag, moment: datetime) -> None:
    # Late is better than never: a computer that slept catches up, once.
    scheduler.add_job(
        go.set, DateTrigger(moment), id="turn", replace_existing=True, misfire_grace_time=None, coalesce=True
    )


def _nudge(scheduler: BackgroundScheduler, now: datetime) -> None:
    """Let the scheduler look at the clock; where that was set back, a turn that is now far away comes at once."""
    job = scheduler.get_job("turn")
    if job is not None and job.next_run_time > now + LONGEST + SHORTEST:
        job.modify(next_run_time=now)
    scheduler.wakeup()


@contextmanager
def _signals() -> Iterator[None]:
    """Turn the first SIGTERM or SIGINT into Stopped; what comes after it while things are put in order is ignored."""

    def leave(number: int, frame: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)
        raise Stopped

    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    for each in before:
        signal.signal(each, leave)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
