"""What needs a person: sources failing for days, nothing new for a week, a disk nearly full. Never a one-off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from newswatch.config import Config
from newswatch.pipeline.health import healths
from newswatch.store import Store
from newswatch.store.upkeep import LITTLE_ROOM, room_left

QUIET_FOR = timedelta(days=7)  # without a single new entry from any source


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that will not mend itself."""

    key: str  #: the same as long as it is the same trouble
    what: str
    way_out: str


def alarms(config: Config, store: Store, now: datetime) -> tuple[Alarm, ...]:
    """Return what needs a person now, the sources in their order in feeds.yaml."""
    return (*_sources(config, store, now), *_silence(store, now), *_disk(config))


def _sources(config: Config, store: Store, now: datetime) -> Iterator[Alarm]:
    fares, states = healths(store, now), store.sources.all()
    for source in config.sources:
        health = fares.get(source.name)
        if health is None or not health.needs:
            continue
        error = states[source.name].last_error
        what = f"{source.name}: {health.needs}" + (f" ({error})" if error else "")
        yield Alarm(f"source {source.name}", what, f"newswatch sources test {source.name!r}")


def _silence(store: Store, now: datetime) -> Iterator[Alarm]:
    since = store.entries.newest() or store.runs.first()
    if since is not None and now - since >= QUIET_FOR:
        what = f"nothing new came from any source for {(now - since).days} days"
        yield Alarm("silence", what, "newswatch status")


def _disk(config: Config) -> Iterator[Alarm]:
    room = room_left(config.database)
    if room < LITTLE_ROOM:
        what = f"only {room / 1e6:.0f} MB are left on the disk of {config.database}"
        yield Alarm("disk", what, "make room, or: newswatch db prune --older-than 365d")
