"""Work that takes too long is left, and nothing else notices."""

from __future__ import annotations

from itertools import count

import pytest

from newswatch.pipeline.deadline import Deadline, Overdue

SOON = 0.1  # seconds


def for_ever() -> None:
    """Work that never ends, and that no ordinary handler of errors keeps from going on."""
    while True:
        try:
            for _ in count():
                pass
        except Exception:  # noqa: BLE001 - what libraries do
            continue


def test_work_that_ends_gives_what_it_returns() -> None:
    """Or raises what it raises."""
    deadline = Deadline(SOON)
    assert deadline.within(lambda: 5) == 5
    with pytest.raises(KeyError):
        deadline.within(lambda: {}["nothing"])


def test_work_without_end_is_left() -> None:
    """Again and again, on one deadline; what comes after is not disturbed."""
    deadline = Deadline(SOON)
    for _ in range(3):
        with pytest.raises(Overdue, match=r"0\.1 seconds"):
            deadline.within(for_ever)
        assert deadline.within(lambda: sum(range(100_000))) == 4_999_950_000


def test_an_interrupt_that_is_swallowed_still_ends_the_work() -> None:
    """At the latest when it returns."""

    def swallowing() -> int:
        try:
            for_ever()
        except BaseException:  # noqa: BLE001 - what careless code does
            return 1
        return 2

    with pytest.raises(Overdue):
        Deadline(SOON).within(swallowing)
