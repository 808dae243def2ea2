"""Somebody else studied than in the source: patients for mice, men for women."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import groups_of, lexicon
from newswatch.drafts.checking.reading import Sentence, Source
from newswatch.drafts.checking.tokens import Token

_PEOPLE = ("humans", "women", "men", "children", "infants", "adults")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    yield from {each.start: each for each in (*_unknown(claim, evidence), *_exchanged(evidence))}.values()


def _unknown(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return those whom no source names."""
    for place, token in enumerate(claim.tokens):
        who = _who(token)
        if who and not _is_denied(claim, place) and not any(_is_in(evidence.source, name) for name in who):
            yield Complaint(token.start, token.end)


def _exchanged(evidence: Evidence) -> Iterator[Complaint]:
    """Return those who stand in the place of others."""
    for gap in evidence.changes:
        instead = [read for read in gap.read if _who(read)]
        names = frozenset().union(*map(_who, instead))
        for token in gap.said if instead else ():
            if _who(token) and not _who(token) & names:
                yield Complaint(token.start, token.end, instead[0].word)


def _who(token: Token) -> frozenset[str]:
    return groups_of(token.word, lexicon().population)


def _is_denied(claim: Sentence, place: int) -> bool:
    """Whether it is said of somebody that he was not studied: "not in people"."""
    return any(token.word in lexicon().negation for token in claim.tokens[max(0, place - 3) : place])


def _is_in(source: Source, name: str) -> bool:
    groups = lexicon().population
    names = _PEOPLE if name == "humans" else (name,)
    return any(not groups[each].isdisjoint(source.words) for each in names)


POPULATION: CheckKind = CheckKind(grave="hard", find=_find)
