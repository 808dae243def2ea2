"""What sets the scene is told from what was found."""

from __future__ import annotations

import pytest

from newswatch.drafts.evidence.scenes import is_frame, looks_ahead, sets_scene


@pytest.mark.parametrize(
    "sentence",
    [
        "For decades, doctors have treated the disease with injections that many people dread.",
        "In the 1990s, the first interferons cut relapses by about 30 percent.",
        "Until the 1980s, nearly half of the people with it needed a stick within 15 years.",
        "The disease was first described by a French doctor in 1868.",
        "An earlier trial of 140 people found that the drug slowed shrinkage by 43 percent.",
        "Patients often have fewer of these bacteria, earlier work has shown.",
        "Most patients begin with attacks that come and go.",
        "There are few treatments for the progressive form.",
        "The cause of the disease is unknown.",
        "We aimed to find out whether vitamin D reduces relapses.",
        "The aim of this study was to compare two drugs.",
        "Previous studies have yielded inconclusive results.",
        "Doctors have long known that rest helps.",
    ],
)
def test_history_and_what_is_known_set_the_scene(sentence: str) -> None:
    """True, and no finding, whatever figures it holds."""
    assert sets_scene(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Relapses fell by a third in those given the tablet.",
        "The tablet worked better than earlier trials had led doctors to expect.",
        "For decades, nobody could explain it, and a new study shows why.",
        "Over two years, three percent of the patients had a relapse.",
        "People with the disease have fewer of these bacteria, researchers report.",
        "In 2012, the team began to follow 210 patients.",
        "It is not known whether the drug slows disability.",
    ],
)
def test_a_finding_sets_no_scene(sentence: str) -> None:
    """Figures and findings are told, also where the past is named beside them."""
    assert not sets_scene(sentence)


def test_who_paid_and_what_comes_next_is_told_apart() -> None:
    """They have places of their own in a draft, or none."""
    assert is_frame("The work was funded by a charity.")
    assert is_frame("This release contains forward-looking statements.")
    assert looks_ahead("The company plans to begin a larger trial in autumn.")
    assert looks_ahead("Such a trial, in 110 patients, has begun in Canada.")
    assert not is_frame("The trial supported the idea that rest helps.")
    assert not looks_ahead("The trial opened the blood-brain barrier in mice.")
