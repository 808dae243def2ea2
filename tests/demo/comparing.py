"""Comparing what was read with what a careful reader finds; for tests that run the whole job on the demo."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.records import Fact, Study

from .expected import Facts, Reading


def differences(expected: Facts, study: Study) -> tuple[str, ...]:
    """Return what is missing or wrong in ``study``, one line each; nothing when it is as it should be."""
    return tuple(f"{what}: {found!r}, expected {wanted!r}" for what, found, wanted in _compared(expected, study))


def _compared(expected: Facts, study: Study) -> Iterator[tuple[str, object, object]]:
    for name in ("participants", "age_range", "phase", "journal", "lead_researcher"):
        found, wanted = _value(getattr(study, name)), getattr(expected, name)
        if found != wanted and not (wanted is None and name in {"journal", "lead_researcher"}):
            yield name, found, wanted
    design = {fact.value for fact in study.design}
    percents = {result.number for result in study.results if result.unit == "percent"}
    species = {fact.value for fact in study.species}
    if species != expected.species:
        yield "species", species, set(expected.species)
    if not expected.design <= design:
        yield "design", design, set(expected.design)
    if wrong := design & expected.not_design:
        yield "design", wrong, "none of it"
    if not expected.percents <= percents:
        yield "percents", percents, set(expected.percents)
    if expected.registry not in (*(fact.value for fact in study.registry), None):
        yield "registry", study.registry, expected.registry
    if (voices := {quote.speaker for quote in study.quotes if quote.independent}) != {expected.independent} - {None}:
        yield "independent", voices, expected.independent


def _value(fact: Fact[object] | None) -> object:
    return None if fact is None else fact.value


def agrees(expected: Reading, strength: str | None) -> bool:
    """Tell whether a flag's strength (None: no flag) is as expected."""
    return strength != "about" if expected == "passing" else strength == expected
