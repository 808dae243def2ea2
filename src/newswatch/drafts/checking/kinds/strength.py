"""Ties told as causes: "causes" where the source says "associated with"; and own words no draft may use."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence

_CAUSES = frozenset({"cause", "causes", "caused", "causing"})
_ONLY_WATCHED = frozenset({"observational", "registry", "questionnaire"})


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    found = {
        each.start: each for each in (*_exchanged(evidence), *_unheard(claim, evidence), *_nowhere(claim, evidence))
    }
    yield from found.values()


def _unheard(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return the words of cause where what the claim goes back to, in whatever words, only ties or is careful."""
    words = lexicon()
    near = [token for sentence in evidence.nearest.sentences for token in sentence.tokens]
    loose = next((token for token in near if token.word in words.tied or token.word in words.hedge), None)
    careful = words.hedge | words.negation | words.tied
    if loose is None or any(token.word in words.caused for token in near):
        return
    if not any(token.word in careful for token in claim.tokens):
        yield from (Complaint(each.start, each.end, loose.word) for each in claim.tokens if each.word in words.caused)


def _nowhere(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return words of cause no source has, where a source only watched: "observational", "linked"."""
    words, there = lexicon(), evidence.source.words
    if (words.tied | _ONLY_WATCHED).isdisjoint(there) or claim.quoted:
        return
    careful = words.hedge | words.negation
    if not any(token.word in careful for token in claim.tokens):
        yield from (
            Complaint(each.start, each.end, "observational")
            for each in claim.tokens
            if each.word in _CAUSES and not there & _CAUSES
        )


def _exchanged(evidence: Evidence) -> Iterator[Complaint]:
    """Return the words of cause, or of being sure, that stand in the place of a tie."""
    words = lexicon()
    for gap in evidence.changes:
        tied = [token for token in gap.read if token.word in words.tied]
        caused = [token for token in gap.said if token.word in words.caused or token.word in words.sure]
        if tied and caused:
            yield Complaint(caused[0].start, caused[-1].end, tied[0].word)


STRENGTH: CheckKind = CheckKind(grave="soft", find=_find)
