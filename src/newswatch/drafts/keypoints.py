"""Key points: the sentences of a text that carry its finding, figures and conclusion, unchanged.

Sentences are weighed by what they say and by where they stand, and one that repeats a chosen one counts less. Which
words and places count depends on the kind of text: news leads with its finding, an abstract that reports closes with
it, one that announces a method says so in so many words, a whole paper does it in its abstract and at its end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from newswatch.text.patterns.openings import WordIndex, Words
from newswatch.text.patterns.phrases import Phrases
from newswatch.text.sentences import paragraphs
from newswatch.text.sentences import sentences as sentence_spans

Kind = Literal["news", "reporting", "announcing", "paper"]

_MOST_SENTENCES = 400  # of a whole paper; what stands behind them is references


def _phrases(*patterns: str) -> Phrases:
    return Phrases(map(re.compile, patterns))


_SIGNS: Mapping[str, Phrases] = {
    "finding": _phrases(r"\b(?:we found|found (?:that|no)|show(?:s|ed)|results?|conclu\w+)\b"),
    "evidence": _phrases(r"\b(?:evidence|suggest\w*|indicat\w+|demonstrat\w+)\b"),
    "announces": _phrases(
        r"\b(?:we|this (?:paper|work|study)) (?:\w+ )?(?:propose|present|introduce|develop|describe)s?\b"
    ),
    "does": _phrases(
        r"\b(?:we|this (?:paper|work|study)|our (?:work|approach|method)) (?:\w+ )?(?:propose|present|"
        r"introduce|develop|"
        r"describe|show|demonstrate|study|investigate|provide|address|explore|analy[sz]e|prove|find|"
        r"establish|devise)s?\b",
    ),
    "effect": _phrases(r"\b(?:improv|reduc|increas|effective|significant|benefit|differ|compared)\w*"),
    "harm": _phrases(r"\b(?:adverse|side effects?|safety|harms?|mortality|deaths?)\b"),
    "caveat": _phrases(
        r"\b(?:however|limited|limitations?|(?:very )?low[- ]quality|uncertain\w*|insufficient|unclear|not clear|"
        r"caution\w*|further (?:research|studies|trials)|more research|risk of bias)\b",
    ),
    "people": _phrases(
        r"\b(?:\d[\d,]{0,9}|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty)\b[^.]{0,40}"
        r"\b(?:studies|trials|reviews|participants|patients|women|children|people|adults|mice|rats)\b",
    ),
    "figure": _phrases(r"\d(?:\.\d+)?\s?(?:%|percent|per cent)", r"\b\d+ of (?:the )?\d+\b"),
    "background": _phrases(r"\b(?:unfortunately|existing|recently|have been|has been|typically|often)\b"),
    "speech": _phrases(r"[“”\"]"),
}
_SIGNS_AS_WRITTEN: Mapping[str, Phrases] = {
    "statistics": _phrases(r"\b(?:CI|RR|OR|MD|SMD|HR)\b", r"\b95%", r"\bI2\b", r"I²", r"\bp ?[<=]"),
    "leans": _phrases(r"^(?:However|But|Although|Moreover|Furthermore|Also|In addition|These|They|Such|He|She)\b"),
}


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as it is written, in lower case, its words of four letters and more, and how its words begin."""

    text: str
    lower: str
    words: frozenset[str]
    beginnings: Words

    def says(self, sign: str) -> bool:
        """Whether the sentence has a sign; most are looked for in lower case."""
        if sign in _SIGNS:
            return _SIGNS[sign].any_in(self.lower, self.beginnings)
        return _SIGNS_AS_WRITTEN[sign].any_in(self.text, self.beginnings)


@dataclass(frozen=True, slots=True)
class _Weights:
    """What counts in one kind of text: places from the start and from the end, signs, closeness to title and text."""

    first: tuple[float, ...]
    last: tuple[float, ...]
    signs: Mapping[str, float]
    title: float
    common: float
    concluding: float = 0.0  #: for a sentence behind the last one with statistics
    words: float = 0.0  #: for 30 words of length; 60 count at most
    long: float = -0.3  #: for a sentence of more than 40 words, twice for one of more than 60


