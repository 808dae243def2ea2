"""Names no source has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence, Source
from newswatch.drafts.voice.dates import MONTHS, WEEKDAYS

_NAME = re.compile(r"(?<![\w’'])[A-Z][\w’'-]*[a-z][\w’'-]*|(?<![\w’'])[A-Z]{2,}\b")
_BEGINS = re.compile(r"(?:^|[.!?:;]|[\"“”‘’'(\[])\s*$")
_SMALL = r"(?:an?|as|at|are|and|in|is|it|of|on|or|to|the|they|that|this|was|were|with|who|had|has|have|be|by|not|no)\b"
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
_ALWAYS_CAPITAL = frozenset({"I", "I'm", "I've"})


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    own = evidence.source.frame.own_words if claim.is_about_blog else ""
    for match in _NAME.finditer(claim.text):
        name = match[0].replace("’", "'").removesuffix("'s")
        if name in _CALENDAR or name in _ALWAYS_CAPITAL:
            continue
        if not name.isupper() and _BEGINS.search(claim.text, 0, match.start()):
            continue
        if name not in own and not _is_known(name, evidence.source):
            yield Complaint(match.start(), match.start() + len(name))


def _is_known(name: str, source: Source) -> bool:
    parts = [part for part in re.split(r"[\W_]", name) if part]
    same = lexicon().same
    if all(part in source.names or same.get(part.lower(), part.lower()) in source.words for part in parts):
        return True
    return name.isupper() and _is_acronym(name, source.text)


def _is_acronym(name: str, text: str) -> bool:
    """Whether words that stand together in the text begin with these letters."""
    initials = r"\W+(?:(?:of|the|and|for|in)\W+)?".join(rf"(?!{_SMALL}){re.escape(letter)}\w*" for letter in name)
    return re.search(rf"\b{initials}", text, re.IGNORECASE) is not None


NAME: CheckKind = CheckKind(grave="hard", find=_find)
