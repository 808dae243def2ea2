"""Cues: patterns that speak for or against a reading of a place in the text, each with its weight.

Deciding by adding weights keeps the rules in tables and lets one strong sign outvote several weak ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.reading import Sentence

_FAR = 700  # characters that count as the sentence around a place; texts without full stops exist
_WINDOW = 110  # characters before and behind a place; a clause or two
_CLAUSE = re.compile(r"[,;:]\s|\s(?:--|[–—-])\s")
Where = Literal["before", "after", "sentence", "clause", "itself"]


class Cue(NamedTuple):
    """A sign and how much it counts, for (positive) or against (negative)."""

    weight: float
    where: Where
    pattern: re.Pattern[str]


def cue(weight: float, where: Where, pattern: str) -> Cue:
    """Return a cue; a pattern for ``before`` must end where the place begins, one for ``after`` begin where it ends.

    A bracket right behind the place is passed over: ``247 patients (41%) in the surgery group``.
    """
    anchored = {"before": rf"(?:{pattern})\s*$", "after": rf"\)?\s*(?:\([^)]*\)\s*)?(?:{pattern})"}.get(where, pattern)
    return Cue(weight, where, lower_pattern(anchored))


def weigh(cues: Iterable[Cue], sentence: Sentence, start: int, end: int) -> float:
    """Return the sum of the weights of the cues that hold for the place ``start:end`` (offsets into the text)."""
    left, right = start - sentence.start, end - sentence.start
    words = {
        "before": sentence.lower[max(0, left - _WINDOW) : left],
        "after": sentence.lower[right : right + _WINDOW],
        "itself": sentence.lower[left:right],
        "sentence": sentence.lower[max(0, left - _FAR) : right + _FAR],
        "clause": _clause(sentence.lower, left, right),
    }
    return sum(
        each.weight
        for each in cues
        if (each.pattern.match if each.where == "after" else each.pattern.search)(words[each.where])
    )


def _clause(words: str, left: int, right: int) -> str:
    """The words between the nearest commas, dashes and the like."""
    start = max((gap.end() for gap in _CLAUSE.finditer(words, max(0, left - _FAR), left)), default=max(0, left - _FAR))
    stop = _CLAUSE.search(words, right, right + _FAR)
    return words[start : stop.start() if stop else right + _FAR]
