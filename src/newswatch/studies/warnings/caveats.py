"""Sentences in which the text itself warns: how little is known, how early the work is, whom it does not fit."""

from __future__ import annotations

from newswatch.records import Fact
from newswatch.studies.reading import adverts
from newswatch.studies.reading.reading import Reading
from newswatch.studies.reading.signs import plainest
from newswatch.studies.reading.weighing import Weights, weights
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
from newswatch.studies.warnings.wording import weighed

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
_SHORTEST = 6  # spaces; what is shorter and ends in no full stop is a heading


def caveats(reading: Reading) -> tuple[Fact[str], ...]:
    """Return the sentences in which the text warns, the plainest first."""
    return warned(reading, weights("caveats"))


def warned(reading: Reading, known: Weights) -> tuple[Fact[str], ...]:
    """Return what `caveats` does, with the weights of the words of a sentence."""
    if adverts.is_advert(reading.lower):
        return ()
    return tuple(
        fact for fact in plainest(reading, weighed(reading, known), _SIGNS, AGAINST) if not _is_heading(fact.value)
    )


def _is_heading(sentence: str) -> bool:
    """Whether the words stand above a part of the text and say nothing themselves: "Surgery not for everyone"."""
    return sentence.count(" ") < _SHORTEST and not sentence.rstrip("”\"’' ").endswith((".", "!", "?"))
