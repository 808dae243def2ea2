"""What the comparison group got or did: a placebo, another drug, their usual life.

Places that may name it are found by `candidates`; here their traits are weighed and the surest are told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newswatch.records import Fact
from newswatch.studies.design.comparison.candidates import Candidate, candidates
from newswatch.studies.design.comparison.traits import names_tested, traits
from newswatch.studies.design.comparison.vocabulary import PLACEBO_LIKE, content
from newswatch.studies.design.comparison.weights import RARE, WEIGHTS
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.reading import Reading

ENOUGH = 0.38  #: chance from which a place names the comparison
ENOUGH_MORE = 0.6  #: chance from which a further place does
HINTED = 0.25  #: chance from which a text is not said to compare nothing
_SURE = 0.9  # chance from which it is told even if it says little
_MOST = 3  # answers
_TREATED = re.compile(
    r"(?:the )?(?:intervention|treatment|treated|active|experimental|study)(?: \w+)? (?:groups?|arm|patients|mice|rats|"
    r"animals|people)\b"
)  # they are whom the others are compared with
_NONE = lower_pattern(
    r"\b(?:no|without an?|lack(?:ed|s|ing)? (?:of )?an?|not (?:include|have|use) an?) (?:\w+ )?(?:control|comparison|"
    r"placebo) (?:group|arm)\b"
)
_ONE_OF_TWO = {"or", "either", "second lot"}
_BY_LOT = lower_pattern(r"\b(?:randomi[sz]ed|randomly|at random|assigned|allocated)\b")
_COMPARES = lower_pattern(r"\b(?:compar\w+|versus|vs\.?|than|against|or|and)\b[^,;]{0,40}$")
_SAYS_LITTLE = re.compile(
    r"\w+ (?:who|that) (?:did|do|does|had|have|were|are|was)(?: not|n[’']t)|(?:other )?(?:groups?|people|patients)"
)  # fine where nothing else is said
_THE = re.compile(r"^(?:the|an?)\s+")


class Comparison(NamedTuple):
    """What a text says of a comparison."""

    told: tuple[Fact[str], ...]  #: what the comparison group got, did or was, each once, in words of the text
    is_hinted: bool  #: something points to a comparison, or the text says itself that there was none


def comparison(reading: Reading, weights: Mapping[str, float] = WEIGHTS) -> Comparison:
    """Return what the text says of a comparison; other weights than the fitted ones are for fitting them."""
    weighed = _weighed(reading, weights)
    told = sorted(_told(reading, weighed), key=lambda place: place.start)
    is_hinted = any(chance >= HINTED or _is_by_lot(place) for chance, place in weighed)
    is_denied = bool(reading.found(_NONE, lower=True))
    return Comparison(tuple(reading.fact(place.text, place.start) for place in told), is_hinted or is_denied)


def _is_by_lot(place: Candidate) -> bool:
    """Whether it is one of two things between which the lot decided, of which the text need not say which is new."""
    return not place.openings.isdisjoint(_ONE_OF_TWO) and bool(_BY_LOT.search(place.sentence.lower))


def _weighed(reading: Reading, weights: Mapping[str, float]) -> list[tuple[float, Candidate]]:
    """Every place with the chance that it names the comparison, the surest first."""
    places = candidates(reading)
    chances = (_chance(each, weights) for each in traits(reading, places))
    return sorted(zip(chances, places, strict=True), key=lambda pair: -pair[0])


def _chance(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    odds = weights[""] + sum((weights.get(name, 0.0) + RARE.get(name, 0.0)) * value for name, value in found.items())
    return 1 / (1 + math.exp(-odds))


def _told(reading: Reading, weighed: Iterable[tuple[float, Candidate]]) -> list[Candidate]:
    told: list[Candidate] = []
    sure: set[Candidate] = set()
    for chance, place in weighed:
        if len(told) == _MOST or chance < (ENOUGH_MORE if told else ENOUGH):
            break
        if not (_TREATED.match(place.text.lower()) or _is_tested(reading, place, told) or _is_known(place, told)):
            told.append(place)
            if chance >= _SURE:
                sure.add(place)
    telling = [place for place in told if place in sure or not _SAYS_LITTLE.fullmatch(place.text.lower())]
    return telling or told


def _is_tested(reading: Reading, place: Candidate, told: list[Candidate]) -> bool:
    """Whether it is what was tested: a placebo or controls are told, and it is what is set against them."""
    if PLACEBO_LIKE.search(place.text.lower()) or not any(PLACEBO_LIKE.search(each.text.lower()) for each in told):
        return False
    earlier = place.sentence.lower[: place.start - place.sentence.start]
    first = PLACEBO_LIKE.search(earlier)
    return names_tested(reading, place.text) or (first is not None and not _COMPARES.search(earlier[: first.start()]))


def _is_known(place: Candidate, told: Iterable[Candidate]) -> bool:
    name = _name(place)
    return any(name in _name(each) or _name(each) in name or _is_much_alike(place, each) for each in told)


def _name(place: Candidate) -> str:
    return _THE.sub("", place.text.lower().replace("-", " "))


def _is_much_alike(one: Candidate, other: Candidate) -> bool:
    left, right = ({word[:5] for word in content(each.text)} for each in (one, other))
    return bool(left and right) and 2 * len(left & right) >= max(len(left), len(right))
