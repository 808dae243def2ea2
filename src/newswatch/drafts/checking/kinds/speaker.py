"""Quotes put into the wrong mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.quotations import (
    Quotation,
    attribution_at,
    last_named,
    places_of,
    quotations,
    said_in_front,
    speaker_at,
)
from newswatch.drafts.checking.reading import Sentence, Source

_FAR = 700  # characters in front of a quote in which its speaker was named, when only "he" stands beside it
_NEAR = 400  # characters of the quote's own paragraph in which another speaker's name outweighs that
_BEHIND = 300
_PRONOUN = re.compile(r"(?i)(?:s?he|they)\b")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    for quotation in quotations(claim.text.replace("’", "'"), claim.quoted):
        if not quotation.speaker or _is_source(quotation.speaker, evidence.source):
            continue
        text = evidence.source.text.replace("’", "'")
        places = places_of(quotation.words, text)
        if places and not any(_said_it(quotation, text, *place) for place in places):
            start = claim.text.replace("’", "'").index(quotation.surname)
            said = speaker_at(text, *places[0])
            yield Complaint(start, start + len(quotation.surname), said)


def _said_it(quotation: Quotation, text: str, start: int, end: int) -> bool:
    behind = attribution_at(text, end)
    if _names(quotation.surname, behind) or said_in_front(quotation.surname, text, start):
        return True
    named = speaker_at(text, start, end)
    if named:
        return quotation.surname.lower() in named.lower() or named.split()[-1].lower() in quotation.speaker.lower()
    if _PRONOUN.match(behind) and _names(quotation.surname, last_named(text, start)):
        return True
    return _is_near(quotation, text, start, end)


def _is_near(quotation: Quotation, text: str, start: int, end: int) -> bool:
    """Whether a speaker is the one whose name stands nearest in front of words nobody is named beside."""
    paragraph = text[max(text.rfind("\n\n", 0, start), start - _NEAR, 0) : start]
    speakers = {each.surname for each in quotations(text) if each.surname}
    here = sorted((paragraph.rfind(surname), surname) for surname in speakers if surname in paragraph)
    if here:
        return here[-1][1].lower() == quotation.surname.lower()
    return _names(quotation.surname, text[max(0, start - _FAR) : end + _BEHIND])


def _names(surname: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(surname)}\b", text, re.IGNORECASE) is not None


def _is_source(name: str, source: Source) -> bool:
    """Whether a "speaker" is the site a sentence is quoted from."""
    return name.lower() in source.frame.names.lower()


SPEAKER: CheckKind = CheckKind(grave="hard", find=_find)
