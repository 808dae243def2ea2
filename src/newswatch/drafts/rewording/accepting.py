"""Whether a sentence of a language model may stand in for a plain one.

Every rule must hold. They compare what was said, not how likely it sounds: the same numbers counting the same things,
the same way up, the same people, no word from anywhere but the plain sentence and its evidence, nothing copied at
length. A good sentence refused costs nothing, since the plain one is at hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from newswatch.drafts.checking import check
from newswatch.drafts.checking.lexicon import groups_of, lexicon
from newswatch.drafts.checking.reading import counted_things
from newswatch.drafts.checking.tokens import Token, tokens
from newswatch.text.yaml12 import shipped_yaml

_NOT_PLAIN = re.compile(r"[\[\]<>{}`*_#|\\\"“”„«»\n]|https?:|www\.|@")
_ENDS = re.compile(r"[.!?]\)?\Z")
_LONGER = 1.6  # times the plain sentence
_MOST_NEW = 3  # words of the evidence that the plain sentence has not
_LONGEST_COPY = 8  # words in a row that only the source has; more is a quote without marks


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain sentence as readers see it, and the words of the sources it rests on."""

    text: str
    evidence: tuple[str, ...]


def says_the_same(sentence: str, plain: Plain) -> bool:
    """Whether ``sentence`` says what the plain one says, no more, no less and in words of its own."""
    return all(rule(sentence, plain) for rule in _RULES)


def _is_one_plain_line(sentence: str, plain: Plain) -> bool:
    longest = _LONGER * len(plain.text) + 20
    return not _NOT_PLAIN.search(sentence) and bool(_ENDS.search(sentence)) and len(sentence) <= longest


def _has_the_same_figures(sentence: str, plain: Plain) -> bool:
    said, known = tokens(sentence), tokens(plain.text)
    counted = set(counted_things(said)) <= set(counted_things(known))
    return counted and sorted(_values(said)) == sorted(_values(known))


def _points_the_same_way(sentence: str, plain: Plain) -> bool:
    return _bearing(tokens(sentence)) == _bearing(tokens(plain.text))


def _uses_known_words(sentence: str, plain: Plain) -> bool:
    known = {*_forms(plain.text), *_words()["common"], *lexicon().house}
    new = {form for form in _forms(sentence) if form not in known}
    return len(new) <= _MOST_NEW and new <= {form for text in plain.evidence for form in _forms(text)}


def _copies_little(sentence: str, plain: Plain) -> bool:
    own, sources = _flat(plain.text), [_flat(each) for each in plain.evidence]
    words = _flat(sentence).split()
    runs = (" ".join(words[at : at + _LONGEST_COPY]) for at in range(len(words) - _LONGEST_COPY + 1))
    return not any(run in source for run in runs if run not in own for source in sources)


def _passes_the_check(sentence: str, plain: Plain) -> bool:
    """Whether the check finds nothing against the plain sentence alone, which was proven against the articles."""
    return not check(sentence, [plain.text])


_RULES: tuple[Callable[[str, Plain], bool], ...] = (
    _is_one_plain_line,
    _has_the_same_figures,
    _points_the_same_way,
    _uses_known_words,
    _copies_little,
    _passes_the_check,
)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    raw = cast("Mapping[str, str]", shipped_yaml("newswatch.drafts.rewording", "words.yaml"))
    return {name: frozenset(words.split()) for name, words in raw.items()}


def _values(words: Sequence[Token]) -> Iterator[str]:
    return (token.value for token in words if token.is_number)


def _forms(text: str) -> Iterator[str]:
    return (token.form for token in tokens(text) if not token.is_number)


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _bearing(words: Sequence[Token]) -> tuple[object, ...]:
    """Return what turns a statement round: denials, cautions and advice counted, directions, those studied."""
    known = lexicon()
    weighty = (known.negation, known.hedge, known.sure, known.tied, known.caused, _words()["advice"])
    counts = [sum(token.word in group or token.form in group for token in words) for group in weighty]
    directions = {name for token in words for name in groups_of(token.word, known.direction)}
    studied = {name for token in words for name in groups_of(token.word, known.population)}
    return (*counts, frozenset(directions), frozenset(studied))
