"""A kind of study no source tells of: "randomised" where nobody drew lots."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence

# What a draft may call a study -> what a source has to say for that, in whatever words.
_GROUNDS = tuple(
    (re.compile(rf"(?i)\b(?:{said})\b"), re.compile(rf"(?i){ground}"))
    for said, ground in (
        (r"randomi[sz]ed", r"random|by lot\b|by chance|lottery|drew lots|coin"),
        (
            r"placebo-controlled",
            r"placebo|dummy|sham|inactive|sugar pill|without the (?:active )?drug|only fluid|saline",
        ),
        (
            r"(?:double-|single-)?blind(?:ed)?",
            r"blind|mask|unaware|(?:not|n[’']t|nor|neither|nobody|no one)\b[^.]{0,60}\b(?:knew|know which)",
        ),
        (r"meta-analysis", r"meta-?analy|pool|combin|review"),
        (r"systematic review", r"review|pool|studies|trials"),
    )
)
_DENIED = re.compile(r"(?i)\b(?:no|not|never|non|without|nor|neither|needs?|needed|larger)\W+(?:\w+\W+){0,3}$")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    if claim.is_about_blog:
        return
    for said, ground in _GROUNDS:
        for found in said.finditer(claim.text):
            quoted = any(start <= found.start() < end for start, end in claim.quoted)
            wanted = _DENIED.search(claim.text, 0, found.start())
            if not (quoted or wanted or ground.search(evidence.source.text)):
                yield Complaint(found.start(), found.end())


DESIGN: CheckKind = CheckKind(grave="soft", find=_find)
