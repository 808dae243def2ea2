"""Whether a text tells how many were studied in words from which no number could be taken for sure.

Such a text is not said to leave the number of participants open: "the study of 500 youngsters" does not, whatever the
words for people.
"""

from __future__ import annotations

from newswatch.studies.participants.crowds import Crowd
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import NUMBER, value
from newswatch.studies.reading.reading import Reading

_STUDIED = lower_pattern(
    r"\b(?:(?:study|trial|analysis|review|survey|experiment|sample|total|records|scans|data|cohort|group|team) (?:of|"
    r"on|from|in|with|involving|included|involved|looked at|followed)|involv(?:ed|es|ing)|includ(?:ed|es|ing)|"
    r"look(?:ed|ing) at|bas(?:ed|ing) on|recruited|enroll?ed|followed|tracked|examined|analy[sz]ed|studied|questioned|"
    r"surveyed|interviewed|tested|treated|monitored|given to|questionnaires to)\b(?:(?! (?:and|but|that|which|who|than|"
    r"between|from|since|under|over|aged)\b)[^.;,:\d]){0,45}? (?:more than |nearly |about |over |around |almost |some |"
    rf"just |only )?(?P<number>{NUMBER})(?![\w%-]|[.,]\d)(?! (?:per ?cent|years?|months?|weeks?|days?|hours?|minutes?|"
    r"times|million|different|of the|or more|mg|other|genes?|studies|trials|points?|grams?|countries|hospitals|sites|"
    r"cent(?:er|re)s|drugs|types)\b)"
)
_SIZES = range(20, 1_000_000)  # smaller numbers count parts or other things, larger ones all who are ill
_YEARS = range(1900, 2101)
_POSSIBLE = 0.0  # weight of a crowd nothing speaks against


def is_size_hinted(reading: Reading, counted: tuple[Crowd, ...]) -> bool:
    """Whether a number may be that of those studied, though not for sure."""
    possible = (crowd for crowd in counted if crowd.weight >= _POSSIBLE and crowd.size in _SIZES)
    if any(not reading.is_of_another(crowd.start) for crowd in possible):
        return True
    numbers = (match["number"] for match, _ in reading.found(_STUDIED, lower=True))
    return any(int(value(number)) in _SIZES and not _is_year(number) for number in numbers)


def _is_year(number: str) -> bool:
    return number.isdigit() and int(number) in _YEARS
