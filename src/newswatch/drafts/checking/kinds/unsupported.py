"""Sentences that nothing in the sources resembles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence

_LEAST_SUPPORT = 0.5  # of the telling words, found in the two sentences most like the claim
_FEWEST_WORDS = 4  # telling words; a sentence with less is held against all the sources at once
_SHORTEST = 4  # words of a statement
_OWN_VOICE = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|ll))\b")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    telling = [form for form in claim.forms if form not in evidence.source.own]
    if not telling or _OWN_VOICE.search(claim.text):
        return
    if len(telling) < _FEWEST_WORDS:
        if _is_strange(claim, telling, evidence):
            yield Complaint(0, len(claim.text))
        return
    near = {form for sentence in evidence.nearest.sentences for form in sentence.forms}
    if sum(form in near for form in telling) / len(telling) < _LEAST_SUPPORT:
        yield Complaint(0, len(claim.text))


def _is_strange(claim: Sentence, telling: list[str], evidence: Evidence) -> bool:
    """Whether a short sentence speaks of what no source has, as "The drug was safe" may."""
    unknown = [form for form in telling if form not in evidence.source.words]
    return len(claim.tokens) >= _SHORTEST and claim.text.rstrip().endswith(".") and 2 * len(unknown) > len(telling)


UNSUPPORTED: CheckKind = CheckKind(grave="soft", find=_find)
