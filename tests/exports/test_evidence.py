"""The evidence label says what the text states, and the weightiest evidence ranks first."""

from __future__ import annotations

import pytest

from newswatch.exports.told.evidence import evidence_label, strength
from newswatch.records import Fact, Study


def study(*design: str, species: str = "human", people: int = 0, phase: str = "", journal: str = "") -> Study:
    """Make a study."""
    return Study(
        design=tuple(Fact(word, 0, 1) for word in design),
        species=(Fact(species, 0, 1),) if species else (),
        participants=Fact(people, 0, 1) if people else None,
        phase=Fact(phase, 0, 1) if phase else None,
        journal=Fact(journal, 0, 1) if journal else None,
    )


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        (study("randomised", people=316, journal="JAMA Neurology"), "randomised trial, 316 people, JAMA Neurology"),
        (study("randomised", "double-blind", phase="2", people=1234), "randomised trial, phase 2, 1,234 people"),
        (study(phase="1/2", people=1), "phase 1/2 trial, 1 person"),
        (study("meta-analysis", "review"), "meta-analysis"),
        (study("preprint", species="mouse", people=40), "in mice, preprint, not yet peer-reviewed"),
        (study("animal", species="", people=40), "in animals"),
        (study(species="dog", people=12), "in dogs"),
        (study(species="fruit fly"), "in fruit flies"),
        (study(species="cells", people=3), "in cells"),
        (study(species=""), ""),
    ],
)
def test_the_label_says_what_the_text_states(facts: Study, label: str) -> None:
    """In the same few words each time; animals are never counted as people."""
    assert evidence_label(facts) == label


def test_the_strongest_evidence_ranks_first() -> None:
    """People before animals, then design, peer review, phase and size."""
    falling = [
        study("meta-analysis"),
        study("randomised", phase="3", people=900),
        study("randomised", phase="3", people=90),
        study("randomised", phase="2", people=900),
        study("randomised", "preprint", phase="3", people=900),
        study("observational", people=9000),
        study("case report", people=1),
        study("randomised", species="", people=900),
        study("randomised", species="mouse", people=900),
    ]
    assert sorted(falling, key=strength, reverse=True) == falling
