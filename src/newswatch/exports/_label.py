"""The evidence label of a story: what kind of study, in whom, where published; only what the text states."""

from __future__ import annotations

from newswatch.records import Study

NOT_PEOPLE = {
    "mouse": "in mice",
    "rat": "in rats",
    "cells": "in cells",
    "monkey": "in monkeys",
    "pig": "in pigs",
    "rabbit": "in rabbits",
    "zebrafish": "in zebrafish",
}
DESIGNS = (
    "meta-analysis",
    "review",
    "randomised",
    "open-label",
    "observational",
    "case report",
    "case-control",
    "cohort",
)
NOUNS = {"randomised": "randomised trial", "open-label": "open-label trial", "observational": "observational study"}


def evidence_label(study: Study) -> str:
    """Return, say, ``randomised trial, phase 2, 316 people, JAMA Neurology``; empty when the text states nothing."""
    return ", ".join(part for part in (*_kind(study), _people(study), *_where(study)) if part)


def _kind(study: Study) -> tuple[str, ...]:
    stated = [fact.value for fact in study.design]
    kind = next((NOUNS.get(design, design) for design in DESIGNS if design in stated), "")
    phase = f"phase {study.phase.value}" if study.phase else ""
    return (kind, phase, *_animals(study))


def _animals(study: Study) -> tuple[str, ...]:
    return tuple(dict.fromkeys(NOT_PEOPLE.get(fact.value, "") for fact in study.species))


def _people(study: Study) -> str:
    if study.participants is None or (_animals(study) and not any(fact.value == "human" for fact in study.species)):
        return ""
    count = study.participants.value
    return f"{count:,} {'person' if count == 1 else 'people'}"


def _where(study: Study) -> tuple[str, ...]:
    preprint = any(fact.value == "preprint" for fact in study.design)
    return (study.journal.value if study.journal else "", "preprint, not yet peer-reviewed" if preprint else "")
