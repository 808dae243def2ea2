"""What is due and what comes next. Pure: the configuration, what was done when, and the present moment come in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newswatch.config import Config, Hour
from newswatch.store import SourceState

DEFAULT_EVERY = timedelta(hours=6)  # of sources that say nothing of an interval
SHORTEST = timedelta(minutes=1)  # between the end of a run and the next one
LONGEST = timedelta(days=1)
SLIP = timedelta(hours=1)  # what was done later than so far ahead was done while the clock was wrong

DRAFTS, DIGEST = "drafts", "digest"


@dataclass(frozen=True, slots=True)
class Coming:
    """Something that will be done."""

    moment: datetime  #: aware
    what: str  #: 'poll', 'drafts' or 'digest'
    sources: tuple[str, ...] = ()  #: of 'poll'


def with_intervals(config: Config) -> Config:
    """Return the configuration with an interval for every source."""
    sources = tuple(each if each.every else each.model_copy(update={"every": DEFAULT_EVERY}) for each in config.sources)
    return config.model_copy(update={"sources": sources})


def chores(config: Config) -> Mapping[str, Hour]:
    """Return the chores that have an hour of their own."""
    hours = {DRAFTS: config.schedule.drafts, DIGEST: config.schedule.digest}
    return {name: hour for name, hour in hours.items() if hour is not None}


def due_chores(config: Config, done: Mapping[str, datetime | None], now: datetime) -> tuple[str, ...]:
    """Return the chores whose hour has come since they were last done; one that was missed is due once.

    Args:
        config: their hours, and the zone these are meant in.
        done: when each was last done, None for never.
        now: aware.
    """
    zone = config.blog.timezone
    return tuple(
        name
        for name, hour in chores(config).items()
        if (last := done.get(name)) is None or last > now + SLIP or last < hour.latest(now, zone)
    )


def coming(
    config: Config, states: Mapping[str, SourceState], done: Mapping[str, datetime | None], now: datetime
) -> tuple[Coming, ...]:
    """Return what will be done next, the soonest first: a poll for each moment sources are due, and each chore once.

    Args:
        config: of which every source has an interval.
        states: what the store knows of the sources.
        done: when each chore was last done.
        now: aware.
    """
    polls: dict[datetime, list[str]] = {}
    for source in config.sources:
        polls.setdefault(_next_poll(states.get(source.name), now), []).append(source.name)
    overdue = due_chores(config, done, now)
    found = [Coming(moment, "poll", tuple(names)) for moment, names in polls.items()]
    found += [
        Coming(now if name in overdue else _hour(config, hour, now), name) for name, hour in chores(config).items()
    ]
    return tuple(sorted(found, key=lambda each: (each.moment.timestamp(), each.what)))


def next_moment(planned: Sequence[Coming], now: datetime) -> datetime:
    """Return when to go to work next: when the first thing is due, a minute from now at the soonest, a day at most."""
    first = min((each.moment for each in planned), key=datetime.timestamp, default=now + LONGEST)
    return min(max(first.astimezone(now.tzinfo), now + SHORTEST), now + LONGEST)


def in_words(planned: Sequence[Coming], moment: datetime) -> str:
    """Return what is done at a moment, or has come due by then: ``drafts, polling A, B and 3 more``."""
    here = [each for each in planned if each.moment.timestamp() <= moment.timestamp()]
    return ", ".join(_words(here)) or "looking whether anything is due"


def _words(planned: Sequence[Coming]) -> Iterator[str]:
    yield from (each.what for each in planned if each.what != "poll")
    names = [name for each in planned for name in each.sources]
    if names:
        more = f" and {len(names) - 2} more" if len(names) > 2 else ""
        yield f"polling {', '.join(names[:2])}{more}"


def _next_poll(state: SourceState | None, now: datetime) -> datetime:
    if state is None or state.next_poll is None:
        return now
    clock_was_wrong = state.last_attempt is not None and state.last_attempt > now + SLIP
    return now if clock_was_wrong else max(state.next_poll, now)


def _hour(config: Config, hour: Hour, now: datetime) -> datetime:
    return hour.following(now, config.blog.timezone)
