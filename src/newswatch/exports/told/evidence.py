"""The evidence behind a story: in words for the reader, and as a rank to put the weightiest first.

Only what the text states counts. Work on animals or in a dish never becomes work on people: where it is told and people
are not, no number of participants is given.
"""

from __future__ import annotations

from dataclasses import dataclass

from newswatch.records import Study

# Species as the facts name them -> as they are said here; any other animal is said by its name.
_SAID = {"mouse": "mice", "fruit fly": "fruit flies", "zebrafish": "zebrafish", "sheep": "sheep", "cells": "cells"}


@dataclass(frozen=True, slots=True)
class Design:
    """A word for the design: what it is called, and how much it weighs."""

    word: str
    said: str
    weight: int


# The most telling word first; a design that only adds to another (controlled, blinded) weighs but is not said.
DESIGNS = (
    Design("meta-analysis", "meta-analysis", 8),
    Design("systematic review", "systematic review", 8),
    Design("review", "review", 7),
    Design("randomised", "randomised trial", 6),
    Design("placebo-controlled", "placebo-controlled trial", 5),
    Design("crossover", "crossover trial", 5),
    Design("open-label", "open-label trial", 3),
    Design("cohort", "cohort study", 4),
    Design("case-control", "case-control study", 3),
    Design("observational", "observational study", 3),
    Design("case report", "case report", 1),
    Design("controlled", "", 4),
    Design("double-blind", "", 4),
    Design("blinded", "", 4),
)


def evidence_label(study: Study) -> str:
    """Return, say, ``randomised trial, phase 2, 316 people, JAMA Neurology``; empty when the text states nothing."""
    return ", ".join(filter(None, (*_kind(study), _people(study), *_where(study))))


def strength(study: Study) -> tuple[int, ...]:
    """Return a rank of the evidence, the greater the stronger.

    People before what is not known before animals and cells; then the design, peer review, phase and size.
    """
    stated = {fact.value for fact in study.design}
    weight = max((design.weight for design in DESIGNS if design.word in stated), default=0)
    phase = (
        max((int(each) for each in study.phase.value.split("/") if each.isdecimal()), default=0) if study.phase else 0
    )
    size = study.participants.value if study.participants and _tells_of_people(study) else 0
    return (_standing(study), weight, "preprint" not in stated, phase, size)


def _standing(study: Study) -> int:
    if any(fact.value == "human" for fact in study.species):
        return 2
    return 0 if _is_animal(study) else 1


def _kind(study: Study) -> tuple[str, ...]:
    stated = {fact.value for fact in study.design}
    said = next((design.said for design in DESIGNS if design.said and design.word in stated), "")
    phase = f"phase {study.phase.value}{'' if said else ' trial'}" if study.phase else ""
    return (said, phase, *_animals(study))


def _animals(study: Study) -> tuple[str, ...]:
    found = dict.fromkeys(fact.value for fact in study.species if fact.value != "human")
    if not found and _is_animal(study):
        return ("in animals",)
    return tuple(f"in {_SAID.get(species, f'{species}s')}" for species in found)


def _is_animal(study: Study) -> bool:
    return any(fact.value != "human" for fact in study.species) or any(fact.value == "animal" for fact in study.design)


def _tells_of_people(study: Study) -> bool:
    return not _is_animal(study) or any(fact.value == "human" for fact in study.species)


def _people(study: Study) -> str:
    if study.participants is None or not _tells_of_people(study):
        return ""
    count = study.participants.value
    return f"{count:,} {'person' if count == 1 else 'people'}"


def _where(study: Study) -> tuple[str, ...]:
    preprint = any(fact.value == "preprint" for fact in study.design)
    return (study.journal.value if study.journal else "", "preprint, not yet peer-reviewed" if preprint else "")
