"""The ages of those studied, in years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.records import Fact
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import WORDS, value
from newswatch.studies.reading.reading import Reading, Sentence

_AGE = rf"(?P<low>\d{{1,2}}|{WORDS})\s?(?:to|and|-|–|through)\s?(?P<high>\d{{1,3}}|{WORDS})"
_RANGE = lower_pattern(
    r"(?i)\b(?:aged?(?: (?:between|from))?|ages(?: of)?(?: (?:between|from))?|between the ages of|"
    r"ranging in age from|(?:children|patients|participants|volunteers|they|people|women|men|boys|girls|students) "
    r"ranged from|age range(?:d)?:?(?: was| of| from)?|"
    rf"ranged in age from|from|between)\s+{_AGE}(?P<years>[- ](?:years?(?: old| of age)?|"
    r"year-olds?))?\b(?!\s?(?:%|percent|per cent|months?|weeks?|days?|patients|people|participants))"
)
_YEAR_OLDS = lower_pattern(rf"(?i)\b{_AGE}[- ]years?[- ](?:olds?\b|of age\b)")
_AROUND_AVERAGE = lower_pattern(
    rf"\b(?:average|mean|median) age\b[^.;]{{0,60}}\b(?:ranging|range:?|ranged) (?:from )?{_AGE}\b"
)
_AND_OLDER = lower_pattern(r"\bage[ds]? (?P<age>\d{1,2}) (?:years )?(?:and|or) (?:older|over|above|up)\b")
_ONE = lower_pattern(r"(?i)\b(?:case (?:study|report|history) of|the case of)\s+an?\s+(?P<age>\d{1,3})-year-old\b")
_SAYS_AGE = re.compile(r"(?i)\bage[ds]?\b|\byears? (?:old|of age)|\byear-olds?\b")
_STUDIED = re.compile(
    r"(?i)\b(?:stud(?:y|ied)|trial|participants?|patients|volunteers|enroll?ed|recruited|included|"
    r"involved|followed|monitored|tracked|surveyed|examined|asked|analysis|cover(?:ed|s)|took part|cohort|assigned|"
    r"scanned|randomly|were (?:given|treated|"
    r"tested)|researchers|scientists|subjects|collected|gathered|ranged from)\b"
)
_IN_GENERAL = re.compile(
    r"(?i)\b(?:(?:is|are|usually|often) (?:\w+ )?diagnosed|most (?:common|people|often)|typically|usually|approved|"
    r"strikes|onset|"
    r"begins?|affects|can (?:get|develop)|recommend\w*)\b"
)
_PART = re.compile(
    r"\b(?:sub-?groups?|most of|with a (?:\w+ )?history of|only \w+ (?:children|people|patients)|britons|americans)\b"
)
_OLDEST = 110
_NEAR = 70  # characters; a clause


def age_range(reading: Reading) -> Fact[tuple[int, int]] | None:
    """Return the youngest and oldest age of those studied, or None when the text gives no one range for them.

    Of several ranges the widest counts where it holds the others; ranges beside each other are those of groups.
    """
    found = list(_ranges(reading))
    if any(_is_open(reading, fact.value[0]) for fact in found):
        return None
    if not found:
        one = next(iter(reading.found(_ONE, lower=True)), None)
        return reading.fact((int(one[0].group("age")),) * 2, one[0].start()) if one else None
    widest = max(found, key=lambda fact: (fact.value[1] - fact.value[0], -fact.start))
    holds_all = all(widest.value[0] <= low and high <= widest.value[1] for low, high in (fact.value for fact in found))
    return widest if holds_all else None


def _ranges(reading: Reading) -> Iterator[Fact[tuple[int, int]]]:
    for match, _ in reading.found(_AROUND_AVERAGE, lower=True):
        yield reading.fact((int(value(match.group("low"))), int(value(match.group("high")))), match.start())
    for pattern in (_RANGE, _YEAR_OLDS):
        for match, sentence in reading.found(pattern, lower=True):
            ages = int(value(match.group("low"))), int(value(match.group("high")))
            if _is_of_the_studied(match, sentence) and ages[0] < ages[1] <= _OLDEST:
                yield reading.fact(ages, match.start())


def _is_open(reading: Reading, low: int) -> bool:
    """Whether those studied are also told to be of an age and older: a range from that age on is then one of a part."""
    return any(
        int(match.group("age")) <= low and _STUDIED.search(sentence.text)
        for match, sentence in reading.found(_AND_OLDER, lower=True)
    )


def _is_of_the_studied(match: re.Match[str], sentence: Sentence) -> bool:
    begin = match.start() - sentence.start
    around = sentence.text[max(0, begin - _NEAR) : begin + len(match.group()) + _NEAR]
    says_age = _SAYS_AGE.search(match.group())
    return bool(
        says_age and _STUDIED.search(sentence.text) and not (_IN_GENERAL.search(around) or _PART.search(sentence.lower))
    )
