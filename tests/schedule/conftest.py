"""A newsroom for each test, and a clock the test can set."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.conftest import NOW
from tests.pipeline.conftest import newsroom

__all__ = ["newsroom"]


class SetClock:
    """A clock that stands where the test puts it."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.moment


@pytest.fixture
def clock() -> SetClock:
    """A clock that begins at the moment of all tests."""
    return SetClock(NOW)
