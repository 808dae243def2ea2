"""How much the words of a sentence speak for a warning or a harm: weights learned from reports read by hand.

The signs beside this file are phrases somebody thought of; reports bring new ones every day. The weights know no
phrases, only words and pairs of words, some hundred for each kind, and say how often they stood in such sentences.
Neither decides alone: `signs.plainest` adds them up. `benchmarks/fit_wording.py` makes the tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

from newswatch.studies.reading.reading import Reading, Sentence

_WORD = re.compile(r"[a-z]+n[’']t|[a-z]+|\d+|[?%\"“”]")
_PLAIN = str.maketrans("’“”", '\'""')
_TREATMENT = re.compile(
    r"\b(?:drugs?|medicines?|medications?|treat(?:s|ed|ing|ments?)?|therap(?:y|ies)|trials?|surger(?:y|ies)|"
    r"operations?|vaccin\w+|implants?|injections?|injected|transplants?\w*|tablets?|pills?|doses?|devices?|"
    r"supplements?|stem cells?|infusions?|procedures?|screening|prevent(?:s|ed)|reliev(?:es|ed))\b"
)
_LATE = 0.6  # part of the text; from there on others judge the study
_OPENING = 2  # sentences
_SHORT = 7  # words
BIAS = "="  #: the row of a table that every sentence counts


@dataclass(frozen=True, slots=True)
class Wording:
    """A table of weights, the logarithm of odds each."""

    weights: dict[str, float]

    def weights_of(self, reading: Reading) -> tuple[float, ...]:
        """Return what its words speak for each sentence, in logarithms of odds: 0 is as likely as not."""
        known = self.weights.get
        return tuple(sum(known(each, 0.0) for each in found) for found in features(reading))


def features(reading: Reading) -> tuple[frozenset[str], ...]:
    """Return what is weighed of each sentence: its words, their pairs, where it stands and what the text is about."""
    of_all = {BIAS, "=treats"} if is_on_a_treatment(reading) else {BIAS}
    return tuple(frozenset(of_all | _of(sentence, len(reading.sentences))) for sentence in reading.sentences)


def is_on_a_treatment(reading: Reading) -> bool:
    """Whether the title or the opening of a text speaks of a treatment; other texts on harm tell of what causes it."""
    opening = " ".join([reading.title, *(each.text for each in reading.sentences[:_OPENING])])
    return bool(_TREATMENT.search(opening.lower()))


def _of(sentence: Sentence, sentences: int) -> set[str]:
    words = ["#" if word.isdigit() else word for word in _WORD.findall(sentence.lower.translate(_PLAIN))]
    placed = (
        ("=bears", sentence.bears),
        ("=plans", sentence.plans),
        ("=late", sentence.number >= _LATE * sentences),
        ("=opening", sentence.number < _OPENING),
        ("=short", len(words) < _SHORT),
    )
    pairs = map(" ".join, pairwise(words))
    return {*words, *pairs, *(name for name, holds in placed if holds)}


@cache
def wording(kind: str) -> Wording:
    """Return the table of a kind, ``caveats`` or ``harms``: a feature and its weight to a line, a tab between."""
    table = resources.files(__package__).joinpath(f"{kind}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("//"))
    return Wording({feature: float(weight) for feature, weight in rows})
