"""Spans of time, percentages and ages are the study's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newswatch.records import Study

Told = Callable[..., Study]


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("The patients were followed for up to 13 years.", (13, "year")),
        ("During the 12-month follow-up period the pain went away.", (12, "month")),
        ("After one year, the treated group had fewer relapses.", (1, "year")),
        ("Over eight weeks, participants trained twice a week.", (8, "week")),
        ("The study had a median follow-up of 6.7 years.", (6.7, "year")),
    ],
)
def test_the_length_of_follow_up_is_found(told: Told, sentence: str, span: tuple[float, str]) -> None:
    """As a number and a unit."""
    assert [fact.value for fact in told(sentence).follow_up] == [span]


@pytest.mark.parametrize(
    "sentence",
    [
        "She has researched the disease for more than 15 years.",
        "Most people live with the disease for 35 years.",
        "The patients had lived with the disease for an average of five years.",
        "A trial is expected to begin within six months.",
        "The drug is approved for people older than 18 years.",
    ],
)
def test_other_spans_of_time_are_left_alone(told: Told, sentence: str) -> None:
    """Careers, the course of the disease, plans and ages."""
    assert told(sentence).follow_up == ()


def test_percentages_of_the_results_come_with_what_was_measured(told: Told) -> None:
    """And those of the market, of the disease in general and of a rank do not come at all."""
    found = told(
        "In the trial, 81 percent of patients improved by one point, compared with 40% of those on placebo.",
        "Shares of the company fell 31 percent.",
        "About 70 percent of people with the disease will lose some strength, according to the MS Foundation.",
    )
    figures = [(result.value, result.unit) for result in found.results]
    assert figures == [(81, "percent"), (40, "percent"), (1, "point")]
    assert found.results[0].measured == "of patients improved by one point"


def test_a_count_out_of_the_whole_is_a_result(told: Told) -> None:
    """``17 of the 21`` says more than a percentage."""
    found = told("After three years, 17 of the 21 patients had improved.")
    assert [(result.value, result.unit, result.measured) for result in found.results] == [
        (17, "people", "had improved")
    ]


@pytest.mark.parametrize(
    ("sentence", "ages"),
    [
        ("The study included 40 patients aged 20 to 53.", (20, 53)),
        ("The trial enrolled women between the ages of 18 and 45.", (18, 45)),
        ("Participants ranged in age from 30 to 70 years.", (30, 70)),
        ("Most people are diagnosed between the ages of 20 and 50.", None),
        ("The team followed 30 to 40 patients.", None),
        ("The study included women aged 48 to 61, compared with patients aged 16 to 46.", None),
        ("The study included patients aged 4 to 55, though half of the participants were aged 6 to 17.", (4, 55)),
    ],
)
def test_ages_are_those_of_the_people_studied(told: Told, sentence: str, ages: tuple[int, int] | None) -> None:
    """The age at which a disease begins is not the age of those studied."""
    found = told(sentence).age_range
    assert (found.value if found else None) == ages
