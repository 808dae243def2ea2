"""Caveats, harms, comparisons, designs and what is left open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Study
from newswatch.studies import LINES, study

Told = Callable[..., Study]


@pytest.mark.parametrize(
    "sentence",
    [
        "However, the study was very small.",
        "Larger trials are needed to confirm the result.",
        "It is not yet clear whether the effect lasts.",
        "The findings are preliminary.",
        "The study does not prove that the drug was the reason.",
        "What works in mice does not always work in people, and animal studies may not apply.",
        "The paper has not been peer-reviewed.",
    ],
)
def test_a_warning_of_the_text_is_a_caveat(told: Told, sentence: str) -> None:
    """In the words of the text."""
    assert [fact.value for fact in told("The drug worked.", sentence).caveats] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The cause of the disease is unknown.",
        "The patients had failed to respond to other drugs.",
        "Researchers treated the cells and saw them grow.",
    ],
)
def test_a_fact_on_the_disease_is_no_caveat(told: Told, sentence: str) -> None:
    """Nor is a look back at what was tried before."""
    assert told(sentence).caveats == ()


@pytest.mark.parametrize(
    ("sentence", "is_harm"),
    [
        ("Side effects included fever and nausea.", True),
        ("Two patients died during the trial.", True),
        ("The injections were safe and well tolerated.", True),
        ("Symptoms of the disease include fatigue and pain.", False),
        ("The drug reduced the risk of infections.", False),
    ],
)
def test_harm_is_that_of_what_was_studied(told: Told, sentence: str, *, is_harm: bool) -> None:
    """What the disease does is no side effect."""
    assert bool(told("The trial included 40 patients.", sentence).adverse_events) is is_harm


def test_deaths_are_counted(told: Told) -> None:
    """Where the text gives one number."""
    found = told("The trial included 40 patients.", "Eight patients died.")
    assert found.deaths
    assert found.deaths.value == 8


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Patients received the drug or a placebo.", ["placebo"]),
        ("Half were put on a waiting list, serving as the control group.", ["waiting list", "control group"]),
        ("They improved more than those receiving interferon.", ["interferon"]),
        ("The trial had no control group.", []),
        ("A trial that will compare it with a placebo is planned and will include 50 patients.", []),
        ("The cells help to control the immune system.", []),
    ],
)
def test_the_comparison_group_is_named_by_what_it_got(told: Told, sentence: str, against: list[str]) -> None:
    """A missing or a planned one is none."""
    assert [fact.value for fact in told(sentence).comparator] == against


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The trial was randomised, double-blind and placebo-controlled.",
            {"randomised", "double-blind", "placebo-controlled"},
        ),
        ("Patients were randomly assigned to training or a wait list.", {"randomised", "controlled"}),
        ("A randomised trial is needed.", set()),
        ("The preprint was posted on medRxiv.", {"preprint"}),
        ("Results were presented at the annual meeting of neurologists.", {"conference"}),
    ],
)
def test_the_design_is_the_one_of_this_study(told: Told, sentence: str, words: set[str]) -> None:
    """What is called for is not what was done."""
    assert {fact.value for fact in told(sentence).design} == words


@pytest.mark.parametrize(
    ("sentence", "phase"),
    [
        ("The phase II trial is over.", "2"),
        ("It was a Phase 1/2a study.", "1/2"),
        ("Data from a midstage study were shown.", "2"),
        ("A phase 3 trial is planned and will start soon.", None),
    ],
)
def test_the_phase_is_written_in_digits(told: Told, sentence: str, phase: str | None) -> None:
    """Roman numbers and newspaper words alike."""
    found = told(sentence).phase
    assert (found.value if found else None) == phase


def test_an_empty_text_leaves_every_line_open() -> None:
    """Nothing is stated in nothing."""
    assert study("A title about 40 patients", "").not_stated == tuple(LINES)


@given(st.text(max_size=300))
def test_every_fact_points_into_the_text(text: str) -> None:
    """No text makes it stumble, and every place it names is there."""
    found = study("", text)
    facts = (*found.caveats, *found.adverse_events, *found.results, *found.quotes, *found.species, *found.funding)
    assert all(0 <= fact.start < fact.end <= len(text) for fact in facts)
