"""Results given as an amount of something: "improved by 8.4 points", "lost an average of 16.3 pounds"."""

from __future__ import annotations

import re

from newswatch.records import Result
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import NUMBER, value
from newswatch.studies.reading.reading import Reading, Sentence

_UNITS = (
    "point",
    "pound",
    "kilogram",
    "letter",
    "metre",
    "meter",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "step",
    "lesion",
    "attack",
    "relapse",
    "episode",
    "line",
)
_SYMBOLS = ("kg", "mmhg", "mg/dl", "mmol/l", "ml", "cm", "mm", "lbs")
_CHANGED = (
    r"(?:improv|increas|decreas|reduc|declin|dropp|lower|rais|gain|shorten|lengthen|extend|delay|prolong|climb)(?:ed|es|e)|"
    r"lost|fell|rose|cut|grew|gained|shr[au]nk|survived|lived|slept|walked|scored"
)
_AMOUNT = lower_pattern(
    rf"\b(?P<verb>{_CHANGED})\b(?P<what>[^.,;]{{0,50}}?) (?:by |of |for )?(?:an? (?:average|mean|median) of |"
    rf"about |around |"
    rf"nearly |almost |more than |over |roughly |some |just |only )*(?P<number>{NUMBER})[ -](?:more |fewer |extra )?"
    rf"(?P<unit>{'|'.join(_UNITS)}|{'|'.join(map(re.escape, _SYMBOLS))})s?\b"
)
_ANOTHER_FIGURE = re.compile(r"\d|%|\b(?:percent|with)\b")  # "lived with the disease for five years" is no change
_OF_TIME = frozenset(["minute", "hour", "day", "week", "month", "year"])
_BY = re.compile(r"\b(?:by|median|average|mean|longer|extra|more|survived|lived)\b")
_AGO = re.compile(r"^\s(?:ago|before|later|old|of (?:age|treatment|follow)|after)\b")
_CLAUSE = re.compile(r"[,;.]\s|\sand\s(?=the\b)")


def amounts(reading: Reading) -> tuple[Result, ...]:
    """Return the changes of the study's results that are told in a unit of their own, in the order of the text."""
    return tuple(
        Result(
            value(match.group("number")),
            sentence.start,
            sentence.end,
            unit=match.group("unit"),
            measured=_measured(match, sentence),
        )
        for match, sentence in reading.found(_AMOUNT, lower=True)
        if _is_change(reading, match, sentence)
    )


def _is_change(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether the amount is how far something changed; of a time, whether the words say so and not when it did."""
    if sentence.plans or reading.is_quoted(match.start()) or match.end() > sentence.end:
        return False
    words = match.group()
    if _ANOTHER_FIGURE.search(match.group("what")):
        return False
    return match.group("unit") not in _OF_TIME or (
        bool(_BY.search(words)) and not _AGO.match(reading.lower[match.end() : match.end() + 20])
    )


def _measured(match: re.Match[str], sentence: Sentence) -> str:
    begin = match.start() - sentence.start
    said = sentence.text[begin : match.start("number") - sentence.start]
    return (_CLAUSE.split(sentence.text[:begin])[-1] + said).strip()
