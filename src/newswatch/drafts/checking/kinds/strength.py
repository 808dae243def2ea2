"""Ties told as causes: "causes" where the source says "associated with"; and own words no draft may use."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence


def _find(_claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    words = lexicon()
    for gap in evidence.changes:
        tied = [token for token in gap.read if token.word in words.tied]
        caused = [token for token in gap.said if token.word in words.caused or token.word in words.sure]
        if tied and caused:
            yield Complaint(caused[0].start, caused[-1].end, tied[0].word)


STRENGTH: CheckKind = CheckKind(grave="soft", find=_find)
