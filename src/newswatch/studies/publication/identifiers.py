"""DOI, PubMed number and trial registration of the study, where the text gives them."""

from __future__ import annotations

from newswatch.records import Fact
from newswatch.studies.reading.reading import Reading
from newswatch.text.references import Reference, dois, pmids, registry_numbers


def doi(reading: Reading) -> Fact[str] | None:
    """Return the study's DOI; None when the text gives several and does not say which is the study's."""
    return _only(reading, dois(reading.text))


def pmid(reading: Reading) -> Fact[str] | None:
    """Return the study's PubMed number; None when there are several."""
    return _only(reading, pmids(reading.text))


def registry(reading: Reading) -> tuple[Fact[str], ...]:
    """Return the trial registrations of the study, each once; not those of other work and of trials to come."""
    found: dict[str, Fact[str]] = {}
    for number, start, _ in registry_numbers(reading.text):
        if not reading.is_of_another(start):
            found.setdefault(number, reading.fact(number, start))
    return tuple(found.values())


def _only(reading: Reading, references: tuple[Reference, ...]) -> Fact[str] | None:
    places = {value: start for value, start, _ in reversed(references) if not reading.is_of_another(start)}
    return reading.fact(*next(iter(places.items()))) if len(places) == 1 else None
