"""The syntax of a phrase: what a person writes in a rule, and the words it stands for.

stem cell               both words, any case, spelling, number; a space, hyphen or line end between
transplant*             every word that begins so
relapsing|progressive   either word
stem progenitor? cell   with or without the middle word
MS, pwMS, iPSC          two capitals or more: only as written (a plural s may follow)
=Ms                     only as written
"""

from __future__ import annotations

import itertools
import re

from newswatch.topics.words import exact, fold

MOST_FORMS = 500  # word sequences one phrase may stand for
MOST_WORDS = 12

Form = tuple[str, ...]

_TWO_CAPITALS = re.compile(r"[^A-Z]*[A-Z][^A-Z]*[A-Z]")
_PIECE = re.compile(r"[^\s\-‐‑‒–—−/&]+")
_BARE = re.compile(r"=?[^\W_]\w*(?:['’]\w{1,2})?\*?")


def forms(phrase: str) -> frozenset[Form]:
    """Return every sequence of keys a phrase stands for.

    Raises:
        ValueError: with what is wrong, in words for the user.
    """
    pieces = _PIECE.findall(phrase)
    if not pieces:
        raise ValueError("an empty phrase")
    if len(pieces) > MOST_WORDS:
        raise ValueError(f"more than {MOST_WORDS} words in a phrase")
    choices = [_choices(piece) for piece in pieces]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MOST_FORMS:
        raise ValueError(f"stands for {count} word sequences; {MOST_FORMS} are the most, write it as several phrases")
    found = frozenset(tuple(key for key in form if key) for form in itertools.product(*choices))
    if () in found:
        raise ValueError("every word is optional")
    return found


def _choices(piece: str) -> tuple[str, ...]:
    keys: list[str] = []
    for word in piece.removesuffix("?").split("|"):
        if not _BARE.fullmatch(word):
            raise ValueError(f"{word or piece!r} is not a word; write letters and digits, with * ? | or = where needed")
        keys.extend(_keys(word))
    return (*keys, "") if piece.endswith("?") else tuple(keys)


def _keys(word: str) -> tuple[str, ...]:
    if word.startswith("="):
        return (exact(word[1:]),)
    if word.endswith("*"):
        stem = word[:-1]
        if len(stem) < 3:
            raise ValueError(f"{word!r} is too short: at least three letters before *")
        return (fold(stem + "x")[:-1] + "*",)
    if is_abbreviation(word):
        return (exact(word), exact(word + "s"))
    return (fold(word),)


def is_abbreviation(word: str) -> bool:
    """Whether a word counts only as it is written, because of its capitals."""
    return _TWO_CAPITALS.match(word) is not None
