"""How many people were studied is told from every other number of people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newswatch.records import Study

Told = Callable[..., Study]


@pytest.mark.parametrize(
    ("sentence", "size"),
    [
        ("The trial enrolled 48 adults with relapsing multiple sclerosis.", 48),
        ("Dr. Ada Quill and her team recruited twenty-one patients at two hospitals.", 21),
        ("In the study, 12 of 60 volunteers stopped early.", 60),
        ("Results are in for only the first sixteen patients.", 16),
        ("A total of 1,204 women were randomly assigned to the drug or a placebo.", 1204),
        ("The 90-patient trial ran at four hospitals.", 90),
        ("The paper is a case study of a 56-year-old man with a torn knee.", 1),
        ("Researchers measured the hormone in 75 people before the race.", 75),
    ],
)
def test_the_number_studied_is_found(told: Told, sentence: str, size: int) -> None:
    """In digits and in words, before and behind the verb."""
    found = told(sentence).participants
    assert found
    assert found.value == size


@pytest.mark.parametrize(
    "sentence",
    [
        "About 400,000 people in the United States have multiple sclerosis.",
        "One in every 900 people carries the gene.",
        "Some 2.8 million people around the world live with the disease.",
        "A 2011 study of 300 patients came to another result.",
        "The company will enroll 500 patients in a larger trial next year.",
        "Eight patients died within 100 days.",
        "The clinic has treated 600 patients to date.",
        "Hundreds of earlier trials involving 35,000 participants disagree.",
    ],
)
def test_other_numbers_of_people_are_left_alone(told: Told, sentence: str) -> None:
    """How many have a disease, other work, plans, a part of the group: silence is better."""
    assert told(sentence).participants is None


def test_groups_are_told_apart_from_the_whole(told: Told) -> None:
    """The sum of the groups is the study."""
    found = told("The team treated 90 patients. The drug was given to 60 patients, while 30 received interferon.")
    assert found.participants
    assert found.participants.value == 90
    assert {arm.value[1] for arm in found.arms} == {60, 30}


def test_those_who_began_are_told_from_those_who_stayed(told: Told) -> None:
    """Both numbers are facts, each in its place."""
    found = told("The trial enrolled 40 patients. After two years, 35 patients were evaluated in the study.")
    assert found.participants
    assert found.participants.value == 40


@pytest.mark.parametrize(
    "sentence",
    [
        "The survey was based on answers of more than 6,200 allotment holders.",
        "It is a study of 450 churchgoers.",
        "The dye was given to 160 tortoises.",
    ],
)
def test_a_number_that_may_be_that_of_those_studied_is_not_called_missing(told: Told, sentence: str) -> None:
    """What could not be taken for sure is told all the same."""
    found = told(sentence)
    assert found.participants is None
    assert "participants" not in found.not_stated


@pytest.mark.parametrize(
    "sentence",
    [
        "The study of 2019 data covered 12 countries.",
        "Some 2.8 million people around the world live with the disease.",
        "The team looked at 45 genes in the laboratory.",
    ],
)
def test_years_and_countries_are_no_participants(told: Told, sentence: str) -> None:
    """A text that counts other things leaves the number open."""
    assert "participants" in told(sentence).not_stated
