"""The people of a study: who led it, who is quoted with which words, who had no part in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from newswatch.records import Fact, Quote
from newswatch.studies.people.cast import Person, people
from newswatch.studies.people.elsewhere import from_elsewhere
from newswatch.studies.people.independence import outsiders
from newswatch.studies.people.lead import lead_fact, lead_institution, lead_researcher
from newswatch.studies.people.roles import Profile, profile
from newswatch.studies.quotes.speakers import Spoken, speakers
from newswatch.studies.quotes.words import is_name_of_a_work, is_statement, trimmed
from newswatch.studies.reading.reading import Reading


@dataclass(frozen=True, slots=True)
class Voices:
    """What the text says of people."""

    lead: Fact[str] | None
    institution: Fact[str] | None
    independent: Fact[str] | None
    quotes: tuple[Quote, ...]


def voices(reading: Reading, paid: tuple[Fact[str], ...]) -> Voices:
    """Return the lead researcher, the quotes and the independent voice of a text.

    Args:
        reading: the text.
        paid: who paid for the study; an officer of a payer is no independent voice.
    """
    cast = people(reading)
    profiles = {person: profile(reading, person) for person in cast}
    spoken = speakers(reading, cast)
    payers = " ".join(f"{fact.value} {reading.text[fact.start : fact.end]}" for fact in paid)
    words = _words(reading, spoken)
    outside = outsiders(reading, profiles, words, payers)
    lead = lead_researcher(reading, profiles, words, outside)
    apart = from_elsewhere(reading, profiles, words, lead, paid) - outside
    heard = [person for group in (outside, apart) for person in cast if person in group and person in words]
    outside |= apart
    return Voices(
        lead_fact(reading, lead) if lead else None,
        lead_institution(reading, lead, profiles.get(lead) if lead else None),
        lead_fact(reading, heard[0]) if heard else None,
        tuple(_quote(reading, each, profiles, outside) for each in spoken if _is_kept(reading, each)),
    )


def _words(reading: Reading, spoken: tuple[Spoken, ...]) -> dict[Person, str]:
    words: dict[Person, list[str]] = defaultdict(list)
    for each in spoken:
        if each.speaker:
            words[each.speaker].append(reading.text[each.start : each.end])
    return {person: " ".join(said) for person, said in words.items()}


def _is_kept(reading: Reading, spoken: Spoken) -> bool:
    said = is_statement(reading.text[spoken.start : spoken.end])
    return said and not is_name_of_a_work(reading.text, spoken.start, spoken.end)


def _quote(reading: Reading, spoken: Spoken, profiles: dict[Person, Profile], outside: frozenset[Person]) -> Quote:
    start, end = trimmed(reading.text, spoken.start, spoken.end)
    who = spoken.speaker
    said_of = profiles[who] if who else None
    return Quote(
        reading.text[start:end],
        start,
        end,
        speaker=who.name if who else None,
        role=said_of.role if said_of else None,
        institution=(said_of.institution or said_of.society) if said_of else None,
        independent=who in outside,
    )
