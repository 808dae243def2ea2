"""Words and numbers of a text in one form each, so that light rewriting makes no difference.

"21", "twenty-one" and "21.0" are one number, "%" and "per cent" one word, "side effects" and "adverse events" one
token.
Offsets are those of the text as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.voice.spelling import respelled
from newswatch.drafts.wording.numerals import SPELLED, VALUES, value_of

_TOKEN = re.compile(
    r"(?P<number>(?<![\w.])\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.·]\d+)?)"
    r"|(?P<word>%|[^\W\d_]+(?:['’][^\W\d_]+)*|µg)"
)
_CONTRACTED = re.compile(r"(?i)n['’]t$")


_MANY_WORDS = 20_000  # kept with their forms; more than the vocabulary of any run's drafts
_SENTENCES = 512  # kept with their tokens: a draft's are read some three times each, and wire reports share theirs


class Token(NamedTuple):
    """One word or number; a tuple, since an article has thousands of them."""

    form: str  #: lower case, one form for all that mean the same
    word: str  #: lower case, as written
    start: int
    end: int
    value: str = ""  #: of a number: its digits, without trailing zeros; empty for words
    in_brackets: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return bool(self.value)


@lru_cache(maxsize=_SENTENCES)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words and numbers of a text, in order."""
    depths = _bracket_depths(text)
    spelled = _spelled(text)
    raw: list[Token] = []
    after = 0
    for match in _TOKEN.finditer(text):
        if match.start() < after:
            continue
        end, value = spelled.get(match.start(), (0, 0))
        if end:
            raw.append(_number(str(value), text[match.start() : end], match.start(), end, depths))
            after = end
        elif match["number"]:
            digits = match["number"].replace(",", "").replace("·", ".")
            raw.append(_number(digits, match["number"], match.start(), match.end(), depths))
        else:
            raw.extend(_words(match, depths))
    return _phrased(raw)


def _spelled(text: str) -> dict[int, tuple[int, int]]:
    """Return the numbers in words: where each begins, where it ends, what it is worth."""
    found: dict[int, tuple[int, int]] = {}
    for match in SPELLED.finditer(text):
        value = value_of(match[0])
        if value is not None:
            found[match.start()] = match.end(), value
        else:  # "one two" are two numbers
            for word in re.finditer(r"[^\W\d_]+", match[0]):
                if word[0].lower() in VALUES:
                    found[match.start() + word.start()] = match.start() + word.end(), VALUES[word[0].lower()]
    return found


def _number(digits: str, written: str, start: int, end: int, depths: Sequence[int]) -> Token:
    whole, _, decimals = digits.partition(".")
    decimals = decimals.rstrip("0")
    whole = whole.lstrip("0") or "0"
    value = f"{whole}.{decimals}" if decimals else whole
    return Token(value, written.lower(), start, end, value, in_brackets=bool(depths and depths[start]))


def _words(match: re.Match[str], depths: Sequence[int]) -> list[Token]:
    start, end, inside = match.start(), match.end(), bool(depths and depths[match.start()])
    form, word, denial = _read(match["word"])
    if denial:
        cut = end - len(denial)
        return [Token(form, word, start, cut, "", inside), Token("not", "n't", cut, end, "", inside)]
    return [Token(form, word, start, end, "", inside)]


@lru_cache(maxsize=_MANY_WORDS)
def _read(written: str) -> tuple[str, str, str]:
    """Return a word's form, the word in lower case, and the "n't" it ends in."""
    word = written.lower().replace("’", "'")
    if word == "%":
        return "percent", word, ""
    if _CONTRACTED.search(word) and word != "n't":
        stem = {"can't": "can", "won't": "will"}.get(word, word[:-3])
        return stem, stem, "n't"
    word = word.removesuffix("'s")
    respelt = respelled(word, "british")
    return lexicon().same.get(respelt, respelt), word, ""


def _phrased(raw: Sequence[Token]) -> tuple[Token, ...]:
    """Make one token of every phrase the lexicon knows."""
    found: list[Token] = []
    place = 0
    while place < len(raw):
        phrase = _phrase_at(raw, place)
        found.append(phrase[0] if phrase else raw[place])
        place += phrase[1] if phrase else 1
    return tuple(found)


@lru_cache(maxsize=1)
def _phrases_by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon().phrases:
        first.setdefault(phrase[0], []).append(phrase)
    return {word: tuple(phrases) for word, phrases in first.items()}


def _phrase_at(raw: Sequence[Token], place: int) -> tuple[Token, int] | None:
    for phrase in _phrases_by_first().get(raw[place].word, ()):
        part = raw[place : place + len(phrase)]
        if tuple(token.word for token in part) == phrase:
            words = " ".join(phrase)
            form = lexicon().same.get(words, words)
            return Token(form, words, part[0].start, part[-1].end, "", part[0].in_brackets), len(phrase)
    return None


def _bracket_depths(text: str) -> list[int]:
    """Return how deep in brackets each character stands; nothing for a text without brackets."""
    if "(" not in text and "[" not in text:
        return []
    depths, depth = [], 0
    for character in text:
        depth += character in "(["
        depths.append(depth)
        depth -= character in ")]" and depth > 0
    return depths
