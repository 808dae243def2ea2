"""The places of a text that may name a comparison, each with the phrases that point to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newswatch.studies.design.comparison.openings import NAMES, OPENINGS, Opening
from newswatch.studies.design.comparison.phrases import Kind, Phrase, phrase, trimmed
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.reading import Reading, Sentence

DENIED = lower_pattern(
    r"\b(?:(?:did|does|do)(?: not|n[’']t) (?:include|have|use|involve) (?:an? |any )?(?:\w+ )?(?:placebo|control|"
    r"comparison)|no (?:\w+ )?(?:placebo|control|comparison)\b|"
    r"without (?:a )?(?:placebo|control)\b|absence of [^.;]{0,40}(?:placebo|control)|"
    r"lack(?:ed|s|ing)? (?:of )?(?:an? )?(?:control|placebo|comparison)|"
    r"(?:dollars|pounds|euros)\b|"
    r"compares? (?:it|them)\b|in future\b|in (?:most|many|other|several|previous) (?:\w+ )?(?:studies|trials))\b"
)  #: a sentence that says so names no comparison of the study
_MOST = 60  # places; long reports have some 20
_LEAST = 3  # characters of a phrase
_SHORT = 30  # characters of a phrase that is told in full although a name is within it
_FIRST = tuple(each.name for each in OPENINGS)
_NAMED_WITHIN = ("placebo", "no treatment", "controls", "usual care", "untreated", "healthy people")
_BEFORE = 140  # characters


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name what the comparison group got, did or was."""

    start: int  #: offsets into the text
    end: int
    text: str
    sentence: Sentence
    kind: Kind
    openings: frozenset[str]  #: names of the phrases that point to it


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    kind: Kind
    opening: str
    sentence: Sentence


def candidates(reading: Reading) -> tuple[Candidate, ...]:
    """Return the places that may name a comparison, in the order of the text."""
    spans = sorted(_spans(reading), key=lambda span: (span.start, -span.end))
    found: list[list[_Span]] = []
    stop = -1
    for span in spans:
        if span.start < stop and found[-1][0].sentence is span.sentence:
            found[-1].append(span)
            stop = max(stop, span.end)
        else:
            found.append([span])
            stop = span.end
    return tuple(_candidate(reading, place) for place in found[:_MOST])


def _spans(reading: Reading) -> Iterator[_Span]:
    usable: dict[int, bool] = {}
    told = (each for each in (*OPENINGS, *NAMES) if not each.needs or any(word in reading.lower for word in each.needs))
    for opening in told:
        for match in opening.pattern.finditer(reading.lower):
            sentence = reading.sentence_at(match.start() + 1)
            if sentence.number not in usable:
                usable[sentence.number] = sentence.bears and not sentence.plans and not DENIED.search(sentence.lower)
            if usable[sentence.number] and not sentence.is_ahead(match.start()) and match.end() <= sentence.end:
                yield from _span(reading, opening, match, sentence)


def _span(reading: Reading, opening: Opening, match: re.Match[str], sentence: Sentence) -> Iterator[_Span]:
    if opening.after and not opening.after.search(
        reading.lower, max(sentence.start, match.start() - _BEFORE), match.start()
    ):
        return
    if "what" in match.groupdict():
        start, end = match.span("what")
        found = Phrase(start, trimmed(reading.lower, start, end), "name")
    else:
        found = phrase(reading.lower, match.end(), sentence.end)
    if found.end - found.start >= _LEAST:
        yield _Span(*found, opening.name, sentence)


def _candidate(reading: Reading, place: list[_Span]) -> Candidate:
    best = _best(place)
    return Candidate(
        best.start,
        best.end,
        reading.text[best.start : best.end],
        best.sentence,
        best.kind,
        frozenset(span.opening for span in place),
    )


def _best(place: list[_Span]) -> _Span:
    """The words told: those of the surest opening, or a name within them where they are long."""
    opened = [span for span in place if span.opening in _FIRST]
    named = [span for span in place if span.opening in _NAMED_WITHIN]
    best = min(opened, key=lambda span: _FIRST.index(span.opening), default=None)
    if named and (best is None or best.end - best.start > _SHORT):
        return named[0]
    return best or place[0]
