"""New coverage of what its author has decided on: no draft waits for it, so it has to be told."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newswatch.store import Covered, Store

TOLD_FOR = timedelta(days=14)  # after it was read; then she has seen it, or does not care


def newly_covered(store: Store, now: datetime) -> tuple[Covered, ...]:
    """Return the approved and published drafts whose stories other sources told lately, the newest draft first."""
    return store.desk.covered(now, now - TOLD_FOR)


def in_words(covered: Covered) -> str:
    """Return it as a sentence.

    What a source calls itself may be anything: a terminal needs it cleaned.
    """
    return f"Draft {covered.draft} ({covered.state}) has new coverage: {', '.join(covered.sources)}."
