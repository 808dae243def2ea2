"""Findings turned round: "reduced" where the source says "increased"."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import groups_of, lexicon
from newswatch.drafts.checking.reading import Sentence
from newswatch.drafts.checking.tokens import Token

# Words a draft uses of what the article says rather than of what was found: "harms not mentioned".
_TALK = frozenset({"harm", "harmful", "unsafe"})


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    yield from {each.start: each for each in (*_unheard(claim, evidence), *_turned(evidence))}.values()


def _turned(evidence: Evidence) -> Iterator[Complaint]:
    """Return the words that stand in the place of their opposite."""
    for gap in evidence.changes:
        for token in gap.said:
            against = next((read for read in gap.read if _are_opposite(token, read)), None)
            if against:
                yield Complaint(token.start, token.end, against.word)


def _unheard(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return words of getting worse where no source has any."""
    worse = lexicon().direction["worse"]
    if worse.isdisjoint(evidence.source.words):
        yield from (Complaint(token.start, token.end) for token in claim.tokens if token.word in worse - _TALK)


def _are_opposite(said: Token, read: Token) -> bool:
    direction, opposites = lexicon().direction, lexicon().opposites
    return any(
        frozenset({one, other}) in opposites
        for one in groups_of(said.word, direction)
        for other in groups_of(read.word, direction)
    )


DIRECTION: CheckKind = CheckKind(grave="hard", find=_find)
