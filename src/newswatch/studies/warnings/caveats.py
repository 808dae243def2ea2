"""Sentences in which the text itself warns: how little is known, how early the work is, whom it does not fit."""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.reading.reading import Reading
from newswatch.studies.reading.signs import plainest
from newswatch.studies.warnings.caveat_signs import (
    animals,
    cautions,
    company,
    early,
    limits,
    methods,
    more_work,
    unclear,
)
from newswatch.studies.warnings.caveat_signs.against import AGAINST

_SIGNS = (
    *limits.SIGNS,
    *more_work.SIGNS,
    *early.SIGNS,
    *methods.SIGNS,
    *unclear.SIGNS,
    *cautions.SIGNS,
    *animals.SIGNS,
    *company.SIGNS,
)
_OWN = re.compile(
    r"\b(?:their|this|our|the (?:new|current|present|latest)) (?:\w+ )?(?:study|trial|analysis|paper|review)\b"
    r"[^.;]{0,60}\b(?:limit\w*|cannot|can[’']t|did not|didn[’']t|does not|doesn[’']t|caution\w*)"
    r"|\bthe (?:study|trial|analysis|paper|review|findings) (?:was|were|is|are|may be) limited\b"
)
_SHORTEST = 6  # spaces; what is shorter and ends in no full stop is a heading


def caveats(reading: Reading) -> tuple[Fact[str], ...]:
    """Return the sentences in which the text warns, the plainest first."""
    return tuple(fact for fact in plainest(reading, _SIGNS, AGAINST, _OWN) if not _is_heading(fact.value))


def _is_heading(sentence: str) -> bool:
    """Whether the words stand above a part of the text and say nothing themselves: "Surgery not for everyone"."""
    return sentence.count(" ") < _SHORTEST and not sentence.rstrip("”\"’' ").endswith((".", "!", "?"))
