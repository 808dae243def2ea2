"""A "not" that was dropped or added."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.alignment import Gap
from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence
from newswatch.drafts.checking.tokens import Token


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    for gap in evidence.changes:
        said, read = _negations(gap.said), _negations(gap.read)
        if bool(said) == bool(read):
            continue
        if said:
            yield Complaint(said[0].start, said[0].end, " ".join(token.word for token in gap.read))
        else:
            yield _dropped(gap, claim, read[0])


def _dropped(gap: Gap, claim: Sentence, negation: Token) -> Complaint:
    near = gap.said or gap.after[:1] or gap.before[-1:] or claim.tokens[:1]
    return Complaint(near[0].start, near[-1].end, negation.word)


def _negations(words: tuple[Token, ...]) -> list[Token]:
    return [token for token in words if token.word in lexicon().negation or token.form in lexicon().negation]


NEGATION: CheckKind = CheckKind(grave="hard", find=_find)
