"""Hours of the day: read as people write them, once on every day, also on the nights the clocks are changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.config.hours import Hour, hour

DUBLIN = ZoneInfo("Europe/Dublin")
ZONES = st.sampled_from(["Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]).map(
    ZoneInfo
)
HOURS = st.builds(Hour, st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None, fold=0)),
                  st.none() | st.integers(0, 6))  # fmt: skip
MOMENTS = st.integers(946_684_800, 2_145_916_800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("06:30", Hour(time(6, 30))),
        ("6:30", Hour(time(6, 30))),
        ("Mon 07:00", Hour(time(7), 0)),
        ("sunday 23:59", Hour(time(23, 59), 6)),
        (630, Hour(time(10, 30))),  # what YAML makes of 10:30
    ],
)
def test_hours_are_read_as_people_write_them(written: object, read: Hour) -> None:
    """With and without a day of the week, in quotes and without."""
    assert hour(written) == read


@pytest.mark.parametrize("written", ["24:00", "06:60", "half past six", "Xyz 06:30", 390.5, True, None, ""])
def test_what_is_no_hour_is_refused(written: object) -> None:
    """With an example of what would be one."""
    with pytest.raises(ValueError, match="Mon"):
        hour(written)


@given(HOURS, ZONES, MOMENTS)
def test_the_next_one_comes_after_now_and_the_last_one_before(at: Hour, zone: ZoneInfo, now: datetime) -> None:
    """Nothing lies between them but now."""
    latest, following = at.latest(now, zone), at.following(now, zone)
    assert latest.timestamp() <= now.timestamp() < following.timestamp()
    assert at.following(latest, zone) == following
    assert at.latest(following, zone) == following


@given(HOURS, ZONES, MOMENTS)
def test_it_comes_once_on_every_day_it_is_meant_for(at: Hour, zone: ZoneInfo, now: datetime) -> None:
    """Clocks may be changed as they like: never twice on a day, and no day without."""
    moments = [now]
    for _ in range(30):
        moments.append(at.following(moments[-1], zone))
    days = [at.of(moment.astimezone(zone).date(), zone).date() for moment in moments[1:]]
    assert all(later - earlier == timedelta(days=at.days) for earlier, later in pairwise(days))


def test_an_hour_the_clocks_repeat_is_its_first_one() -> None:
    """On the last Sunday of October Dublin has half past one twice."""
    moment = Hour(time(1, 30)).following(datetime(2026, 10, 24, 12, tzinfo=UTC), DUBLIN)
    assert moment.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert Hour(time(1, 30)).following(moment, DUBLIN).date() == date(2026, 10, 26)


def test_an_hour_the_clocks_skip_comes_right_after() -> None:
    """On the last Sunday of March Dublin has no half past one."""
    moment = Hour(time(1, 30)).following(datetime(2026, 3, 28, 12, tzinfo=UTC), DUBLIN)
    assert moment.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
