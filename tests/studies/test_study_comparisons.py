"""What the comparison group got, did or was: told in words of the text, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Study
from newswatch.studies import study

Told = Callable[..., Study]


def _comparators(found: Study) -> list[str]:
    return [fact.value for fact in found.comparator]


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Relapses fell by 40 percent, compared with 12 percent of those given teriflunomide.", "teriflunomide"),
        ("People who fished were less likely to fall ill than those who never fished.", "those who never fished"),
        ("The walkers slept better than their sedentary peers in the trial.", "sedentary peers"),
        ("Half the patients wore the vest, while the other half received printed advice.", "printed advice"),
        ("Women on the pill had a lower risk compared with women who did not take it.", "women who did not take it"),
        ("Patients were randomly assigned to the gel or a dummy gel.", "dummy"),
        ("The mice grew less tired than untreated mice.", "untreated mice"),
        (
            "They went through the files of 812 people with MS and 3,010 people without the disease.",
            "without the disease",
        ),
        ("Thirty people were randomised to dancing or a waiting list for six months.", "waiting list"),
    ],
)
def test_a_comparison_is_told_in_the_words_of_the_text(told: Told, sentence: str, against: str) -> None:
    """Figures, articles and what follows are left out."""
    assert any(against in value for value in _comparators(told("The study lasted a year.", sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The results were better than expected.",
        "More people fell ill than in 2005.",
        "The chip is no bigger than a pea.",
        "The gene controls how cells divide.",
        "There is currently no treatment for the illness.",
        "The pill costs more than 500 dollars, compared with 20 dollars for an older one.",
        "Doctors have warned against surgery.",
    ],
)
def test_what_compares_nobody_studied_is_left_out(told: Told, sentence: str) -> None:
    """Expectations, years, prices and figures of speech."""
    assert _comparators(told("The study lasted a year.", sentence)) == []


def test_the_treatment_tested_is_not_what_it_was_compared_with(told: Told) -> None:
    """Where a placebo is told, the treatment in the headline is the other arm."""
    found = told(
        "In the trial, 400 people took a placebo and 410 took aspirin. Of those on placebo 9 percent fell ill, "
        "compared with 4 percent of those given aspirin.",
        title="Aspirin may protect nerves",
    )
    assert _comparators(found) == ["placebo"]


def test_a_comparison_is_told_once(told: Told) -> None:
    """Different words for one group are not a second group."""
    found = told(
        "Scores rose by 5 points compared with the usual-care group.",
        "Patients slept longer compared with the usual care group.",
    )
    assert len(found.comparator) == 1


def test_what_hints_at_a_comparison_is_not_called_missing(told: Told) -> None:
    """Where no wording is sure enough the checklist stays silent; where nothing compares it speaks."""
    hinted = told("Patients were randomly assigned to the tall stockings or the short ones.")
    plain = told("The team measured the hormone in 40 patients.")
    assert hinted.comparator == ()
    assert "comparison" not in hinted.not_stated
    assert "comparison" in plain.not_stated


def test_a_text_that_denies_a_comparison_leaves_nothing_open(told: Told) -> None:
    """It says so itself."""
    found = told("The study had no control group, its authors write.")
    assert found.comparator == ()
    assert "comparison" not in found.not_stated


WORDS = (
    *("compared", "with", "than", "those", "who", "did", "not", "versus", "12 percent", "of", "patients", "given", "a"),
    *("placebo", "or", "the", "other", "half", "received", "usual care", "better", "lower", "control group", "healthy"),
    *("people", ",", ".", "“", "”", "(", ")", "while", "and", "women", "trial", "randomly", "assigned", "to", "either"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_every_comparison_stands_in_the_text(words: list[str]) -> None:
    """Word for word, and in the sentence it is said to come from."""
    text = " ".join(words)
    for fact in study("", text).comparator:
        assert fact.value in text[fact.start : fact.end]
