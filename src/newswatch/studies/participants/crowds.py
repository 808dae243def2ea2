"""Numbers of people in a text, each with how likely it is that of the people studied.

Every number in front of a word for people is a candidate; cues around it tell the study's own number from how many
people have the disease, from a part of the group and from somebody else's study.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newswatch.studies.participants.crowd_cues import CUES
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.cues import weigh
from newswatch.studies.reading.numbers import NUMBER, value
from newswatch.studies.reading.reading import Reading, Sentence

PEOPLE = (
    r"(?:(?:(?:study|trial) )?(?:patients?|participants?|volunteers?|subjects?)|people|persons?|adults?|"
    r"volunteers?|women|woman|men|man|males?|"
    r"females?|children|child|teens?|"
    r"teenagers?|adolescents?|subjects?|individuals?|nurses|famil(?:y|ies)|babies|infants|newborns|students|veterans|"
    r"athletes|smokers|survivors|couples|twins|mothers|parents|workers|users|boys|girls|seniors|respondents|"
    r"recipients|pwms|pensioners|(?:over|under)-?\d0s|britons|americans|toddlers|schoolchildren|pupils|employees|"
    r"immigrants|migrants|travell?ers|drivers|players|runners|drinkers|carriers|staff|professionals|teachers|firefighters|"
    r"enrollees|youngsters|preschoolers|undergraduates|sufferers|residents|soldiers|siblings|daughters|sons|cases)"
)
_MODIFIER = (
    r"(?!(?:of|to|in|for|with|and|or|per|percent|per cent|years?|months?|weeks?|days?|hours?|times|"
    r"million|points?|the|a|an|"
    r"at|on|by|from|than|were|was|are|is|had|have|that|who|other|more|additional|different|most|many|some|sessions|"
    r"visits|cycles|countries|states|centers|"
    r"centres|hospitals|clinics|stem|cell|studies|trials|study|trial|mg|ml|kg|mcg|cm|mm|iu|units?|doses?|"
    r"cells)\b)(?:(?:stage|grade|type|class) [\div]+(?: (?:and|or|to) [\div]+)?|"
    r"[a-z][\w’'/-]*,?(?: (?:or|and(?= former| ex-)) [a-z-]+(?= [a-z]))?)"
)
_CANDIDATE = lower_pattern(
    rf"(?i)(?<![\w.,$£€#-])(?P<number>{NUMBER})(?P<plus>-plus|\+)?(?P<modifiers>(?:[ -](?:\d+-year-old|"
    rf"\([^()]{{1,30}}\)|"
    rf"{_MODIFIER})){{0,5}})[ ]{PEOPLE}\b(?!(?: [\w-]+)? (?:visits|scans|samples|records|images|scenarios)|[ -]years)"
)
_SIZED_STUDY = lower_pattern(
    rf"(?i)(?<![\w.,$£€#-])(?P<number>{NUMBER})[- ](?:patient|person|people|participant|subject|"
    rf"volunteer)[- ](?:\w+ )?"
    r"(?:study|trial)\b"
)
_OF_A_PLAN = lower_pattern(
    rf"(?i)(?<![\w.,$£€#-])(?P<number>{NUMBER}) of (?:a|the) (?:planned|intended|targeted) {NUMBER} {PEOPLE}\b"
)
_ENROLLED = lower_pattern(
    rf"(?<![\w.,$£€#-])(?P<number>{NUMBER}) (?:(?:who|that) )?(?:were )?(?:enroll?ed|recruited|took part|participated|"
    r"participating|randomi[sz]ed(?= (?:to|and|at|in|into|between|by)\b|[,.;]))\b"
)
_N_IS = lower_pattern(r"(?<!\w)\(?\s?n\s?=\s?(?P<number>\d{1,3}(?:,\d{3})+|\d+)\b\s?\)?")
_LABEL = re.compile(
    r"(?i)\b(?:phases?|days?|weeks?|months?|years?|grades?|types?|stages?|groups?|cohorts?|arms?|table|figure|fig\.?|"
    r"part|step|level|class|version|chapter|ages?|aged|score|scores|no\.)\s(?:[\div]+ ?(?:and|or|to|-|,) ?)?$"
)  #: what a number stands for, other than a count of people
_COUNTS = (
    (_CANDIDATE, 0.0),
    (_SIZED_STUDY, 4.0),
    (_ENROLLED, 4.0),
    (_N_IS, -1.5),
    (_OF_A_PLAN, 6.0),
)  # "a 40-patient trial" hardly means anything else
_REPEATED = 2.0  # a number that comes back is the study's
_SUM_OF_GROUPS = 3.0
_GROUP_OF_SUM = -1.0
_OUTSIDE_STUDY = -8.0
_LISTED = -3.0  # one of several numbers of people in a sentence is a group more often than all of them
_NEAR = 80  # characters
_OF_ALL = re.compile(
    rf"\b{PEOPLE}\b(?!.*\b(?:{PEOPLE}|groups?|arms?|placebo|control\w*|sham|vs|versus|who|whom|which|never|"
    rf"subgroup)\b)[^()]*$"
)  #: the words in front of ``(n = 96)`` when that is the number of all
_A_PAIR = 2
_PART = lower_pattern(rf"(?<![\w.,])(?P<part>{NUMBER}) of (?:the|those|these|all) (?P<whole>{NUMBER})\b")
_A_PART = -6.0
_YEARS = range(1900, 2101)
_AS_YEAR = re.compile(r"\b(?:in|since|by|from|until|between|and|to)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Crowd:
    """A number of people at a place in the text, and how likely it is the number of those studied."""

    size: int
    start: int
    sentence: Sentence
    weight: float


def crowds(reading: Reading) -> tuple[Crowd, ...]:
    """Return every number of people in the text with its weight, in the order of the text."""
    found = [crowd for pattern, head_start in _COUNTS for crowd in _counted(reading, pattern, head_start)]
    sizes = [crowd.size for crowd in found]
    listed = Counter(crowd.sentence.number for crowd in found)
    parts = _parts(reading)
    divided = _divided(found)
    return tuple(
        replace(
            crowd,
            weight=crowd.weight
            + _bonus(crowd.size, sizes)
            + _LISTED * (listed[crowd.sentence.number] > _A_PAIR)
            + _A_PART * (crowd.size in parts or crowd.sentence.number in divided),
        )
        for crowd in found
    )


def _divided(found: list[Crowd]) -> frozenset[int]:
    """The numbers of the sentences that count three groups or more of a whole that is told elsewhere."""
    groups: dict[int, set[int]] = {}
    for crowd in found:
        groups.setdefault(crowd.sentence.number, set()).add(crowd.size)
    sizes = {crowd.size for crowd in found}
    return frozenset(number for number, each in groups.items() if len(each) > _A_PAIR and sum(each) in sizes)


def _parts(reading: Reading) -> frozenset[float]:
    """The numbers told as part of a larger one that is itself named: 73 in ``73 of those 285 patients``."""
    pairs = ((value(each["part"]), value(each["whole"])) for each, _ in reading.counted(_PART, bearing=False))
    return frozenset(part for part, whole in pairs if part < whole)


def _counted(reading: Reading, pattern: re.Pattern[str], head_start: float) -> Iterator[Crowd]:
    places = (
        reading.found(pattern, bearing=False, lower=True)
        if pattern is _N_IS
        else reading.counted(pattern, bearing=False)
    )
    for match, sentence in places:
        size = value(match.group("number"))
        if size == int(size) and size > 1 and _counts_people(match, sentence, size):
            outside = _OUTSIDE_STUDY if reading.is_of_another(match.start()) else 0
            weight = weigh(CUES, sentence, match.start(), match.end()) + outside
            yield Crowd(int(size), match.start(), sentence, weight + head_start)


def _counts_people(match: re.Match[str], sentence: Sentence, size: float) -> bool:
    """Whether the number counts people, rather than names a year, a phase or an age; of ``n`` whether it is of all."""
    before = sentence.lower[max(0, match.start() - sentence.start - _NEAR) : match.start() - sentence.start]
    is_year = size in _YEARS and match.group("number").isdigit() and _AS_YEAR.search(before)
    if is_year or _LABEL.search(before):
        return False
    return match.re is not _N_IS or bool(_OF_ALL.search(before))


def _bonus(size: int, sizes: list[int]) -> float:
    others = sorted({other for other in sizes if other < size}, reverse=True)
    adds_up = any(size - other in others and other * 2 != size for other in others)
    is_group = any(size + other in sizes for other in sizes if other != size)
    return (
        (_REPEATED if sizes.count(size) > 1 else 0)
        + (_SUM_OF_GROUPS if adds_up else 0)
        + (_GROUP_OF_SUM if is_group else 0)
    )
