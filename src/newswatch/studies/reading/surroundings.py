"""What stands around a number and may speak for its being the study's own: words, and how near they are."""

from __future__ import annotations

import re

from newswatch.studies.reading.reading import Reading, Sentence
from newswatch.studies.reading.weighing import BIAS, words

_REACH_BEFORE, _REACH_BEHIND = 90, 70  # characters
_BEFORE, _BEHIND = 8, 6  # words
_HERE = 300  # characters on either side
_PARTS = 4  # of a text
_FEW, _SOME = 5, 24  # numbers


def features(match: re.Match[str], number: float, unit: str, sentence: Sentence, reading: Reading) -> frozenset[str]:
    """Return what is weighed of a number.

    Args:
        match: the number with its unit, in the text in lower case.
        number: its value.
        unit: its unit: ``week``, ``percent``.
        sentence: the sentence around it.
        reading: the text.
    """
    start, end = match.start() - sentence.start, match.end() - sentence.start
    before = words(sentence.lower[max(0, start - _REACH_BEFORE) : start])[-_BEFORE:]
    behind = words(sentence.lower[end : end + _REACH_BEHIND])[:_BEHIND]
    return frozenset(
        {
            BIAS,
            f"unit {unit}",
            f"number {_size(number)}",
            f"part {_PARTS * sentence.number // len(reading.sentences)}",
            *(f"here {word}" for word in words(sentence.lower[max(0, start - _HERE) : end + _HERE])),
            *(f"before {word}" for word in before),
            *(f"behind {word}" for word in behind),
            *(f"right before {' '.join(before[-count:])}" for count in (1, 2, 3) if len(before) >= count),
            *(f"right behind {' '.join(behind[:count])}" for count in (1, 2) if len(behind) >= count),
            *_placed(match, sentence, reading),
        }
    )


def _size(number: float) -> str:
    return "one" if number == 1 else "few" if number <= _FEW else "some" if number <= _SOME else "many"


def _placed(match: re.Match[str], sentence: Sentence, reading: Reading) -> list[str]:
    placed = (
        ("=plans", sentence.plans),
        ("=bears", sentence.bears and not sentence.is_ahead(match.start())),
        ("=quoted", reading.is_quoted(match.start())),
        ("=opens", match.start() == sentence.start),
    )
    return [name for name, holds in placed if holds]
