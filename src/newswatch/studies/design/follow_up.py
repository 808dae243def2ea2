"""How long those studied were followed or treated: spans of time the results are of.

A text is full of spans (ages, careers, the course of a disease); cues around each tell the study's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.records import Fact
from newswatch.studies.design.follow_up_cues import CUES, NEVER, UNIT
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.cues import weigh
from newswatch.studies.reading.numbers import NUMBER, value
from newswatch.studies.reading.reading import Reading, Sentence
from newswatch.studies.reading.surroundings import features
from newswatch.studies.reading.weighing import Weights, weights

_SPAN = lower_pattern(
    rf"(?i)(?<![\w.,$£€-])(?P<number>{NUMBER})(?P<half>[ -]and[ -]a[ -]half|[ -]?1/2|½)?(?:(?:\s?(?:(?:{UNIT}s? "
    rf")?to|or|and|-|–)\s?)(?P<second>{NUMBER}|"
    rf"a(?= year)))?"
    rf"(?:[\s-](?:(?:consecutive|full|whole|successive|calendar|straight) )?(?P<unit>{UNIT})(?:s|['’]s|"
    rf"s['’])?)\b(?![\s-](?:old|olds|of age)\b)"
)
_CUED = 4.0  # weight of the cues beside a span that says neither yes nor no
_MOST = 6.0  # what cues can say at most, either way
_OF_CUES = 0.5  # logarithm of odds for each
_ENOUGH = -0.25  # logarithm of odds
_MOST_SPANS = 300  # a whole paper has some 60
_DECADE = 10.0  # years


def follow_up(reading: Reading) -> tuple[Fact[tuple[float, str]], ...]:
    """Return the spans the results are of, each once, in the order of the text, as ``(number, unit)``."""
    return spans(reading, weights("follow_up"))


def spans(reading: Reading, known: Weights) -> tuple[Fact[tuple[float, str]], ...]:
    """Return what `follow_up` does, with the weights of what stands around a span."""
    found: dict[tuple[float, str], Fact[tuple[float, str]]] = {}
    for span, match, sentence in candidates(reading):
        if known.total(around(match, span, sentence, reading)) + _by_cues(match, sentence) >= _ENOUGH:
            found.setdefault(span, reading.fact(span, match.start()))
    for span, at in (*_first_of_two(reading), *_of_one(reading), *_at_points(reading)):
        found.setdefault(span, reading.fact(span, at))
    return tuple(sorted(found.values(), key=lambda fact: fact.start))


def candidates(reading: Reading) -> Iterator[tuple[tuple[float, str], re.Match[str], Sentence]]:
    """Yield all spans of time of a text but those of plans, of other work and of what failed before."""
    for match, sentence in reading.counted(_SPAN)[:_MOST_SPANS]:
        if not (sentence.plans or weigh(NEVER, sentence, match.start(), match.end())):
            for span in _values(match):
                yield span, match, sentence


def around(match: re.Match[str], span: tuple[float, str], sentence: Sentence, reading: Reading) -> frozenset[str]:
    """Return what is weighed of a span."""
    return features(match, *span, sentence, reading)


def _by_cues(match: re.Match[str], sentence: Sentence) -> float:
    told = weigh(CUES, sentence, match.start(), match.end()) - _CUED
    return _OF_CUES * max(-_MOST, min(_MOST, told))


def _values(match: re.Match[str]) -> list[tuple[float, str]]:
    unit = match.group("unit")
    number = match.group("second") or match.group("number")
    told = 1.0 if number == "a" else value(number)
    if match.group("half"):
        told += 0.5
    return [_in_years(told, unit)] if told > 0 else []


def _in_years(number: float, unit: str) -> tuple[float, str]:
    """The span itself, or that of decades in years."""
    return (number * _DECADE, "year") if unit == "decade" else (number, unit)


_AT_POINT = lower_pattern(
    r"(?i)\b(?:at|by|to|until|through|completed)\s(?P<unit>week|month|year)\s(?P<number>\d{1,3})\b(?!\s?(?:,|-)\s?\d)"
)


def _at_points(reading: Reading) -> list[tuple[tuple[float, str], int]]:
    """``At week 52``: the latest of the points of time the results are of."""
    found = [
        ((value(match.group("number")), match.group("unit")), match.start())
        for match, sentence in reading.found(_AT_POINT, lower=True)
        if not (sentence.plans or reading.is_quoted(match.start()))
    ]
    return [max(found, key=lambda span: span[0][0])] if len({unit for (_, unit), _ in found}) == 1 else []


_ONE = lower_pattern(
    r"(?i)\b(?P<long>year|month|week|decade)-long (?:study|trial|follow|period|programme|program|treatment|course|"
    r"experiment)|"
    r"\b(?:after|for|over|within|at)\s+(?:about |nearly |just over |almost )?an?\s+(?P<unit>year|month|week)\b|"
    r"\ban?\s+(?P<later>year|month|week)\s+(?:later|after (?:the |their )?(?:treatment|transplant|surgery|injection|"
    r"procedure|therapy))\b"
)
_PASSED = ("passed ", "resolved ", "cleared ", "faded ", "healed ", "gone ", "away ", "settled ", "subsided ")
_OF_A_STUDY = re.compile(
    r"\b(?:patients|participants|volunteers|trial|study|researchers|team|treat\w+|mice|rats|animals)\b"
)
_TWO_POINTS = lower_pattern(rf"(?i)\bat (?P<first>{NUMBER}) and {NUMBER} (?P<unit>{UNIT})s\b")


def _first_of_two(reading: Reading) -> list[tuple[tuple[float, str], int]]:
    """``at six and 12 months``: both are points of the study, unlike ``between four and 13 years``."""
    return [
        ((value(match.group("first")), match.group("unit").lower()), match.start())
        for match, _ in reading.found(_TWO_POINTS, lower=True)
    ]


def _of_one(reading: Reading) -> list[tuple[tuple[float, str], int]]:
    """``A year later``, ``after a month``: spans without a number, taken where their sentence tells of a study."""
    return [
        (_in_years(1.0, match.group("unit") or match.group("later") or match.group("long")), match.start())
        for match, sentence in reading.found(_ONE, lower=True)
        if _OF_A_STUDY.search(sentence.lower)
        and not (sentence.plans or reading.is_quoted(match.start()))
        and not reading.lower.endswith(_PASSED, 0, match.start())  # "headaches that passed within a week"
    ]
