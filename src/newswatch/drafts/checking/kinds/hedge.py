"""Careful words that became sure ones: "may help" told as "will help" or "helps"."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence
from newswatch.drafts.checking.tokens import Token


def _find(_claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    for gap in evidence.changes:
        careful = _hedges(gap.read)
        if careful and not _hedges(gap.said):
            near = gap.said or gap.after[:1] or gap.before[-1:]
            if near:
                yield Complaint(near[0].start, near[-1].end, careful[0].word)


def _hedges(words: tuple[Token, ...]) -> list[Token]:
    return [token for token in words if token.word in lexicon().hedge]


HEDGE: CheckKind = CheckKind(grave="soft", find=_find)
