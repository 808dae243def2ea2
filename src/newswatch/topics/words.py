"""Words of a text as the rules see them: spelling and inflection folded, places kept.

Folding maps haematopoietic and hematopoietic, tumours and tumor, patient’s and patients to one key. It is blind to
meaning; what an abbreviation stands for is decided in ``senses``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from itertools import accumulate

LONGEST_GAP = 12  # characters between two words of a phrase
LONGEST_WORD = 60  # characters; longer runs are addresses, sequences or attacks, and fold to nothing

# Soft hyphens and zero-width marks stand inside words and are not seen by readers.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WORD = re.compile(r"(\w+(?:['’ʼ]\w{1,2}\b)?)")
_WORD_WITH_INVISIBLE = re.compile(rf"(\w[\w{_INVISIBLE}]*(?:['’ʼ]\w{{1,2}}\b)?)")  # half as fast
_HAS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_DROP_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))
_POSSESSIVE = re.compile(r"['’ʼ](?:s|)$")
_SPELLINGS = (
    (re.compile(r"[ao]e(?!$)"), "e"),  # haematology, oedema
    (re.compile(r"our(?=$|s$|ed$|ing$|al$|ite|able$)"), "or"),  # tumour, favourite
    (re.compile(r"is(?=(?:e|ed|es|ing|ation|ations)$)"), "iz"),  # randomised
    (re.compile(r"([a-z]{3})tre(?=s?$)"), r"\1ter"),  # centre
    (re.compile(r"ll(?=(?:ed|ing)$)"), "l"),  # labelled
)
_SINGULARS = (
    (re.compile(r"(?<=[a-z]{2})ies$"), "y"),
    (re.compile(r"(?<=[a-z])(sses|xes|ches|shes)$"), ""),
    (re.compile(r"(?<=[a-z]{3})oses$"), "osis"),
    (re.compile(r"(?<=[a-z]{2}[^aiuos])s$|(?<=[a-z][aio]o)s$|(?<=[a-z]{3}o)s$"), ""),
)
_NO_PLURALS = frozenset({"news", "lens", "series", "species", "always", "perhaps", "besides", "whereas"})
_JOINT = re.compile(r"[^\S\n]*(?:[-‐‑‒–—−/\\\n]|&(?:amp;)?)?[^\S\n]*")


class Words:
    """The words of a text, in order. Word ``i`` is ``text[starts[i]:ends[i]]``. Linear in the length of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        pattern = _WORD_WITH_INVISIBLE if not text.isascii() and _HAS_INVISIBLE.search(text) else _WORD
        self._parts = pattern.split(text)  # gap, word, gap, word, …, gap
        self.surfaces: list[str] = self._parts[1::2]

    @cached_property
    def _edges(self) -> list[int]:
        return list(accumulate(map(len, self._parts)))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self._edges[0:-1:2]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._edges[1::2]

    def __len__(self) -> int:
        return len(self.surfaces)

    def joined(self, i: int) -> bool:
        """Whether word ``i`` and the next can belong to one phrase: parted by space, hyphen, slash or line end."""
        gap = self._parts[2 * i + 2]
        return gap == " " or (len(gap) <= LONGEST_GAP and _JOINT.fullmatch(gap) is not None)


def fold(word: str) -> str:
    """Return the key of a word: without case, accents, possessive, plural and British or American habits.

    >>> fold("Haematopoietic") == fold("hematopoietic"), fold("cells’") == fold("cell"), fold("therapies")
    (True, True, 'therapy')
    """
    if len(word) > LONGEST_WORD:
        return ""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.replace("æ", "ae").replace("œ", "oe").translate(_DROP_INVISIBLE))
        word = "".join(c for c in word if not unicodedata.combining(c))
    word = _POSSESSIVE.sub("", word.lower()).strip("_")
    if len(word) < 4 or word in _NO_PLURALS:
        return word
    for pattern, to in _SPELLINGS:
        word = pattern.sub(to, word)
    for pattern, to in _SINGULARS:
        singular = pattern.sub(to, word)
        if singular != word:
            return singular
    return word


def exact(word: str) -> str:
    """Return the key of a word that counts only as it is written: invisible marks and possessive gone, nothing else."""
    return "=" + _POSSESSIVE.sub("", word if word.isascii() else word.translate(_DROP_INVISIBLE)).strip("_")
