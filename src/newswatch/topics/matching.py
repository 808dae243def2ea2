"""The matcher: one topic's rules on one document, giving the hits, the refused places and the points.

How a place is judged is told in ``senses`` and ``places``, how points become a score in ``scoring``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from newswatch.records import Hit, Rejection
from newswatch.topics.combining import Counting
from newswatch.topics.document import Document, overlaps
from newswatch.topics.lexicon import Span
from newswatch.topics.phrases import MOST_WORDS
from newswatch.topics.places import Place, Surroundings
from newswatch.topics.rules import Topic
from newswatch.topics.senses import Verdict, judge

MOST_SHOWN = 50  # hits and refused places kept as evidence, of each topic; all are counted


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one topic's rules found in one document."""

    hits: Sequence[tuple[Span, str, Place]] = ()  #: (words, rule, where)
    hints: Sequence[tuple[Span, str]] = ()
    refused: Sequence[tuple[Span, str]] = ()  #: (words, why)


def evaluate(document: Document, topic: Topic, surroundings: Surroundings) -> Outcome:
    """Return what the rules of ``topic`` find in ``document``."""
    found = document.found
    barred = sorted((span, why) for phrase, why in topic.refused for span in found.get(phrase, ()))
    if found.keys().isdisjoint(topic.anchors):
        return Outcome(refused=barred)
    verdicts = {short.short: list(judge(document, short, barred)) for short in topic.abbreviations}
    counting = Counting(document, [span for span, _ in barred], _settled(verdicts))
    matches = _merged(_matches(counting, topic))
    linked = [(span, "part of an address") for span, _ in matches if document.in_address(span)]
    unsettled = [(each.span, each.refused) for senses in verdicts.values() for each in senses if each.refused]
    hits = list(_placed(matches, document, topic, surroundings))
    hints = list(_hints(counting, topic, [span for span, _, _ in hits]))
    return Outcome(hits, hints, sorted([*barred, *unsettled, *linked]))


def _settled(verdicts: Mapping[str, Sequence[Verdict]]) -> dict[str, list[Span]]:
    return {short: [each.span for each in senses if not each.refused] for short, senses in verdicts.items()}


def _placed(
    matches: Sequence[tuple[Span, str]], document: Document, topic: Topic, surroundings: Surroundings
) -> Iterator[tuple[Span, str, Place]]:
    peers, names = document.spans(topic.peers), document.spans(topic.names)
    for span, rule in matches:
        if not document.in_address(span):
            yield span, rule, surroundings.place(span, peers, names)


def _matches(counting: Counting, topic: Topic) -> Iterator[tuple[Span, str]]:
    found = counting.document.found
    for rule in (*topic.any, *(short.short for short in topic.abbreviations)):
        if isinstance(rule, str) and rule not in found:
            continue
        for span in counting.places(rule):
            yield span, str(rule)


def _hints(counting: Counting, topic: Topic, hits: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """The first place of each hint that is not part of a hit already."""
    for hint in topic.hints:
        if hint in counting.document.found:
            free = (span for span in counting.places(hint) if not overlaps(hits, span, MOST_WORDS))
            yield from ((span, hint) for span in islice(free, 1))


def _merged(matches: Iterator[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """One match for each place: of those that share a word, the first and longest."""
    kept: list[tuple[Span, str]] = []
    for span, rule in sorted(matches, key=lambda match: (match[0][0], -match[0][1])):
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, rule))
    return kept


def hits_of(document: Document, outcome: Outcome) -> tuple[Hit, ...]:
    """Return the evidence of an outcome as records, hints after hits."""
    hints = [(span, rule, "hint") for span, rule in outcome.hints]
    return tuple(_hit(document, *place) for place in (*outcome.hits[:MOST_SHOWN], *hints[:MOST_SHOWN]))


def _hit(document: Document, span: Span, rule: str, place: str) -> Hit:
    part, start, end = document.offsets(span)
    return Hit(text=document.written(span), start=start, end=end, rule=rule, part=part, place=place)


def rejections_of(document: Document, outcome: Outcome, topic: Topic) -> tuple[Rejection, ...]:
    """Return the refused places of an outcome as records."""
    return tuple(_rejection(document, span, why, topic.key) for span, why in outcome.refused[:MOST_SHOWN])


def _rejection(document: Document, span: Span, why: str, topic: str) -> Rejection:
    part, start, end = document.offsets(span)
    return Rejection(text=document.written(span), start=start, end=end, why=why, part=part, topic=topic)
