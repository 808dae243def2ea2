"""Signs: phrases that make a sentence one of a kind (a warning, a harm), each group with its weight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from newswatch.records import Fact
from newswatch.studies.reading.casing import lower_phrases
from newswatch.studies.reading.reading import Reading, Sentence
from newswatch.text.patterns.phrases import Phrases

_CONTRACTED = (r"\w+n[’']t", r"(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|must|need)n[’']t")
#: as phrases write it, and as it is looked for: what begins with any word is tried at every word of a text
ENOUGH = 1.75  # logarithm of odds from which a sentence counts
_PLAIN = 4.0  # a phrase that says it outright
_MOST = 6.0  # what signs can add to the words; a second plain phrase says little more
_AGAINST = 0.6  # part of their weight; the words speak against the same sentences


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
        phrases = [(number, phrase) for number, each in enumerate(signs) for phrase in each.pattern.phrases]
        self._weights = tuple(each.weight for each in signs)
        self._signs = tuple(number for number, _ in phrases)
        self._phrases = Phrases(phrase.written for _, phrase in phrases)

    def total(self, sentence: Sentence) -> float:
        """Return the sum of the weights of the signs a sentence has."""
        found: set[int] = set()
        for place, phrase in self._phrases.possible(sentence.words):
            number = self._signs[place]
            if number not in found and phrase.search(sentence.lower):
                found.add(number)
        return sum(self._weights[number] for number in sorted(found))


_known = cache(_Signs)


def plainest(
    reading: Reading,
    words: Iterable[float],
    signs: Iterable[Sign],
    against: Iterable[Sign],
    *,
    trusted: bool = True,
    only: float = ENOUGH,
) -> tuple[Fact[str], ...]:
    """Return the sentences that enough speaks for, the one with most first, equals in the order of the text.

    What speaks against a sentence counts only where a sign speaks for it.

    Args:
        reading: the text.
        words: what the words of each sentence speak for it, see `warnings.wording`.
        signs: phrases that speak for a sentence.
        against: phrases that speak against it.
        trusted: a plain phrase is enough where nothing speaks against it, whatever the words beside it.
        only: enough for the likeliest sentence of a text, where no other has more.
    """
    speaking, contrary = _known(tuple(signs)), _known(tuple(against))
    found = []
    for sentence, weight in zip(reading.sentences, words, strict=True):
        plain = trusted and sentence.bears
        if " " in sentence.text and (plain or weight + _MOST >= only):
            found.append((_weight(sentence, weight, speaking, contrary, trusted=plain), sentence))
    found.sort(key=lambda pair: (-pair[0], pair[1].start))
    likely = [sentence for weight, sentence in found if weight >= ENOUGH]
    likely = likely or [sentence for weight, sentence in found[:1] if weight >= only]
    return tuple(Fact(sentence.text, sentence.start, sentence.end) for sentence in likely)


def _weight(sentence: Sentence, words: float, speaking: _Signs, contrary: _Signs, *, trusted: bool) -> float:
    signed = min(_MOST, speaking.total(sentence))
    if trusted and signed >= _PLAIN:
        words = max(words, ENOUGH - _PLAIN)
    if not signed:
        return words
    return words + signed + _AGAINST * contrary.total(sentence)
