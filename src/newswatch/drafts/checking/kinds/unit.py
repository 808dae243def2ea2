"""Numbers that count something else than in the source: weeks for months, mg for g, reviews for trials."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.kinds.number import SMALL, is_rough
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence, unit_of

_ALIKE = frozenset({frozenset({"people", "animals"})})  # whether mice or patients is the population's business


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    yield from {each.start: each for each in (*_unknown(claim, evidence), *_exchanged(evidence))}.values()


def _unknown(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return the numbers that count what they count in no source."""
    for place, token in enumerate(claim.tokens):
        known = evidence.source.units_of.get(token.value)
        if known and not _is_common(claim, place) and not _fits(unit_of(claim.tokens, place), known):
            yield Complaint(token.start, token.end, f"{token.word} {min(known)}")


def _is_common(claim: Sentence, place: int) -> bool:
    """Whether a number is too common or too rough to be held against its unit: "one of the", "about 20"."""
    token = claim.tokens[place]
    return (token.value in SMALL and token.word.isalpha()) or is_rough(claim, place)


def _fits(unit: str, known: frozenset[str]) -> bool:
    return not unit or unit in known or any(frozenset({unit, each}) in _ALIKE for each in known)


def _exchanged(evidence: Evidence) -> Iterator[Complaint]:
    """Return the units that stand behind the same number as another in the source."""
    units = lexicon().unit
    for gap in evidence.changes:
        if gap.said and gap.read and gap.before and gap.before[-1].is_number:
            said, read = gap.said[0], gap.read[0]
            if {said.word, read.word} <= set(units) and units[said.word] != units[read.word]:
                yield Complaint(said.start, said.end, read.word)


UNIT: CheckKind = CheckKind(grave="hard", find=_find)
