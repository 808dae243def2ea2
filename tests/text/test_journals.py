"""Journals: which names are wordings of one."""

from __future__ import annotations

import pytest

from newswatch.text.journals import fullness, is_same_journal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NEJM", "The New England Journal of Medicine"),
        ("N Engl J Med", "New England Journal of Medicine"),
        ("JAMA", "Journal of the American Medical Association"),
        ("Lancet Neurology", "The Lancet Neurology"),
        ("The Lancet", "The Lancet Neurology"),
        ("BMJ", "British Medical Journal"),
        ("Ann Neurol", "Annals of Neurology"),
        ("PLOS ONE", "PLoS One"),
        ("Journal of Neurology, Neurosurgery & Psychiatry", "Journal of Neurology, Neurosurgery and Psychiatry"),
    ],
)
def test_wordings_of_one_journal_are_one(one: str, other: str) -> None:
    """Short forms, articles, abbreviations and small words make no other journal."""
    assert is_same_journal(one, other)
    assert is_same_journal(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Neurology", "The Lancet Neurology"),
        ("Neurology", "Journal of Neurology"),
        ("Nature", "Nature Medicine"),
        ("Brain", "Brain, Behavior, and Immunity"),
        ("BMJ", "BMJ Open"),
        ("BMJ", "The Lancet"),
    ],
)
def test_journals_with_a_word_in_common_are_two(one: str, other: str) -> None:
    """Who names another journal is shown to the author."""
    assert not is_same_journal(one, other)
    assert not is_same_journal(other, one)


def test_the_fuller_wording_says_more() -> None:
    """A reader who knows no short forms finds it."""
    assert max("NEJM", "New England Journal of Medicine", key=fullness) == "New England Journal of Medicine"
