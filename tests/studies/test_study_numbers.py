"""Numbers are the same in digits and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import NUMBER, value


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1,888", 1888),
        ("6.7", 6.7),
        ("twenty-one", 21),
        ("ninety", 90),
        ("two hundred and twelve", 212),
        ("three thousand", 3000),
        ("2.3 million", 2_300_000),
        ("a dozen", 12),
    ],
)
def test_a_number_has_one_value_however_written(written: str, number: float) -> None:
    """As newspapers write them."""
    match = lower_pattern(NUMBER).match(written)
    assert match
    assert match.group() == written
    assert value(written) == pytest.approx(number)


@given(st.integers(0, 10_000_000))
def test_thousands_may_be_set_apart(number: int) -> None:
    """The comma changes nothing."""
    assert value(f"{number:,}") == value(str(number)) == number


def test_a_lower_case_pattern_finds_what_ignoring_case_would() -> None:
    """Classes of characters keep their meaning."""
    pattern = lower_pattern(r"(?i)\bPhase\s(?P<Number>[IVX]+)\S")
    match = pattern.search("the phase iii) trial")
    assert match
    assert match.group("Number") == "iii"
