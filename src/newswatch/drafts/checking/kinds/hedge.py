"""Careful words that became sure ones: "may help" told as "will help" or "helps"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.alignment import Gap
from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence
from newswatch.drafts.checking.tokens import Token

_OF_PLACE = re.compile(r"(?i)appear(?:s|ed)? (?:in|on|online|today)\b")  # a paper in its journal: nothing careful
_LAST = 3  # tokens


def _find(_claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    match = evidence.best
    for gap in match.gaps if match else ():
        careful = [
            each for each in _hedges(_opposite(gap)) if match and not _OF_PLACE.match(match.sentence.text, each.start)
        ]
        if careful and not _hedges(gap.said):
            near = gap.said or gap.after[:1] or gap.before[-1:]
            if near:
                yield Complaint(near[0].start, near[-1].end, careful[0].word)


def _opposite(gap: Gap) -> tuple[Token, ...]:
    """Return the words of the source that the claim's words replace: of a long part left out, its last ones."""
    if gap.is_tight:
        return gap.read
    return gap.read[-_LAST:] if 0 < len(gap.said) <= _LAST else ()


def _hedges(words: tuple[Token, ...]) -> list[Token]:
    return [token for token in words if token.word in lexicon().hedge]


HEDGE: CheckKind = CheckKind(grave="soft", find=_find)