_WEIGHTS: Mapping[Kind, _Weights] = {
    "news": _Weights(
        (2.4, 1.4, 1.0, 0.6, 0.3),
        (),
        {"finding": 0.5, "effect": 0.3, "people": 0.8, "figure": 0.9, "caveat": 0.4, "harm": 0.4, "speech": -0.4},
        title=0.8,
        common=0.6,
    ),
    "reporting": _Weights(
        (1.9, 1.2, 0.8),
        (2.0, 1.6, 1.1, 0.8, 0.4),
        {"people": 0.3, "evidence": 0.3, "effect": 0.3, "harm": 0.4, "statistics": -0.5},
        title=0.5,
        common=0.0,
        words=0.4,
        long=0.0,
        concluding=0.4,
    ),
    "announcing": _Weights(
        (),
        (-0.5,),
        {"announces": 0.6, "does": 0.6, "finding": 0.3, "background": -0.3, "leans": -0.3},
        title=1.0,
        common=2.0,
    ),
    "paper": _Weights(
        (1.2, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9),
        (0.6, 0.6, 0.6),
        {"announces": 0.4, "does": 0.5, "finding": 0.5, "evidence": 0.4, "effect": 0.2, "statistics": -0.5},
        title=1.0,
        common=1.0,
    ),
}
_OF_TRIALS = ("people", "statistics", "harm")  # signs an abstract on a method hardly has
_IN_BRACKETS = re.compile(
    r"\([^()]{0,120}\d[^()]{0,120}\)[^(]*\("
)  # figures, and more than one aside: a sentence of results
_REPEATS = 1.0  # times the share of words a sentence has in common with a chosen one
_SHORT, _LONG, _TOO_LONG = 6, 40, 60  # words
_WORD = re.compile(r"[a-z]{4,}")


def summarize(title: str, text: str, sentences: int = 3) -> tuple[str, ...]:
    """Return up to so many sentences of the text, unchanged and in its order, that say most of what it found.

    Args:
        title: headline; sentences that take it up count more.
        text: readable text of an article, an abstract, a release or a paper.
        sentences: how many at most; fewer when the text has fewer.
    """
    index = WordIndex(text)
    spans = sentence_spans(text)[:_MOST_SENTENCES]
    found = [_sentence(text[start:end], index.between(start, end)) for start, end in spans]
    weights = _weigh(title, found, _WEIGHTS[_kind(text, found)])
    return tuple(found[place].text for place in _choose(weights, [each.words for each in found], sentences))


def _sentence(text: str, beginnings: Words) -> _Sentence:
    lower = text.lower()
    return _Sentence(text, lower, frozenset(_WORD.findall(lower)), beginnings)


def _kind(text: str, found: Sequence[_Sentence]) -> Kind:
    blocks = len(paragraphs(text))
    spoken = sum(each.says("speech") for each in found)
    if len(found) > 90 and any(each.says("does") for each in found):
        return "paper"
    if blocks > 5 or (spoken > 1 and len(found) > 6):
        return "news"
    if any(each.says("announces") for each in found):
        return "announcing"
    return "reporting" if any(each.says(sign) for each in found for sign in _OF_TRIALS) else "announcing"


def _weigh(title: str, found: Sequence[_Sentence], kind: _Weights) -> list[float]:
    headline = frozenset(_WORD.findall(title.lower()))
    spread = Counter(word for each in found for word in each.words)
    conclusion = _conclusion(found)
    return [
        _place(number, len(found), kind)
        + sum(weight for name, weight in kind.signs.items() if each.says(name))
        + kind.concluding * (number >= conclusion)
        + kind.title * len(headline & each.words) / (len(headline) or 1)
        + kind.common * sum(spread[word] - 1 for word in each.words) / (len(each.words) or 1) / max(len(found) - 1, 1)
        + _length(each.text, kind)
        for number, each in enumerate(found)
    ]


def _conclusion(found: Sequence[_Sentence]) -> int:
    """The number of the sentence behind the last one with statistics; nothing concludes where there are none."""
    last = [number for number, each in enumerate(found) if each.says("statistics") or _IN_BRACKETS.search(each.text)]
    return last[-1] + 1 if last else len(found)


def _place(number: int, of: int, kind: _Weights) -> float:
    behind = of - 1 - number
    first = kind.first[number] if number < len(kind.first) else 0.0
    last = kind.last[behind] if behind < len(kind.last) else 0.0
    return first + last


def _length(sentence: str, kind: _Weights) -> float:
    words = len(sentence.split())
    if words < _SHORT:
        return -1.5
    return kind.words * min(words, _TOO_LONG) / 30 + kind.long * ((words > _LONG) + (words > _TOO_LONG))


def _choose(weights: Sequence[float], vocabulary: Sequence[frozenset[str]], wanted: int) -> list[int]:
    """Take the heaviest, lower the rest by what they repeat of it, and so on."""
    chosen: list[int] = []
    repeats = [0.0] * len(weights)
    while len(chosen) < min(wanted, len(weights)):
        left = (place for place in range(len(weights)) if place not in chosen)
        best = max(left, key=lambda place: (weights[place] - _REPEATS * repeats[place], -place))
        chosen.append(best)
        for place, words in enumerate(vocabulary):
            repeats[place] = max(repeats[place], _shared(words, vocabulary[best]))
    return sorted(chosen)


def _shared(these: frozenset[str], those: frozenset[str]) -> float:
    return len(these & those) / (len(these | those) or 1)
