"""A leader no source names: "led by" somebody who was only quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence
from newswatch.drafts.wording.leading import says_led

_LED_BY = re.compile(
    r"\b(?:was|is|were|are) led by (?:(?:Dr|Prof|Professor)\.? )?"
    r"(?P<name>(?:[A-Z][\w’'.-]* ){0,4}(?:(?:de|van|von|der|di|la) ){0,2}[A-Z][\w’'-]+)"
)


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    for found in _LED_BY.finditer(claim.text):
        surname = found["name"].rsplit(" ", 1)[-1]
        naming = [each.text for each in evidence.source.sentences if re.search(rf"\b{re.escape(surname)}\b", each.text)]
        quoted = any(start <= found.start() < end for start, end in claim.quoted)
        if naming and not quoted and not any(map(says_led, naming)):
            yield Complaint(found.start("name"), found.end("name"), naming[0])


LEADER: CheckKind = CheckKind(grave="hard", find=_find)
