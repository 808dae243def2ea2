"""Days as people say them: "yesterday", "on February 9th this year", "last November", "in March 2023".

Which phrase fits is decided here, by calendar days in the blog's time zone; the words themselves are the voice's.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from newswatch.drafts.voice.phrases import Voice

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

Distance = Literal[
    "today", "yesterday", "weekday", "recent", "this_year", "last_month_name", "last_year", "long_ago", "full"
]

LAST_MONTH_NAME_MONTHS = 6  # "last November" is clear in April; in October people say "in November last year"
RECENT_DAYS = 31  # across New Year, "on December 20th" needs no year within a month


def ordinal(number: int) -> str:
    """Return ``number`` as people say a day of the month.

    >>> [ordinal(day) for day in (1, 2, 3, 11, 12, 13, 22, 30)]
    ['1st', '2nd', '3rd', '11th', '12th', '13th', '22nd', '30th']
    """
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return the calendar day of an aware moment in ``zone``."""
    return moment.astimezone(zone).date()


def distance(day: date, today: date) -> Distance:
    """Return which phrase people would use today for ``day``."""
    days = (today - day).days
    if days < 0:
        return "full"
    if days < 7:
        return "today" if days == 0 else "yesterday" if days == 1 else "weekday"
    if day.year == today.year:
        return "this_year"
    if days < RECENT_DAYS:
        return "recent"
    return _of_another_year(day, today)


def _of_another_year(day: date, today: date) -> Distance:
    if day.year < today.year - 1:
        return "long_ago"
    months = 12 + today.month - day.month
    return "last_month_name" if months <= LAST_MONTH_NAME_MONTHS else "last_year"


def when(moment: datetime, now: datetime, zone: ZoneInfo, voice: Voice) -> str:
    """Return the phrase for ``moment``, with its preposition: "on February 9th this year".

    Args:
        moment: timezone-aware.
        now: timezone-aware; when the draft is written.
        zone: of the blog; decides what "today" is.
        voice: has the words.
    """
    day = local_day(moment, zone)
    return _say(f"dates.{distance(day, local_day(now, zone))}", day, voice)


def full(moment: datetime, zone: ZoneInfo, voice: Voice) -> str:
    """Return the day with its year and without a preposition: "February 9th, 2009"."""
    return _say("dates.plain", local_day(moment, zone), voice)


def _say(key: str, day: date, voice: Voice) -> str:
    return voice.say(
        key,
        day=ordinal(day.day),
        number=str(day.day),
        month=MONTHS[day.month - 1],
        weekday=WEEKDAYS[day.weekday()],
        year=str(day.year),
    )
