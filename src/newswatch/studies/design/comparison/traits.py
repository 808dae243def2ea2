"""What speaks for and against a place naming the comparison of the study: its words, its sentence, its text.

Every trait is a number, nearly all 0 or 1, with a name; what each counts is the table of `weights`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newswatch.studies.design.comparison.candidates import Candidate
from newswatch.studies.design.comparison.vocabulary import IN_FRONT, OF_SENTENCE, OF_WORDS, PLACEBO, content
from newswatch.studies.reading.reading import Reading

_TOGETHER: dict[str, set[str]] = {
    "than people": {"opening: than", "words: people"},
    "than those given": {"opening: than", "tells: given"},
    "compared with those given": {"opening: compared", "tells: given"},
    "the other half was given": {"opening: other half", "tells: given"},
    "a second figure for those given": {"opening: second figure", "tells: given"},
    "with or without, compared": {"opening: with or without", "sentence: compared"},
    "healthy people, counted alone": {"opening: healthy people", "before: a count"},
    "than if they": {"opening: than", "tells: clause", "words: a condition"},
}  #: traits that say more together
_COUNTED = re.compile(r"(?:^|[^\d,.])[\d,]+ $")
_BESIDE = re.compile(r"\b(?:and|to|than|against|versus|vs\.?|alongside|with) (?:\w+ ){0,2}[\d,]+ $")
_CONDITION = re.compile(r" than (?:if|when) [\w ]{1,20}$")
_STRONG = {
    "so many without",
    "compared",
    "comparing",
    "than",
    "versus",
    "against",
    "placebo",
    "controls",
    "usual care",
    "other half",
}
_FAIR = {
    "or",
    "either",
    "as good as",
    "similar to",
    "difference",
    "with or without",
    "second figure",
    "second lot",
    "another",
}
_BEFORE = 90  # characters in front of a place
_FAR = 500  # characters of the sentence on both sides of it; texts without full stops exist
_LATE = 0.7  # share of the text
_SHORT = 8  # sentences; so short a text tells everything once
_TITLE_COMPARES = re.compile(
    r"\b(?:than|vs\.?|versus|as|instead of|over|compared|against|to|from|beats?|or|without|not)\s"
)


class _Headline(NamedTuple):
    """What a headline speaks of."""

    words: frozenset[str]
    tested: frozenset[str]  #: those in front of "than", "versus" and the like


class _Text(NamedTuple):
    """What is known of the whole text."""

    reading: Reading
    headline: _Headline
    counts: Counter[str]  #: at how many places a word stands
    has_placebo: bool


def traits(reading: Reading, places: tuple[Candidate, ...]) -> list[dict[str, float]]:
    """Return the traits of every place by their names; one not named is 0."""
    counts = Counter(word for place in places for word in content(place.text))
    text = _Text(reading, _headline(reading), counts, bool(PLACEBO.search(reading.lower)))
    return [_traits(text, place) for place in places]


def names_tested(reading: Reading, words: str) -> bool:
    """Whether the headline names these words, and not as what something else is compared with."""
    headline, told = _headline(reading), content(words)
    return bool(told & headline.tested) and not told & (headline.words - headline.tested)


def _headline(reading: Reading) -> _Headline:
    title = reading.title.lower()
    compares = _TITLE_COMPARES.search(title)
    after = content(title[compares.end() :]) if compares else frozenset()
    return _Headline(content(title), content(title) - after)


def _traits(text: _Text, place: Candidate) -> dict[str, float]:
    flags = {*_of_words(place), *_of_sentence(text, place), *_of_openings(place), *_of_text(text, place)}
    found = dict.fromkeys(flags, 1.0)
    found |= dict.fromkeys((name for name, parts in _TOGETHER.items() if found.keys() >= parts), 1.0)
    repeated = max((text.counts[word] for word in content(place.text)), default=1)
    if repeated > 1:
        found["repeated"] = math.log(repeated)
    return found


def _of_words(place: Candidate) -> Iterator[str]:
    lower = place.text.lower()
    for name, pattern in OF_WORDS.items():
        if pattern.search(lower):
            yield f"words: {name}"
    yield f"tells: {place.kind}"
    at = place.start - place.sentence.start
    if _CONDITION.search(place.sentence.lower[max(0, at - _BEFORE) : at]):
        yield "words: a condition"
    if " " not in lower:
        yield "words: one"


def _of_sentence(text: _Text, place: Candidate) -> Iterator[str]:
    sentence = place.sentence
    at = place.start - sentence.start
    near = sentence.lower[max(0, at - _FAR) : at + _FAR]
    for name, pattern in OF_SENTENCE.items():
        if pattern.search(near):
            yield f"sentence: {name}"
    before = text.reading.lower[max(sentence.start, place.start - _BEFORE) : place.start]
    for name, pattern in IN_FRONT.items():
        if pattern.search(before):
            yield f"before: {name}"
    if _COUNTED.search(before) and not _BESIDE.search(before):
        yield "before: a count"
    earlier = sentence.lower[max(0, at - _FAR) : at]
    shared = {word[:6] for word in content(earlier) - content(place.text)} & {word[:6] for word in text.headline.words}
    if shared:
        yield "sentence: of the title"
    if place.end >= sentence.end - 1:
        yield "ends its sentence"


def _of_openings(place: Candidate) -> Iterator[str]:
    for name in place.openings:
        yield f"opening: {name}"
    if len(place.openings) == 1:
        yield "one opening"
    if not place.openings & _STRONG:
        yield "no strong opening" if place.openings & _FAIR else "weak openings"


def _of_text(text: _Text, place: Candidate) -> Iterator[str]:
    sentence = place.sentence
    if sentence.number > _LATE * len(text.reading.sentences):
        yield "late"
    if text.reading.is_quoted(place.start):
        yield "quoted"
    if text.has_placebo and not PLACEBO.search(place.text.lower()):
        yield "text: placebo elsewhere"
    words = content(place.text)
    if words & text.headline.tested:
        yield "in the title"
    is_long = len(text.reading.sentences) > _SHORT
    if is_long and words and max(text.reading.lower.count(word) for word in words) <= 1:
        yield "told once"
