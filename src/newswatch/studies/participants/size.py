"""How many people were studied: those the results are of, and those who began."""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.participants.crowds import Crowd
from newswatch.studies.reading.reading import Reading

_ONE_PERSON = re.compile(
    r"(?i)\b(?:case (?:study|report|history) of|(?:report|describe|present|document)s? (?:on )?the case of|"
    r"treated)\s+an?\s+(?:\d+-year-old\s+)?(?:[\w-]+ )?"
    r"(?:man|woman|male|female|boy|girl|patient)\b"
)
_CASE = re.compile(r"\bcase (?:report|study)\b")
_ONE_OF_AN_AGE = re.compile(r"\bin an? \d{1,3}-year-old (?:[\w-]+ )?(?:man|woman|boy|girl|patient)\b")
_ENOUGH = 3.0
_POSSIBLE = 1.0
_BEGAN = re.compile(r"(?i)\b(?:started|began) with\s+$|\b(?:enroll?ed|recruited|randomi[sz]ed|screened)\s+$")


def participants(reading: Reading, counted: tuple[Crowd, ...]) -> Fact[int] | None:
    """Return how many people were studied, or None when the text does not say so for sure."""
    likely = [crowd for crowd in counted if crowd.weight >= _ENOUGH]
    if not likely:
        likely = _only_one(counted)
    if likely:
        likely = [crowd for crowd in likely if not reading.is_of_another(crowd.start)] or likely
        best = max(likely, key=lambda crowd: (crowd.weight, -crowd.start))
        return reading.fact(best.size, best.start)
    one = next(iter(reading.found(_ONE_PERSON)), None)
    if one is None and _CASE.search(reading.lower):
        one = next(iter(reading.found(_ONE_OF_AN_AGE)), None)
    return reading.fact(1, one[0].start()) if one else None


def _only_one(counted: tuple[Crowd, ...]) -> list[Crowd]:
    """The one number of people nothing speaks against, where there is no other."""
    possible = [crowd for crowd in counted if crowd.weight >= _POSSIBLE and crowd.sentence.bears]
    return possible if len({crowd.size for crowd in possible}) == 1 else []


def enrolled(reading: Reading, counted: tuple[Crowd, ...], studied: Fact[int] | None) -> Fact[int] | None:
    """Return how many began, where the text tells them from those the results are of."""
    if studied is None:
        return None
    for crowd in counted:
        began = _BEGAN.search(reading.text[max(0, crowd.start - 40) : crowd.start])
        if began and crowd.size > studied.value and crowd.sentence.bears:
            return reading.fact(crowd.size, crowd.start)
    return None
