"""Promises and advice in words of the draft's own: "cure", "miracle", "you should take". Quotes may say them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence

_PROMISE = re.compile(
    r"(?i)\b(?:cur(?:e|es|ed|ing)|miracles?|miraculous|breakthroughs?|wonder drugs?|game[- ]changers?|"
    r"you should (?:\w+ ){0,2}(?:take|try|start|stop|ask for|switch|avoid|use|consider)|(?:i|we) recommend)\b"
)
_DENIED = re.compile(r"(?i)\b(?:no|not|never|nor|without|isn't|neither)\W+(?:\w+\W+){0,3}$")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    for start, end in promises(claim.text):
        quoted = any(first <= start < last for first, last in claim.quoted)
        if not quoted and claim.text[start:end].lower() not in evidence.source.text.lower():
            yield Complaint(start, end)


def promises(text: str) -> Iterator[tuple[int, int]]:
    """Return where a text promises or advises; "no cure" promises nothing."""
    for match in _PROMISE.finditer(text):
        if not _DENIED.search(text, 0, match.start()):
            yield match.span()


PROMISE: CheckKind = CheckKind(grave="hard", find=_find)
