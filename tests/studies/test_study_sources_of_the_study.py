"""Journal, meeting, identifiers, funding, lead researcher and institution."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newswatch.records import Study

Told = Callable[..., Study]


@pytest.mark.parametrize(
    ("sentence", "journal"),
    [
        ("The study was published online Feb. 20 in the journal JAMA Neurology.", "JAMA Neurology"),
        (
            "The findings, published Monday in the Annals of Internal Medicine, were a surprise.",
            "Annals of Internal Medicine",
        ),
        ("According to a study published in Nature today, the drugs work.", "Nature"),
        (
            "The work appears in Proceedings of the National Academy of Sciences.",
            "Proceedings of the National Academy of Sciences",
        ),
        ("The study is published in The Lancet.", "The Lancet"),
        ("A clinical trial was reported in the Journal of Odd Results on Monday.", "Journal of Odd Results"),
        ("A 2014 article in the Journal of Orthopedics put the number at 66.", None),
        ("The results were published in the United States.", None),
    ],
)
def test_the_journal_of_the_study_is_named(told: Told, sentence: str, journal: str | None) -> None:
    """And not the one of an article cited in passing."""
    found = told(sentence).journal
    assert (found.value if found else None) == journal


def test_a_meeting_is_not_a_journal(told: Told) -> None:
    """Results shown at a congress have a place of their own."""
    found = told("The researchers presented their findings at the European Stroke Conference in Nice.")
    assert found.journal is None
    assert found.meeting
    assert found.meeting.value == "European Stroke Conference"


def test_a_doi_ends_before_the_punctuation_of_the_sentence(told: Told) -> None:
    """A bracket that the DOI opened stays."""
    found = told("The paper (doi:10.1016/S1474-4422(09)70017-1) is free to read.")
    assert found.doi
    assert found.doi.value == "10.1016/s1474-4422(09)70017-1"  # as references are filed


def test_of_two_dois_none_is_the_study_s(told: Told) -> None:
    """Nothing says which one is."""
    assert told("See 10.1234/abc.1 and also 10.1234/abc.2 for more.").doi is None


def test_trial_registrations_are_found_in_any_register(told: Told) -> None:
    """American, British and European numbers."""
    found = told("The trial (NCT01234567, ISRCTN12345678, EudraCT 2010-012345-67) goes on.")
    assert [fact.value for fact in found.registry] == ["NCT01234567", "ISRCTN12345678", "2010-012345-67"]


@pytest.mark.parametrize(
    ("sentence", "payers"),
    [
        ("The study was funded by the MS Trust and Acme Pharma.", ["MS Trust", "Acme Pharma"]),
        ("Support for the research came from the Quill Foundation.", ["Quill Foundation"]),
        ("Acme, which paid for the study, makes the drug.", ["Acme"]),
        ("The idea is supported by evidence from Europe.", []),
        ("The trial was funded by the maker of the gel, sold as Softo.", []),
    ],
)
def test_the_payers_are_named(told: Told, sentence: str, payers: list[str]) -> None:
    """Evidence supports ideas, but pays for nothing."""
    assert [fact.value for fact in told(sentence).funding] == payers


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("The study was led by Dr. Ada Quill of Acme University.", "Ada Quill"),
        ("“It works,” said Ada Quill, a neurologist at Acme University and the study's lead author.", "Ada Quill"),
        ("Study head Ada Quill, MD, of Acme Hospital, was glad.", "Ada Quill"),
        ("Dr. Ada Quill and colleagues treated 20 patients.", "Ada Quill"),
        ("Dr. Ben Outer, who was not involved in the study, said it was small.", None),
    ],
)
def test_the_lead_researcher_is_named(told: Told, sentence: str, lead: str | None) -> None:
    """An outsider is not."""
    found = told(sentence).lead_researcher
    assert (found.value if found else None) == lead
