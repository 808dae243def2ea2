"""Searching texts for words: what a query asks, how well a text answers, and which sentence shows it.

A word is found in every inflection ("transplant" in "transplanted"), words in quotation marks as they stand. All of a
query must be there. Which texts there are is the store's business.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from newswatch.text.sentences import sentences
from newswatch.text.words import STOP_WORDS, stem, words

TITLE = 4.0  # a word in the title weighs as much as so many in the text
LEAD = 400  # characters; a word that stands there first is part of what the text is about

_PHRASE = re.compile(r'["“”]([^"“”]*)["“”]?')


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: every term must be found.

    Attributes:
        terms: each the words of a phrase in their order; a single word is a phrase of one, and is found inflected.
    """

    terms: tuple[tuple[str, ...], ...]

    @property
    def beginnings(self) -> tuple[str, ...]:
        """The letters every text that answers must hold somewhere, one piece for each word of the query."""
        return tuple(_beginning(word) if len(term) == 1 else word for term in self.terms for word in term)


def query(text: str) -> Query:
    """Read a query: words, and phrases in quotation marks; words that say nothing count only inside a phrase.

    >>> query('stem cells "progressive MS"').terms
    (('stem',), ('cells',), ('progressive', 'ms'))
    """
    phrases = [tuple(words(phrase)) for phrase in _PHRASE.findall(text)]
    single = words(_PHRASE.sub(" ", text))
    telling = [word for word in single if word not in STOP_WORDS] or single
    return Query(tuple(dict.fromkeys(term for term in (*((word,) for word in telling), *phrases) if term)))


def score(asked: Query, title: str, text: str) -> float:
    """Return how well a text answers: 0 unless every term is found, more for the title, the beginning, and often."""
    parts = [_weight(term, title, text) for term in asked.terms]
    return sum(parts) if parts and all(parts) else 0.0


def excerpt(asked: Query, text: str) -> str:
    """Return the first of the sentences that hold the most terms, as one line; empty when none holds any."""
    best, most = "", 0
    for start, end in sentences(text):
        sentence = text[start:end]
        held = sum(1 for term in asked.terms if _places(term, sentence))
        if held > most:
            best, most = sentence, held
    return " ".join(best.split())


def marks(asked: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Return where the terms stand in ``text``, in order, without overlaps."""
    found = sorted(place for term in asked.terms for place in _places(term, text))
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _weight(term: tuple[str, ...], title: str, text: str) -> float:
    in_title, in_text = _places(term, title), _places(term, text)
    if not in_title and not in_text:
        return 0.0
    leads = bool(in_text) and in_text[0][0] < LEAD
    return TITLE * bool(in_title) + leads + math.log1p(len(in_text))


def _places(term: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    found = [match.span() for match in _pattern(term).finditer(text)]
    if len(term) > 1:
        return found
    return [(start, end) for start, end in found if _same(text[start:end], term[0])]


def _same(found: str, word: str) -> bool:
    return found.lower() == word or stem(found.lower()) == stem(word)


@lru_cache(maxsize=256)
def _pattern(term: tuple[str, ...]) -> re.Pattern[str]:
    if len(term) == 1:
        return re.compile(rf"(?<![^\W_]){re.escape(_beginning(term[0]))}[^\W_]*", re.IGNORECASE)
    return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, term)) + r"(?![^\W_])", re.IGNORECASE)


def _beginning(word: str) -> str:
    """Return the letters that every inflection of a word begins with: of "therapies" and "therapy" it is "therap"."""
    root = stem(word)
    root = root[:-1] if root.endswith("i") and root != word else root  # the stemmer makes a final y an i
    return "".join(letter for letter, other in takewhile(_alike, zip(word, root, strict=False)))


def _alike(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]
