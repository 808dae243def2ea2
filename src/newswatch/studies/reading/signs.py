"""Signs: phrases that make a sentence one of a kind (a warning, a harm), each group with its weight."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from newswatch.records import Fact
from newswatch.studies.reading.bearing import is_background
from newswatch.studies.reading.casing import lower_phrases
from newswatch.studies.reading.reading import Reading, Sentence
from newswatch.text.patterns.phrases import Phrases

_ALONE = 2.0  # lighter signs only keep others company
_CONTRACTED = (r"\w+n[’']t", r"(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|must|need)n[’']t")
#: as phrases write it, and as it is looked for: what begins with any word is tried at every word of a text
ENOUGH = 3.0  # one plain phrase; a lighter one needs company


@dataclass(frozen=True, eq=False)
class Sign:
    """Phrases that count alike, for (positive) or against (negative) a sentence."""

    weight: float
    pattern: Phrases


def sign(weight: float, *phrases: str) -> Sign:
    """Return a sign from phrases, each a regular expression that begins and ends at words."""
    written = (phrase.replace(*_CONTRACTED) for phrase in phrases)
    return Sign(weight, lower_phrases(*(rf"\b(?=\w)(?:{phrase})(?!\w)" for phrase in written)))


class _Signs:
    """Signs by the words of all their phrases, so that a sentence is searched for few of them."""

    def __init__(self, signs: tuple[Sign, ...]) -> None:
        phrases = [(number, phrase) for number, each in enumerate(signs) for phrase in each.pattern]
        self.most = sum(each.weight for each in signs)
        self._weights = tuple(each.weight for each in signs)
        self._signs = tuple(number for number, _ in phrases)
        self._phrases = Phrases(phrase for _, phrase in phrases)

    def total(self, sentence: Sentence) -> float:
        """Return the sum of the weights of the signs a sentence has."""
        found: set[int] = set()
        for phrase, pattern in self._phrases.possible(sentence.words):
            number = self._signs[phrase]
            if number not in found and pattern.search(sentence.lower):
                found.add(number)
        return sum(self._weights[number] for number in sorted(found))


_known = cache(_Signs)


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
    signs = tuple(signs)
    alone = _known(tuple(each for each in signs if each.weight >= _ALONE))
    company = _known(tuple(each for each in signs if each.weight < _ALONE))
    contrary = _known(tuple(against))
    found = []
    for sentence in reading.sentences:
        weight = alone.total(sentence) if _can_speak(sentence, own) else 0.0
        if weight > 0 and weight + company.most >= enough:
            weight += company.total(sentence)
        if weight >= enough and (weight := weight + contrary.total(sentence)) >= enough:
            found.append((weight, sentence))
    found.sort(key=lambda pair: (-pair[0], pair[1].start))
    return tuple(Fact(sentence.text, sentence.start, sentence.end) for _, sentence in found)


def _can_speak(sentence: Sentence, own: re.Pattern[str] | None) -> bool:
    if " " not in sentence.text:
        return False
    return sentence.bears or bool(
        own and own.search(sentence.lower) and not is_background(sentence.lower, sentence.words)
    )
