"""Signs: phrases that make a sentence one of a kind (a warning, a harm), each group with its weight."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newswatch.records import Fact
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.reading import Reading, Sentence

_CONTRACTED = (r"\w+n[’']t", r"(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|must|need)n[’']t")
#: as phrases write it, and as it is looked for: what begins with any word is tried at every word of a text
ENOUGH = 1.75  # logarithm of odds from which a sentence counts
_PLAIN = 4.0  # a phrase that says it outright
_MOST = 6.0  # what signs can add to the words; a second plain phrase says little more
_AGAINST = 0.6  # part of their weight; the words speak against the same sentences


class Sign(NamedTuple):
    """Phrases that count alike, for (positive) or against (negative) a sentence."""

    weight: float
    pattern: re.Pattern[str]


def sign(weight: float, *phrases: str) -> Sign:
    """Return a sign from phrases, each a regular expression that begins and ends at words."""
    either = "|".join(f"(?:{phrase.replace(*_CONTRACTED)})" for phrase in phrases)
    return Sign(weight, lower_pattern(rf"\b(?=\w)(?:{either})(?!\w)"))


def plainest(
    reading: Reading,
    words: Iterable[float],
    signs: Iterable[Sign],
    against: Iterable[Sign],
    *,
    trusted: bool = True,
) -> tuple[Fact[str], ...]:
    """Return the sentences that enough speaks for, the one with most first, equals in the order of the text.

    What speaks against a sentence counts only where a sign speaks for it.

    Args:
        reading: the text.
        words: what the words of each sentence speak for it, see `warnings.wording`.
        signs: phrases that speak for a sentence.
        against: phrases that speak against it.
        trusted: a plain phrase is enough where nothing speaks against it, whatever the words beside it.
    """
    signs, against = tuple(signs), tuple(against)
    found = []
    for sentence, weight in zip(reading.sentences, words, strict=True):
        plain = trusted and sentence.bears
        if " " in sentence.text and (plain or weight + _MOST >= ENOUGH):
            total = _weight(sentence, weight, signs, against, trusted=plain)
            if total >= ENOUGH:
                found.append((total, sentence))
    found.sort(key=lambda pair: (-pair[0], pair[1].start))
    return tuple(Fact(sentence.text, sentence.start, sentence.end) for _, sentence in found)


def _weight(
    sentence: Sentence, words: float, signs: tuple[Sign, ...], against: tuple[Sign, ...], *, trusted: bool
) -> float:
    signed = min(_MOST, _total(signs, sentence.lower))
    if trusted and signed >= _PLAIN:
        words = max(words, ENOUGH - _PLAIN)
    if not signed or words + signed < ENOUGH:
        return words + signed
    return words + signed + _AGAINST * _total(against, sentence.lower)


def _total(signs: Iterable[Sign], words: str) -> float:
    return sum(each.weight for each in signs if each.pattern.search(words))
