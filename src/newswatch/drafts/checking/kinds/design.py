"""A kind of study no source tells of: "randomised" where nobody drew lots."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence, Source

# What a draft may call a study -> the beginning of a word a source has for that, or else other words for it.
_GROUNDS = tuple(
    (re.compile(rf"\b(?:{said})\b"), stem, re.compile(rf"(?i){ground}"))
    for said, stem, ground in (
        (r"randomi[sz]ed", "random", r"by lot\b|by chance|lottery|drew lots|coin"),
        (r"placebo-controlled", "placebo", r"dummy|sham|inactive|sugar pill|without the (?:active )?drug|fluid|saline"),
        (
            r"(?:double-|single-)?blind(?:ed)?",
            "blind",
            r"blind|mask|unaware|(?:not|n[’']t|nor|neither|nobody|no one)\b[^.]{0,60}\b(?:knew|know which)",
        ),
        (r"meta-analysis", "pool", r"meta-?analy|combin|review"),
        (r"systematic review", "review", r"pool|studies|trials"),
    )
)
_DENIED = re.compile(r"(?i)\b(?:no|not|never|non|without|nor|neither|needs?|needed|larger)\W+(?:\w+\W+){0,3}$")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    if claim.is_about_blog:
        return
    lower = claim.text.lower()
    for said, stem, ground in _GROUNDS:
        for found in said.finditer(lower):
            quoted = any(start <= found.start() < end for start, end in claim.quoted)
            wanted = _DENIED.search(claim.text, 0, found.start())
            if not (quoted or wanted or _has(evidence.source, stem, ground)):
                yield Complaint(found.start(), found.end())


def _has(source: Source, stem: str, ground: re.Pattern[str]) -> bool:
    return any(word.startswith(stem) for word in source.words) or bool(ground.search(source.text))


DESIGN: CheckKind = CheckKind(grave="soft", find=_find)
