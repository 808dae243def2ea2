"""The whole study from one text: every field by its own file, put together here."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.records import Fact, Study
from newswatch.studies.checklist import with_not_stated
from newswatch.studies.design.comparison.comparator import Comparison, comparison
from newswatch.studies.design.follow_up import follow_up
from newswatch.studies.design.intervention import intervention
from newswatch.studies.design.kinds import design, phase
from newswatch.studies.participants.ages import age_range
from newswatch.studies.participants.arms import arms
from newswatch.studies.participants.crowds import Crowd, crowds
from newswatch.studies.participants.hints import is_size_hinted
from newswatch.studies.participants.size import enrolled, participants
from newswatch.studies.participants.species import species, without_people
from newswatch.studies.people.funding import conflicts, funding, is_funding_told
from newswatch.studies.publication.identifiers import doi, pmid, registry
from newswatch.studies.publication.journal import journal, meeting
from newswatch.studies.quotes.voices import voices
from newswatch.studies.reading.reading import Reading, read
from newswatch.studies.results.figures import results
from newswatch.studies.warnings.caveats import caveats
from newswatch.studies.warnings.harms import adverse_events, deaths


def study(title: str, text: str) -> Study:
    """Return what a text says of the study it reports; what it does not say is None or empty, never a guess.

    Args:
        title: headline of the text; it supports decisions, no fact is read from it alone.
        text: the readable text, paragraphs on lines of their own. ``text[start:end]`` of a fact is the sentence it was
            read from; of a quote, the quoted words.
    """
    reading = read(title, text)
    if not reading.sentences:
        return with_not_stated(Study())
    counted, compared = crowds(reading), comparison(reading)
    found = _study(reading, counted, compared)
    return with_not_stated(found, set(_told_without_a_fact(reading, found, counted, compared)))


def _told_without_a_fact(
    reading: Reading, found: Study, counted: tuple[Crowd, ...], compared: Comparison
) -> Iterator[str]:
    """The lines of the checklist the text answers with words no fact can be kept of: public funds, no control group."""
    if _are_people(found.species) and is_size_hinted(reading, counted):
        yield "participants"
    if is_funding_told(reading):
        yield "funding"
    if compared.is_hinted:
        yield "comparison"


def _study(reading: Reading, counted: tuple[Crowd, ...], compared: Comparison) -> Study:
    studied = participants(reading, counted)
    kinds = species(reading, studied)
    people = _are_people(kinds)
    against, spans, found = compared.told, follow_up(reading), results(reading)
    if not people:
        against, spans = without_people(reading, against), without_people(reading, spans)
        found = without_people(reading, found)
    paid = funding(reading)
    heard = voices(reading, paid)
    return Study(
        participants=studied if people else None,
        enrolled=enrolled(reading, counted, studied) if people else None,
        arms=arms(reading, studied) if people else (),
        species=kinds,
        age_range=age_range(reading) if people else None,
        phase=phase(reading) if people else None,
        design=design(reading, animals=_are_animals(kinds), compared=next(iter(against), None)),
        intervention=intervention(reading),
        comparator=against,
        follow_up=spans,
        results=found,
        journal=journal(reading),
        meeting=meeting(reading),
        doi=doi(reading),
        pmid=pmid(reading),
        registry=registry(reading),
        lead_researcher=heard.lead,
        institution=heard.institution,
        quotes=heard.quotes,
        caveats=caveats(reading),
        adverse_events=adverse_events(reading, animals_only=bool(kinds) and not people),
        deaths=deaths(reading) if people else None,
        independent_voice=heard.independent,
        funding=paid,
        conflicts=conflicts(reading),
    )


def _are_animals(kinds: tuple[Fact[str], ...]) -> bool:
    return not _are_people(kinds) and any(kind.value != "cells" for kind in kinds)


def _are_people(kinds: tuple[Fact[str], ...]) -> bool:
    return not kinds or any(kind.value == "human" for kind in kinds)
