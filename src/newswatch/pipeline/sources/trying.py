"""Trying configured sources: asked as a poll would ask them, compared with what is stored, nothing written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from newswatch.config import Config, SourceConfig
from newswatch.pipeline.health import Health, healths
from newswatch.pipeline.sources.checking import Checked, check, waits
from newswatch.pipeline.sources.looking import Look, Scout
from newswatch.pipeline.sources.recipes import unmet_now
from newswatch.records import SourceMemory
from newswatch.store import SourceState, Store


def try_sources(
    config: Config, store: Store | None, sources: Iterable[SourceConfig], now: datetime
) -> Iterator[Checked]:
    """Yield how sources are now, as their answers come.

    A source whose server asked to be left alone is not asked; our own back-off after failures does not keep a person
    from looking.

    Args:
        config: network and topics.
        store: is only read; None when there is none yet.
        sources: those to try.
        now: timezone-aware.
    """
    states = _states(store, sources := tuple(sources))
    fares: Mapping[str, Health] = healths(store, now) if store else {}
    asked: list[SourceConfig] = []
    for source in sources:
        until = _wait_until(states.get(source.name), now)
        if until:
            yield waits(source, until)
        else:
            asked.append(source)
    scout = Scout(config.network)
    for found in scout.look(asked):
        state = states.get(found.source.name)
        known = _known(store, state, found) if store and state else frozenset()
        fared = fares.get(found.source.name) if state else None
        polled = bool(state and state.entries)
        yield check(found, config.topics, fared, known, polled=polled, unmet=unmet_now(scout, found))


def _states(store: Store | None, sources: Iterable[SourceConfig]) -> Mapping[str, SourceState]:
    """Return what the store knows of sources; of one whose address was changed it knows nothing."""
    known = store.sources.all() if store else {}
    return {each.name: known[each.name] for each in sources if each.name in known and known[each.name].url == each.url}


def _wait_until(state: SourceState | None, now: datetime) -> datetime | None:
    said = SourceMemory(**state.state).wait_until if state else None
    until = datetime.fromisoformat(said) if said else None
    return until if until and until > now else None


def _known(store: Store, state: SourceState, found: Look) -> frozenset[str]:
    """Return the ids of entries that are stored under that id, or under another for the same page."""
    entries = found.listing.entries
    held = store.entries.held(state.id, [entry.id for entry in entries])
    pages = {row.url for row in store.entries.at(state.id, [entry.url for entry in entries]).values()}
    return frozenset(entry.id for entry in entries if entry.id in held or entry.url in pages)
