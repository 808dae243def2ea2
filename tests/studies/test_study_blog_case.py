"""The trial that the blog's own update was about comes out whole."""

from pathlib import Path

import pytest

from newswatch.records import Study
from newswatch.studies import study

TITLE, _, TEXT = (Path(__file__).parent / "blog_case.txt").read_text(encoding="utf-8").partition("\n\n")


@pytest.fixture(scope="module")
def found() -> Study:
    """Return the study read from the article."""
    return study(TITLE, TEXT)


def test_the_people_studied_are_told(found: Study) -> None:
    """How many, how old, and that they were people."""
    assert found.participants
    assert found.participants.value == 21
    assert found.age_range
    assert found.age_range.value == (20, 53)
    assert [fact.value for fact in found.species] == ["human"]


def test_the_result_comes_with_its_figures(found: Study) -> None:
    """17 of 21, which is 81 percent, by at least one point."""
    figures = {(result.value, result.unit) for result in found.results}
    assert figures == {(17, "people"), (81, "percent"), (1, "point")}


def test_the_follow_up_is_the_study_s_own(found: Study) -> None:
    """Neither the years with the disease nor the months of the drug before."""
    assert {fact.value for fact in found.follow_up} == {(37.0, "month"), (24.0, "month")}


def test_journal_and_lead_researcher_are_named(found: Study) -> None:
    """Where it was published, who led it and where he works."""
    assert found.journal
    assert found.journal.value == "The Lancet Neurology"
    assert found.lead_researcher
    assert found.lead_researcher.value == "Richard Burt"
    assert found.institution
    assert found.institution.value.startswith("Northwestern University")


def test_the_need_for_a_randomised_trial_is_a_caveat_and_no_design(found: Study) -> None:
    """What is still to be done says nothing of how this one was done."""
    assert any("randomised trial is needed" in fact.value for fact in found.caveats)
    assert "randomised" not in {fact.value for fact in found.design}


def test_both_quotes_are_the_lead_researcher_s_word_for_word(found: Study) -> None:
    """The second is introduced by a pronoun."""
    assert {quote.speaker for quote in found.quotes} == {"Richard Burt"}
    assert len(found.quotes) == 3
    assert all(TEXT[quote.start : quote.end] == quote.value for quote in found.quotes)


def test_every_fact_points_at_a_sentence_of_the_text(found: Study) -> None:
    """The sentence behind the number holds the number."""
    assert found.participants
    assert "21 patients aged 20 to 53" in TEXT[found.participants.start : found.participants.end]


def test_what_the_text_leaves_open_is_said(found: Study) -> None:
    """No word on funding, on a registry, from anybody outside."""
    assert {"funding", "registry", "independent_voice"} <= set(found.not_stated)
    assert not {"participants", "follow_up", "journal", "caveat"} & set(found.not_stated)
