"""What a sentence holds that may speak for a warning or a harm: its words, their pairs, where it stands."""

from __future__ import annotations

import re
from itertools import pairwise

from newswatch.studies.reading.reading import Reading, Sentence
from newswatch.studies.reading.weighing import BIAS, Weights, words

_MARKS = frozenset("$£,.;:-")  # say nothing of a sentence
_TREATMENT = re.compile(
    r"\b(?:drugs?|medicines?|medications?|treat(?:s|ed|ing|ments?)?|therap(?:y|ies)|trials?|surger(?:y|ies)|"
    r"operations?|vaccin\w+|implants?|injections?|injected|transplants?\w*|tablets?|pills?|doses?|devices?|"
    r"supplements?|stem cells?|infusions?|procedures?|screening|prevent(?:s|ed)|reliev(?:es|ed))\b"
)
_LATE = 0.6  # part of the text; from there on others judge the study
_OPENING = 2  # sentences
_SHORT = 7  # words


def weighed(reading: Reading, known: Weights) -> tuple[float, ...]:
    """Return what its words speak for each sentence, in logarithms of odds: 0 is as likely as not."""
    return tuple(map(known.total, features(reading)))


def features(reading: Reading) -> tuple[frozenset[str], ...]:
    """Return what is weighed of each sentence: its words, their pairs, where it stands and what the text is about."""
    of_all = {BIAS, "=treats"} if is_on_a_treatment(reading) else {BIAS}
    return tuple(frozenset(of_all | _of(sentence, len(reading.sentences))) for sentence in reading.sentences)


def is_on_a_treatment(reading: Reading) -> bool:
    """Whether the title or the opening of a text speaks of a treatment; other texts on harm tell of what causes it."""
    opening = " ".join([reading.title, *(each.text for each in reading.sentences[:_OPENING])])
    return bool(_TREATMENT.search(opening.lower()))


def _of(sentence: Sentence, sentences: int) -> set[str]:
    told = [word for word in words(sentence.lower) if word not in _MARKS]
    placed = (
        ("=bears", sentence.bears),
        ("=plans", sentence.plans),
        ("=late", sentence.number >= _LATE * sentences),
        ("=opening", sentence.number < _OPENING),
        ("=short", len(told) < _SHORT),
    )
    pairs = map(" ".join, pairwise(told))
    return {*told, *pairs, *(name for name, holds in placed if holds)}
