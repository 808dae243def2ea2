"""The only place that asks the system what time it is; everything else takes ``now`` as an argument."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Something that tells the time."""

    def now(self) -> datetime:
        """Return the present moment, timezone-aware, in UTC."""
        ...


class SystemClock:
    """The computer's clock.

    ``NEWSWATCH_NOW`` is not read here: commands that accept another moment take it as an option.
    """

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still, for tests and for the demo.

    Args:
        moment: timezone-aware.
    """

    def __init__(self, moment: datetime) -> None:
        if moment.tzinfo is None:
            raise ValueError("a clock needs a timezone-aware moment")
        self.moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment it was given."""
        return self.moment


def stopwatch() -> float:
    """Return seconds of a clock that only ever goes forward; for durations."""
    return time.monotonic()
