"""When to ask again."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.fetch import next_poll, next_try

NOW = datetime(2026, 11, 22, 8, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)


@given(st.integers(1, 10_000), st.none() | st.floats(0, 3e6), st.text(max_size=20))
def test_a_failed_source_waits_longer_each_time_and_never_less_than_asked(
    failures: int, asked: float | None, seed: str
) -> None:
    """Between a quarter of an hour and thirty hours, or what the server asked for; to the second, never before."""
    again = next_try(failures, NOW, asked, seed)
    assert again >= NOW + timedelta(minutes=15)
    assert again >= NOW + timedelta(seconds=asked or 0)
    assert again < NOW + max(timedelta(hours=30), timedelta(seconds=asked or 0)) + timedelta(seconds=1)
    assert not again.microsecond
    assert next_try(failures + 3, NOW, None, seed) >= next_try(failures, NOW, None, seed) or failures > 6


def test_sources_that_failed_together_are_spread() -> None:
    """By name, and the same each time."""
    tries = {next_try(3, NOW, None, f"source {at}") for at in range(20)}
    assert len(tries) == 20
    assert next_try(3, NOW, None, "a") == next_try(3, NOW, None, "a")


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ({}, NOW),
        ({"every": HOUR}, NOW + HOUR),
        ({"every": HOUR, "max_age": 600}, NOW + HOUR),
        ({"every": HOUR, "max_age": 7200}, NOW + 2 * HOUR),
        ({"every": HOUR, "listing_every": 3 * HOUR}, NOW + 3 * HOUR),
        ({"max_age": 90 * 86400}, NOW + 24 * HOUR),
        ({"every": 72 * HOUR, "max_age": 60}, NOW + 72 * HOUR),
        ({"skip_hours": {8, 9}}, datetime(2026, 11, 22, 10, tzinfo=UTC)),
        ({"skip_hours": set(range(24))}, NOW),
    ],
)
def test_the_next_poll_is_the_user_s_interval_lengthened_by_what_the_source_asks(
    said: dict[str, object], due: datetime
) -> None:
    """Within a day, and not in hours the source wants left out."""
    assert next_poll(NOW, **said) == due  # type: ignore[arg-type]
