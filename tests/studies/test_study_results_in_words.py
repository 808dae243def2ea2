"""Results without a percent sign: told in words, or as an amount of something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Result
from newswatch.studies import study

_FRAME = "The trial lasted two years and was led by Dr. Una Kade of Mire University. {}"


def _in_words(sentence: str) -> list[Result]:
    return [each for each in study("", _FRAME.format(sentence)).results if each.said]


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "said", "measured"),
    [
        ("All 21 patients stabilised.", 21, "people", "All 21 patients", "stabilised"),
        ("Almost half of the patients improved.", 0.5, "share", "Almost half", "of the patients improved"),
        ("Two-thirds of them were free of relapses.", 2 / 3, "share", "Two-thirds", "of them were free of relapses"),
        ("One in five patients had a relapse.", 0.2, "share", "One in five", "had a relapse"),
        (
            "They were more than twice as likely to walk again.",
            2,
            "times",
            "more than twice as likely",
            "to walk again",
        ),
    ],
)
def test_a_result_in_words_keeps_the_words_that_say_it(
    sentence: str, value: float, unit: str, said: str, measured: str
) -> None:
    """With its "almost" and "more than", and with what was measured."""
    (result,) = _in_words(sentence)
    assert (result.value, result.unit, result.said) == (pytest.approx(value), unit, said)
    assert measured.endswith(result.measured)


@pytest.mark.parametrize(
    "sentence",
    [
        "Half of the patients received the tablet.",
        "Half of the participants, drawn by lot, used the app.",
        "They counted 35 attacks in 2013, 55 in 2014 and 64 in 2015.",
        "Four out of 5 days of treatment are planned.",
        "A larger trial will show whether half of the patients improve.",
    ],
)
def test_what_was_done_to_a_part_or_is_still_to_come_is_no_result(sentence: str) -> None:
    """Nor is a count in a year."""
    assert _in_words(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The app group improved by 8.4 points on average.", (8.4, "point")),
        ("After two years the first group had lost an average of 16.3 pounds.", (16.3, "pound")),
        ("Treated patients survived four months longer.", (4, "month")),
    ],
)
def test_a_change_is_told_in_its_own_unit(sentence: str, figure: tuple[float, str]) -> None:
    """Points of a scale, weight, time won."""
    assert figure in [(each.value, each.unit) for each in study("", _FRAME.format(sentence)).results]


@pytest.mark.parametrize(
    "sentence", ["The patients lived with MS for nine years.", "The disease improved three months ago in one patient."]
)
def test_a_time_that_passed_is_no_change(sentence: str) -> None:
    """How long somebody has been ill, or when something happened."""
    assert study("", _FRAME.format(sentence)).results == ()


def test_both_ends_of_a_range_are_results() -> None:
    """A range of "28-30%" is neither 28 nor 30."""
    found = study("", _FRAME.format("The drug lowered the risk of a relapse by 28-30% in the trial.")).results
    assert [each.value for each in found] == [28, 30]


@given(st.integers(2, 400))
def test_the_words_stand_in_the_text(number: int) -> None:
    """Whatever the number, the words that say it are the text's own."""
    text = _FRAME.format(f"All {number} patients improved, and one in {number} of them did so twice.")
    for result in study("", text).results:
        assert result.said in text[result.start : result.end]


def test_groups_in_brackets_are_told_apart() -> None:
    """As in "surgery (n = 119) or a corset (n = 121)"."""
    found = study("", "Doctors randomly assigned 240 adults to surgery (n = 119) or a corset (n = 121) in the trial.")
    assert [each.value for each in found.arms] == [("surgery", 119), ("corset", 121)]
