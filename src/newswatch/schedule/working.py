"""The work of one turn: a run over the sources that are due, and the chores whose hour has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newswatch.clock import Clock
from newswatch.config import Config
from newswatch.errors import NewswatchError, StoreBusy
from newswatch.events import Event
from newswatch.pipeline import STAGES, Workspace, run_stages
from newswatch.pipeline.faults import noted
from newswatch.schedule.plan import DIGEST, DRAFTS, SHORTEST, Coming, chores, coming, due_chores, in_words
from newswatch.schedule.plan import next_moment as next_of
from newswatch.store import Store, run_lock

AFTER_FAILURE = timedelta(minutes=15)  # when a whole turn could not be done


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """Does what is due, and says what comes next.

    Attributes:
        config: of which every source has an interval.
        clock: tells the present moment.
        show: is given every event.
        say: is told what comes next.
        warn: is told what went wrong.
        digest: writes the digest of the days from the first to the last.
        after: is given the store after every run.
    """

    config: Config
    clock: Clock
    show: Callable[[Event], None]
    say: Callable[[str], None]
    warn: Callable[[str], None]
    digest: Callable[[date, date], None]
    after: Callable[[Store], None] = lambda store: None

    def turn(self) -> datetime:
        """Do what is due; return when to come again. Whatever happens in one turn, the next one comes."""
        try:
            self._work()
            planned = self.planned()
        except StoreBusy as error:
            self.say(str(error))
            return self.clock.now() + SHORTEST
        except NewswatchError as error:
            self.warn(f"this run failed: {error}")
        except Exception as error:  # noqa: BLE001 - see above
            self.warn(f"this run failed by {noted(self.config.database, error, 'a run', self.clock.now())}")
        else:
            following = next_of(planned, self.clock.now())
            self.say(f"next at {self.told(following)}: {in_words(planned, following)}")
            return following
        following = self.clock.now() + AFTER_FAILURE
        self.say(f"next at {self.told(following)}: another try")
        return following

    def planned(self) -> tuple[Coming, ...]:
        """Return what comes next, the soonest first."""
        now = self.clock.now()
        if not self.config.database.exists():
            return coming(self.config, {}, {}, now)
        with Store.look(self.config.database) as store:
            return coming(self.config, store.sources.all(), self._done(store), now)

    def told(self, moment: datetime) -> str:
        """Return a moment as the author reads a clock."""
        return f"{moment.astimezone(self.config.blog.timezone):%a %Y-%m-%d %H:%M %Z}"

    def _work(self) -> None:
        now = self.clock.now()
        with run_lock(self.config.database), Store.open(self.config.database) as store:
            due = due_chores(self.config, self._done(store), now)
            waits = self.config.schedule.drafts is not None and DRAFTS not in due
            work = Workspace(config=self.config, store=store, now=now, clock=self.clock)
            for event in run_stages(work, [stage for stage in STAGES if not (waits and stage == "draft")]):
                self.show(event)
            if DRAFTS in due:
                store.chores.did(DRAFTS, now)
            self.after(store)
        if DIGEST in due:
            self._digest(now)

    def _digest(self, now: datetime) -> None:
        """Write the digest of the days before today; noted as done first, so that a broken one does not come again."""
        hour = self.config.schedule.digest
        assert hour is not None
        with Store.open(self.config.database) as store:
            store.chores.did(DIGEST, now)
        today = now.astimezone(self.config.blog.timezone).date()
        self.digest(today - timedelta(days=hour.days), today - timedelta(days=1))

    def _done(self, store: Store) -> dict[str, datetime | None]:
        return {name: store.chores.last(name) for name in chores(self.config)}
