"""Signs: phrases that make a sentence one of a kind (a warning, a harm), each group with its weight."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newswatch.records import Fact
from newswatch.studies.reading.bearing import is_background
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.reading import Reading, Sentence

_ALONE = 2.0  # lighter signs only keep others company
_CONTRACTED = (r"\w+n[’']t", r"(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|must|need)n[’']t")
#: as phrases write it, and as it is looked for: what begins with any word is tried at every word of a text
ENOUGH = 3.0  # one plain phrase; a lighter one needs company


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
    signs: Iterable[Sign],
    against: Iterable[Sign],
    own: re.Pattern[str] | None = None,
    enough: float = ENOUGH,
) -> tuple[Fact[str], ...]:
    """Return the sentences with enough signs, the one with most first, equals in the order of the text.

    What speaks against a sentence counts only where something speaks for it.

    Args:
        reading: the text.
        signs: what speaks for a sentence.
        against: what speaks against it.
        own: words that make a sentence on other work one on the study as well ("our study").
        enough: the weight from which a sentence counts.
    """
    alone = [each for each in signs if each.weight >= _ALONE]
    company = [each for each in signs if each.weight < _ALONE]
    most = sum(each.weight for each in company)
    against = tuple(against)
    found = []
    for sentence in reading.sentences:
        weight = _total(alone, sentence.lower) if _can_speak(sentence, own) else 0.0
        if weight > 0 and weight + most >= enough:
            weight += _total(company, sentence.lower)
        if weight >= enough and (weight := weight + _total(against, sentence.lower)) >= enough:
            found.append((weight, sentence))
    found.sort(key=lambda pair: (-pair[0], pair[1].start))
    return tuple(Fact(sentence.text, sentence.start, sentence.end) for _, sentence in found)


def _can_speak(sentence: Sentence, own: re.Pattern[str] | None) -> bool:
    if " " not in sentence.text:
        return False
    return sentence.bears or bool(own and own.search(sentence.lower) and not is_background(sentence.lower))


def _total(signs: Iterable[Sign], words: str) -> float:
    return sum(each.weight for each in signs if each.pattern.search(words))
