"""Quotes that are not verbatim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence, flat
from newswatch.drafts.checking.tokens import tokens

_FEWEST_WORDS = 3
_LEFT_OUT = re.compile(r"\[[^\]]*\]|…|\.\.\.")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    for start, end in claim.quoted:
        words = claim.text[start:end]
        if len(words.split()) < _FEWEST_WORDS:
            continue
        own = flat(tokens(evidence.source.frame.own_words)) if claim.is_about_blog else ""
        if not any(_is_verbatim(words, there) for there in (evidence.source.flat, evidence.source.flat_open, own)):
            yield Complaint(start, end)


def _is_verbatim(words: str, there: str) -> bool:
    """Whether words stand in a flat text, as they are or in parts around what is marked as left out or put in."""
    parts = [part for part in map(tokens, _LEFT_OUT.split(words)) if part]
    return flat(tokens(words)) in there or all(flat(part) in there for part in parts)


QUOTE: CheckKind = CheckKind(grave="hard", find=_find)
