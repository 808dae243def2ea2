"""Days as people say them, in the blog's time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.drafts import load_voice
from newswatch.drafts.voice.dates import distance, full, ordinal, when

DUBLIN = ZoneInfo("Europe/Dublin")
VOICE = load_voice()


def said(day: str, today: str, zone: ZoneInfo = DUBLIN) -> str:
    """Return the phrase for noon of a day, said at noon of another."""
    moments = [datetime.fromisoformat(f"{each}T12:00:00+00:00") for each in (day, today)]
    return when(moments[0], moments[1], zone, VOICE)


@pytest.mark.parametrize(
    ("day", "today", "phrase"),
    [
        ("2026-03-04", "2026-03-04", "earlier today"),
        ("2026-03-03", "2026-03-04", "yesterday"),
        ("2026-03-02", "2026-03-04", "on Monday"),
        ("2026-02-26", "2026-03-04", "on Thursday"),
        ("2026-02-25", "2026-03-04", "on February 25th this year"),
        ("2009-02-09", "2009-11-12", "on February 9th this year"),
        ("2025-12-31", "2026-01-01", "yesterday"),
        ("2025-12-29", "2026-01-02", "on Monday"),
        ("2025-12-20", "2026-01-12", "on December 20th"),
        ("2025-11-20", "2026-02-10", "last November"),
        ("2025-11-20", "2026-05-10", "last November"),
        ("2025-11-20", "2026-10-10", "in November last year"),
        ("2025-03-20", "2026-02-10", "in March last year"),
        ("2023-03-05", "2026-02-10", "in March 2023"),
        ("2024-12-30", "2026-01-10", "in December 2024"),
        ("2024-02-29", "2024-03-20", "on February 29th this year"),
        ("2026-03-05", "2026-03-04", "on March 5th, 2026"),
    ],
)
def test_people_would_say_it_like_this(day: str, today: str, phrase: str) -> None:
    """The nearer the day, the less of the calendar is said."""
    assert said(day, today) == phrase


@pytest.mark.parametrize(
    ("zone", "phrase"),
    [("Europe/Dublin", "yesterday"), ("Pacific/Auckland", "earlier today"), ("America/Chicago", "yesterday")],
)
def test_the_blogs_zone_decides_what_today_is(zone: str, phrase: str) -> None:
    """One pair of moments is two days in Dublin and one in Auckland."""
    moment, now = datetime(2026, 7, 1, 14, tzinfo=UTC), datetime(2026, 7, 2, 9, tzinfo=UTC)
    assert when(moment, now, ZoneInfo(zone), VOICE) == phrase


def test_a_day_of_23_hours_is_a_day() -> None:
    """Clocks go forward on 29 March 2026; midnight to midnight is yesterday all the same."""
    moment, now = datetime(2026, 3, 29, 0, 30, tzinfo=DUBLIN), datetime(2026, 3, 30, 0, 10, tzinfo=DUBLIN)
    assert when(moment, now, DUBLIN, VOICE) == "yesterday"


def test_a_night_of_25_hours_has_no_second_yesterday() -> None:
    """Clocks go back on 25 October 2026; 24 hours and a half later it is still the same day."""
    moment = datetime(2026, 10, 25, 0, 10, tzinfo=DUBLIN)
    assert when(moment, moment.astimezone(UTC) + timedelta(hours=24, minutes=30), DUBLIN, VOICE) == "earlier today"


def test_a_full_date_has_its_year() -> None:
    """The list of links names days without the day they are read on."""
    assert full(datetime(2026, 1, 14, 23, 30, tzinfo=UTC), DUBLIN, VOICE) == "January 14th, 2026"
    assert full(datetime(2026, 1, 14, 23, 30, tzinfo=UTC), ZoneInfo("Asia/Tokyo"), VOICE) == "January 15th, 2026"


def test_the_authors_own_way_to_say_a_day() -> None:
    """Every phrase can be replaced, with the day as a number or an ordinal."""
    voice = load_voice({"dates": {"this_year": "on {number} {month}"}})
    moment, now = datetime(2026, 2, 9, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)
    assert when(moment, now, DUBLIN, voice) == "on 9 February"


@given(st.integers(min_value=1, max_value=31))
def test_ordinals_end_as_spoken(number: int) -> None:
    """11th to 13th are the exceptions."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    assert ordinal(number) == f"{number}{ending}"


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(min_value=0, max_value=4000))
def test_a_phrase_without_a_year_is_never_more_than_a_year_away(day: date, days: int) -> None:
    """Whatever is older says its year."""
    kind = distance(day, day + timedelta(days=days))
    assert (kind == "long_ago") == (day.year < (day + timedelta(days=days)).year - 1) or days < 31
