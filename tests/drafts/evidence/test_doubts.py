"""Facts that are not of this study: wanted, denied, ahead of it, or before it."""

from __future__ import annotations

import pytest

from newswatch.drafts.evidence import doubts


@pytest.mark.parametrize(
    ("number", "evidence", "before"),
    [
        (6, "They had not responded to at least six months of treatment with interferon.", True),
        (5, "They had had MS for an average of 5 years.", True),
        (3, "The drug was approved 3 years ago.", True),
        (37, "After 37 months, 17 of them had improved.", False),
        (2, "They had MS and were followed for 2 years.", False),
    ],
)
def test_times_before_a_study_are_no_follow_up(number: float, evidence: str, before: bool) -> None:
    """Illness and earlier treatment lie before it."""
    assert doubts.is_of_before(number, evidence) is before


@pytest.mark.parametrize(
    ("evidence", "ahead"),
    [
        ("The trial will compare the transplant with a drug in 120 people.", True),
        ("They are looking for 40 volunteers.", True),
        ("Of 120 people, 4 needed another dose, and nobody should be surprised.", False),
    ],
)
def test_who_is_only_to_take_part_was_not_studied(evidence: str, ahead: bool) -> None:
    """A plan counts nobody."""
    assert doubts.is_ahead(evidence) is ahead


@pytest.mark.parametrize(
    ("evidence", "compares"),
    [
        ("The disease was stable in all, and 16 had no relapse.", False),
        ("It was tested against interferon.", True),
        ("The others received a placebo.", True),
    ],
)
def test_a_comparator_needs_a_comparison(evidence: str, compares: bool) -> None:
    """What stands in a sentence that compares nothing is none."""
    assert doubts.is_comparison(evidence) is compares


@pytest.mark.parametrize(
    ("word", "text", "denied"),
    [
        ("controlled", "The trial had no control group.", True),
        ("randomised", "This was a non-randomised trial.", True),
        ("placebo-controlled", "It was no better than placebo.", False),
    ],
)
def test_a_design_that_is_denied_is_none(word: str, text: str, denied: bool) -> None:
    """Wherever the text says so."""
    assert doubts.is_denied(word, text) is denied


@pytest.mark.parametrize("sentence", ["Please call our nurse.", "It is a miracle.", "There are no side effects."])
def test_appeals_and_promises_are_no_findings(sentence: str) -> None:
    """They are not quoted as such."""
    assert doubts.is_appeal(sentence)
