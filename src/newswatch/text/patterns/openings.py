"""With which words the matches of a pattern begin, and of which words each holds one: read off the pattern itself.

Most patterns begin with one of a few words, or hold one, and a text holds few of them. Looking words up in an index of
the text is cheaper by far than trying a pattern at every character. A word is known by its beginning: the first four
letters, fewer where it has no more; whatever begins with a digit is a number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import chain

from newswatch.text.patterns.grammar import (
    BREAK,
    DIGIT,
    EDGE,
    LENGTH,
    UNKNOWN,
    Group,
    Node,
    Sequence,
    Spelled,
    Text,
    spelled,
    tree,
)

Words = frozenset[str]
_ENOUGH = 3  # places of a pattern whose words are kept
_COMMON = frozenset(("that", "with", "from", "they", "have", "were", "this", "more", "than", "said", "stud", "rese"))
_COMMON_COSTS = 5  # these, and short words, are in many sentences: several others are met less often
_WORD = re.compile(r"\w+")
_BEGINNING = re.compile(rf"(\w{{1,{LENGTH}}})\w*")
_ANY = Text(frozenset(UNKNOWN), parts=False, opens=False)


class WordIndex:
    """The words of a text by how they begin."""

    def __init__(self, text: str) -> None:
        self._starts = [word.start() for word in _WORD.finditer(text)]
        self._begin = [DIGIT if each[0].isdigit() else each for each in _BEGINNING.findall(_lower(text))]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for begins, start in zip(self._begin, self._starts, strict=True):
            places.setdefault(begins, []).append(start)
        return places

    def between(self, start: int, end: int) -> Words:
        """Return how the words begin that stand between two offsets."""
        return frozenset(self._begin[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    def places(self, words: Words) -> list[int]:
        """Return where words that begin so stand, in order."""
        return sorted(chain.from_iterable(self._places[word] for word in words & self._places.keys()))

    def holds_none(self, words: Words) -> bool:
        """Whether no word of the text begins so."""
        return self._places.keys().isdisjoint(words)


def beginnings(text: str) -> Words:
    """Return how the words of a text begin."""
    return frozenset(map(_beginning, _BEGINNING.findall(_lower(text))))


def _beginning(word: str) -> str:
    return DIGIT if word[0].isdigit() else word


def _lower(text: str) -> str:
    """The text in lower case, every character where it was."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in text)


@cache
def opening(pattern: str) -> Words | None:
    """Return with which words, where a word begins, the matches of a pattern begin; None when that can be anything.

    Args:
        pattern: a regular expression, for lower case or not; that it is verbose has to be said in itself.
    """
    try:
        return _first(tree(pattern), (_ANY,))
    except ValueError:
        return None


@cache
def held(pattern: str) -> tuple[Words, ...]:
    """Return words of which every match of a pattern holds one of each, the rarest first; none when nothing is sure.

    Args:
        pattern: as for `opening`.
    """
    try:
        return tuple(_held(tree(pattern), (_ANY,), starts=False)[:_ENOUGH])
    except ValueError:
        return ()


def _first(nodes: Sequence, behind: Sequence) -> Words | None:
    """The words all matches of ``nodes`` begin with, where ``behind`` has to be matched behind them."""
    starts = False
    for number, node in enumerate(nodes):
        if node.spelled == {EDGE}:
            starts = True
        elif starts:
            return _words(chain(nodes[number:], behind))
        elif isinstance(node, Group):
            return _united([_first(branch, (*nodes[number + 1 :], *behind)) for branch in node.branches])
        else:
            return None
    return None


def _held(nodes: Sequence, behind: Sequence, *, starts: bool) -> list[Words]:
    """Return the words of each place where a word begins, the rarest first.

    Args:
        nodes: what is to be matched.
        behind: what has to be matched behind it.
        starts: whether a letter here is the first of its word.
    """
    told: list[Words | None] = []
    for number, node in enumerate(nodes):
        if starts:
            told.append(_words(chain(nodes[number:], behind)))
        if isinstance(node, Group) and node.parts:
            rest = (*nodes[number + 1 :], *behind)
            branches = [_held(branch, rest, starts=starts) for branch in node.branches]
            told.extend(map(_united, zip(*branches, strict=False)))
        starts = starts if node.opens is None else node.opens
    return sorted(dict.fromkeys(words for words in told if words), key=_cost)


@cache
def _cost(words: Words) -> int:
    return sum(_COMMON_COSTS if len(word) < LENGTH or word in _COMMON else 1 for word in words)


def _united(parts: Iterable[Words | None]) -> Words | None:
    """The words of all parts, if they are known of all."""
    known = list(parts)
    return None if None in known else frozenset().union(*filter(None, known))


def _words(nodes: Iterable[Node]) -> Words | None:
    """How the words begin that nodes can begin with, None when that can be any."""
    return _known(spelled(nodes))


@cache
def _known(found: Spelled) -> Words | None:
    beginnings = [each.strip(EDGE + BREAK) for each in found]
    known = not any(not each or each.endswith(UNKNOWN) for each in beginnings)
    return frozenset(map(_beginning, beginnings)) if known else None
