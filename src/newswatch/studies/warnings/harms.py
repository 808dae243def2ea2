"""Sentences on harm, death or safety of what was studied, the plainest first."""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.reading import adverts
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import value
from newswatch.studies.reading.reading import Reading
from newswatch.studies.reading.signs import ENOUGH, plainest
from newswatch.studies.reading.weighing import Weights, weights
from newswatch.studies.warnings.harm_signs import named, risks, suffered
from newswatch.studies.warnings.harm_signs.against import AGAINST
from newswatch.studies.warnings.harm_signs.words import ILLS, PEOPLE
from newswatch.studies.warnings.wording import is_on_a_treatment, weighed

_ONLY = 1.0  # logarithm of odds; a report on a treatment mostly says something of its harms
_PLAIN = 3.0  # a sign of more weight names a side effect, not only an ill
_SIGNS = (*named.SIGNS, *suffered.SIGNS, *risks.SIGNS)
_PLAINEST = tuple(each for each in _SIGNS if each.weight > _PLAIN)
_ILL = lower_pattern(rf"\b{ILLS}(?!\w)")
_OPENING = 2  # sentences that say what a report is about
_DIED = re.compile(
    r"(?i)\b(?P<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:of the )?"
    rf"(?:{PEOPLE}|of them) (?:(?!who|that)\w+ ){{0,2}}died\b(?! (?:of|from) (?:\w+ ){{0,2}}(?:cancer|disease|"
    rf"heart))"
)


_SHORTEST = 3  # spaces; less is a heading


def adverse_events(reading: Reading, *, animals_only: bool = False) -> tuple[Fact[str], ...]:
    """Return the sentences on harm, death or safety, the plainest first; harm to animals is no side effect."""
    return () if animals_only else harmed(reading, weights("harms"))


def harmed(reading: Reading, known: Weights) -> tuple[Fact[str], ...]:
    """Return what `adverse_events` does, with the weights of the words of a sentence."""
    if adverts.is_advert(reading.lower):
        return ()
    on_a_treatment = is_on_a_treatment(reading)
    told = plainest(
        reading,
        weighed(reading, known),
        _SIGNS,
        AGAINST,
        trusted=on_a_treatment,
        only=_ONLY if on_a_treatment else ENOUGH,
    )
    return tuple(
        fact
        for fact in told
        if fact.value.count(" ") >= _SHORTEST
        and not reading.sentence_at(fact.start).plans
        and not _is_outcome(fact.value.lower(), _topic(reading, fact))
    )


def _topic(reading: Reading, fact: Fact[str]) -> str:
    """The title and the sentences that open the text, without the fact's own."""
    opening = [each.text for each in reading.sentences[:_OPENING] if each.start != fact.start]
    return " ".join([reading.title, *opening]).lower()


def _is_outcome(sentence: str, topic: str) -> bool:
    """Whether a sentence tells only how often the illness the report is about came up: an outcome, no side effect."""
    if any(each.pattern.search(sentence) for each in _PLAINEST):
        return False
    ills = _ILL.findall(sentence)
    return bool(ills) and all(ill.rstrip("s") in topic for ill in ills)


def deaths(reading: Reading) -> Fact[int] | None:
    """Return how many of those studied died, where the text says so in one number."""
    for match, _ in reading.found(_DIED):
        return reading.fact(int(value(match.group("number"))), match.start())
    return None
