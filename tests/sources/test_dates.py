"""Dates as they are written, and None for what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.sources.entries.dates import parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sat, 07 Sep 2002 09:42:31 GMT", "2002-09-07T09:42:31+00:00"),
        ("Sat, 07 Sep 2002 09:42:31 +0200", "2002-09-07T07:42:31+00:00"),
        ("Sat, 7 Sep 02 9:42 EST", "2002-09-07T14:42:00+00:00"),
        ("07 September 2002", "2002-09-07T00:00:00+00:00"),
        ("Seg, 24 Set 2018 19:42:40 -0300", "2018-09-24T22:42:40+00:00"),
        ("Do, 05 M\u00e4r 2026 08:00:00 CET", "2026-03-05T07:00:00+00:00"),
        ("2002-09-07", "2002-09-07T00:00:00+00:00"),
        ("2002-09", "2002-09-01T00:00:00+00:00"),
        ("2002-09-07T09:42:31Z", "2002-09-07T09:42:31+00:00"),
        ("2002-09-07T09:42:31.123+02:00", "2002-09-07T07:42:31+00:00"),
        ("2002-09-07 09:42:31", "2002-09-07T09:42:31+00:00"),
        ("2002-09-07T09:42:31 +0200", "2002-09-07T07:42:31+00:00"),
        ("20020907T094231Z", "2002-09-07T09:42:31+00:00"),
        ("2002-09-07T24:00:00Z", "2002-09-08T00:00:00+00:00"),
        ("September 7, 2002", "2002-09-07T00:00:00+00:00"),
        ("Sept. 7th, 2002 at 5:30 pm EDT", "2002-09-07T21:30:00+00:00"),
        ("Sat Sep  7 09:42:31 2002", "2002-09-07T09:42:31+00:00"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59+00:00"),
    ],
)
def test_dates_are_read_as_moments_in_utc(text: str, expected: str) -> None:
    """The ways feeds, pages and sitemaps write them."""
    moment = parsed(text)
    assert moment is not None
    assert moment.isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "yesterday",
        "2024-13-45T99:99:99Z",
        "1704096000",
        "Mon, 99 Foo -1",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "0000-00-00T00:00:00Z",
        "9999-12-31T23:59:59-12:00",
        "Mon, 01 Jan 2024 00:00:00 +9999",
        "31 Feb 2024",
        "2024",
        "x" * 500,
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Never "now", and years beyond belief do no harm."""
    assert parsed(text) is None


@given(st.text(max_size=90) | st.from_regex(r"[0-9T:Zz+. -]{4,40}", fullmatch=True))
def test_no_text_makes_it_fall_over(text: str) -> None:
    """And what comes out is in UTC, to the second."""
    moment = parsed(text)
    assert moment is None or (moment.utcoffset() is not None and moment.microsecond == 0)
