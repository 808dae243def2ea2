"""Key points: the sentences of a text that carry its finding, figures and conclusion, unchanged.

Sentences are weighed by what they say and by where they stand, and one that repeats a chosen one counts less. Which
words and places count depends on the kind of text: news leads with its finding, an abstract that reports closes with
it, one in labelled parts says where it stands, one that announces a method says so in so many words, a whole paper does
it in its abstract and at its end. What was known before, and who paid, is no key point as long as there is another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newswatch.drafts.evidence.scenes import is_frame, looks_ahead, sets_scene
from newswatch.drafts.keypoints.weights import SIGNS, SIGNS_AS_WRITTEN, WEIGHTS, Kind, Weights
from newswatch.text.abstracts import Part, label_end, parts
from newswatch.text.patterns.openings import WordIndex, Words
from newswatch.text.sentences import paragraphs
from newswatch.text.sentences import sentences as sentence_spans

_MOST_SENTENCES = 400  # of a whole paper; what stands behind them is references
_LONGEST_ABSTRACT = 40  # sentences; longer texts with labels are whole papers
_ASIDE = frozenset({"before", "beside"})
_SAYS_WHAT_CAME_OUT = frozenset({"found", "concluded"})
_SHORTEST_STANDFIRST = 15  # words; shorter ones without a full stop are headings and captions
_ENDS = (".", "!", "?", "…", ":", ";", ",")
_OF_TRIALS = ("people", "statistics", "harm")  # signs an abstract on a method hardly has
_IN_BRACKETS = re.compile(
    r"\([^()]{0,120}\d[^()]{0,120}\)[^(]*\("
)  # figures, and more than one aside: a sentence of results
_REPEATS = 1.0  # times the share of words a sentence has in common with a chosen one
_SHORT, _LONG, _TOO_LONG = 6, 40, 60  # words
_WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as it is written, in lower case, its longer words, how all of them begin, and where it stands."""

    text: str
    lower: str
    words: frozenset[str]
    beginnings: Words
    part: Part | None  #: of a structured abstract

    def says(self, sign: str) -> bool:
        """Whether the sentence has a sign; most are looked for in lower case."""
        if sign in SIGNS:
            return SIGNS[sign].any_in(self.lower, self.beginnings)
        if sign == "ahead":
            return looks_ahead(self.text)
        return SIGNS_AS_WRITTEN[sign].any_in(self.text, self.beginnings)

    @property
    def is_aside(self) -> bool:
        """Whether it tells nothing of what was found: what was known before, who paid, a heading, speech of nobody."""
        if self.part in _ASIDE or self.says("only speech") or label_end(self.text) == len(self.text):
            return True
        if len(self.text.split()) < _SHORTEST_STANDFIRST and not self.text.rstrip(' ”’")]').endswith(_ENDS):
            return True
        if is_frame(self.text):
            return True
        return self.part in (None, "whole") and sets_scene(self.text)


def summarize(title: str, text: str, sentences: int = 3) -> tuple[str, ...]:
    """Return up to so many sentences of the text, unchanged and in its order, that say most of what it found.

    Args:
        title: headline; sentences that take it up count more.
        text: readable text of an article, an abstract, a release or a paper.
        sentences: how many at most; fewer when fewer tell anything of what was found.
    """
    found = _read(text)
    return tuple(found[place].text for place in sorted(_best(title, text, found, sentences)))


def key_points(title: str, text: str, sentences: int) -> tuple[str, ...]:
    """Return the sentences ``summarize`` does, the one that says most first."""
    found = _read(text)
    return tuple(found[place].text for place in _best(title, text, found, sentences))


def _read(text: str) -> list[_Sentence]:
    spans = sentence_spans(text)[:_MOST_SENTENCES]
    places = parts(text, spans) if len(spans) <= _LONGEST_ABSTRACT else (None,) * len(spans)
    index = WordIndex(text)
    return [
        _sentence(text[start:end], index.between(start, end), part)
        for (start, end), part in zip(spans, places, strict=True)
    ]


def _best(title: str, text: str, found: Sequence[_Sentence], wanted: int) -> list[int]:
    weights = _weigh(title, found, WEIGHTS[_kind(text, found)])
    telling = [place for place, each in enumerate(found) if not each.is_aside] or range(len(found))
    return _choose(weights, [each.words for each in found], telling, wanted)


def _sentence(text: str, beginnings: Words, part: Part | None) -> _Sentence:
    lower = text.lower()
    return _Sentence(text, lower, frozenset(_WORD.findall(lower)), beginnings, part)


def _kind(text: str, found: Sequence[_Sentence]) -> Kind:
    if any(each.part in _SAYS_WHAT_CAME_OUT for each in found):
        return "structured"
    blocks = len(paragraphs(text))
    spoken = sum(each.says("speech") for each in found)
    if len(found) > 90 and any(each.says("does") for each in found):
        return "paper"
    if blocks > 5 or (spoken > 1 and len(found) > 6):
        return "news"
    if any(each.says("announces") for each in found):
        return "announcing"
    return "reporting" if any(each.says(sign) for each in found for sign in _OF_TRIALS) else "announcing"


def _weigh(title: str, found: Sequence[_Sentence], kind: Weights) -> list[float]:
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
        + (kind.parts.get(each.part, 0.0) if each.part else 0.0)
        for number, each in enumerate(found)
    ]


def _conclusion(found: Sequence[_Sentence]) -> int:
    """The number of the sentence behind the last one with statistics; nothing concludes where there are none."""
    last = [number for number, each in enumerate(found) if each.says("statistics") or _IN_BRACKETS.search(each.text)]
    return last[-1] + 1 if last else len(found)


def _place(number: int, of: int, kind: Weights) -> float:
    behind = of - 1 - number
    first = kind.first[number] if number < len(kind.first) else 0.0
    last = kind.last[behind] if behind < len(kind.last) else 0.0
    return first + last


def _length(sentence: str, kind: Weights) -> float:
    words = len(sentence.split())
    if words < _SHORT:
        return -1.5
    return kind.words * min(words, _TOO_LONG) / 30 + kind.long * ((words > _LONG) + (words > _TOO_LONG))


def _choose(
    weights: Sequence[float], vocabulary: Sequence[frozenset[str]], telling: Sequence[int], wanted: int
) -> list[int]:
    """Take the heaviest of those that tell something, lower the rest by what they repeat of it, and so on."""
    chosen: list[int] = []
    repeats = [0.0] * len(weights)
    while len(chosen) < min(wanted, len(telling)):
        left = (place for place in telling if place not in chosen)
        best = max(left, key=lambda place: (weights[place] - _REPEATS * repeats[place], -place))
        chosen.append(best)
        for place, words in enumerate(vocabulary):
            repeats[place] = max(repeats[place], _shared(words, vocabulary[best]))
    return chosen


def _shared(these: frozenset[str], those: frozenset[str]) -> float:
    return len(these & those) / (len(these | those) or 1)
