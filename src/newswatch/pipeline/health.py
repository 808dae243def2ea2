"""How a source fares, judged from what is stored of it: who needs a person, who is silent, who brings how much. Pure.

One failure is no alarm: networks and servers have bad nights, and the next poll mostly goes well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from newswatch.records import SourceMemory

if TYPE_CHECKING:
    from newswatch.config import SourceConfig
    from newswatch.store import SourceState, Store

STUCK = 3  # failures in a row
FAILING_FOR = timedelta(days=2)  # since the last success, where polls are too rare for three failures in a row
REMEMBERED = timedelta(days=400)  # of a source's days; a yearly rhythm is none
RECENT = 56  # days that entries per week are counted over
RHYTHM = 5  # days with entries that are needed to speak of a rhythm
SILENCE = 3  # times the longest usual gap
SHORTEST_SILENCE = 14  # days; holidays are no alarm

LATEST = 5  # pages that must all lack what a recipe's selector looks for: a single one may have no date

Days = Sequence[tuple[date, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What a person wants to know of a source."""

    per_week: float  #: entries, over the last eight weeks
    newest: date | None  #: the last day that brought something
    silent_days: int = 0  #: days without anything new, where that is much longer than usual; else 0
    usual_gap: int | None = None  #: days between two days with entries that nine of ten gaps do not pass
    moved_to: str | None = None  #: where it moved for good; it is polled there
    needs: str = ""  #: why a person is needed; empty when nobody is


def healths(store: Store, now: datetime) -> dict[str, Health]:
    """Return the health of every source ever polled, by name."""
    days = store.sources.days(now - REMEMBERED)
    return {state.name: health(state, days.get(state.id, ()), now) for state in store.sources.all().values()}


def health(state: SourceState, days: Days, now: datetime) -> Health:
    """Return the health of one source.

    Args:
        state: what the store knows of it.
        days: on which it brought entries and how many, the oldest first.
        now: timezone-aware.
    """
    memory = SourceMemory(**state.state)
    silent, usual = _silence(days, state.last_success)
    return Health(
        per_week=_per_week(days, now.date()),
        newest=days[-1][0] if days else None,
        silent_days=silent,
        usual_gap=usual,
        moved_to=memory.new_url,
        needs=_needs(state, memory, silent, usual, now),
    )


def unmet_in_store(store: Store, source: SourceConfig) -> str:
    """Return which selectors found nothing on the latest pages that were read, in words; empty where all did."""
    told = store.articles.unmet_recipes(source.name, LATEST) if source.recipe else ()
    if not told or source.recipe is None:
        return ""
    selectors = (f"{field} `{css}`" for field, css in source.recipe.model_dump(exclude_none=True).items())
    never = [each for each in selectors if all(each in unmet for unmet in told)]
    pages = "the latest page" if len(told) == 1 else f"the latest {len(told)} pages"
    return f"recipe: nothing found by {', '.join(never)} on {pages}" if never else ""


def _needs(state: SourceState, memory: SourceMemory, silent: int, usual: int | None, now: datetime) -> str:
    if memory.gone:
        return "gone for good (410): take it out of feeds.yaml, or find its new address"
    if state.failures >= STUCK:
        return f"failed {state.failures} times in a row"
    if state.failures > 1 and state.last_success and now - state.last_success >= FAILING_FOR:
        return f"failing for {(now - state.last_success).days} days"
    if silent and not state.failures:
        return f"silent for {silent} days, where {usual} are usual"
    return ""


def _silence(days: Days, last_success: datetime | None) -> tuple[int, int | None]:
    """Return for how long it has been silent beyond what is usual (else 0), and the usual gap."""
    if len(days) < RHYTHM or last_success is None:
        return 0, None
    gaps = sorted((later - earlier).days for (earlier, _), (later, _) in pairwise(days))
    usual = gaps[int(0.9 * (len(gaps) - 1))]
    # What was not polled was not silent: counted up to the last answer, not to now.
    silent = (last_success.date() - days[-1][0]).days
    return (silent if silent > max(SHORTEST_SILENCE, SILENCE * usual) else 0), usual


def _per_week(days: Days, today: date) -> float:
    recent = [(day, count) for day, count in days if (today - day).days < RECENT]
    if not recent:
        return 0.0
    # A source known for less than eight weeks is not divided by all of them.
    span = min(RECENT, max((today - days[0][0]).days + 1, 7))
    return round(sum(count for _, count in recent) / span * 7, 1)
