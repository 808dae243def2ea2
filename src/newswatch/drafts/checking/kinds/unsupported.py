"""Sentences that nothing in the sources resembles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence

_LEAST_SUPPORT = 0.5  # of the telling words, found in the two sentences most like the claim
_FEWEST_WORDS = 4  # telling words; less is no statement
_OWN_VOICE = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|ll))\b")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    telling = [form for form in claim.forms if form not in evidence.source.own]
    if len(telling) < _FEWEST_WORDS or _OWN_VOICE.search(claim.text):
        return
    near = {form for sentence in evidence.nearest.sentences for form in sentence.forms}
    if sum(form in near for form in telling) / len(telling) < _LEAST_SUPPORT:
        yield Complaint(0, len(claim.text))


UNSUPPORTED: CheckKind = CheckKind(grave="soft", find=_find)
