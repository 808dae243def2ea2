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
    for match in _PROMISE.finditer(claim.text):
        if any(start <= match.start() < end for start, end in claim.quoted) or _DENIED.search(
            claim.text, 0, match.start()
        ):
            continue
        if match[0].lower() not in evidence.source.text.lower():
            yield Complaint(match.start(), match.end())


PROMISE: CheckKind = CheckKind(grave="hard", find=_find)
