"""Results told in words: "all 21 stabilised", "half of the patients", "one in five", "twice as likely".

Each is a figure with the words that say it, so that it can be told again as the text told it. What was done to a part
of those studied ("half of them took the tablet") is no result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.records import Result
from newswatch.studies.participants.crowds import PEOPLE
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import NUMBER, value
from newswatch.studies.reading.reading import Reading, Sentence
from newswatch.studies.results.clauses import clause_behind

_SHARES = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "tenth": 1 / 10,
}
_ABOUT = (
    r"(?:(?:almost|nearly|about|around|more than|less than|fewer than|over|up to|at least|roughly|some|just over|"
    r"just under|as many as|approximately) )?"
)
_THEM = (
    r"(?:of (?:the |these |those |all |its |their )?(?:[\w-]+ ){0,3}?"
    rf"(?:{PEOPLE}|them|those|group|mice|rats|animals)\b)"
)
_VERB = r"(?:\w+ly )?(?:\w+ed|had|were|was|saw|got|became|felt|grew|went|could|did)\b"
_ALL = lower_pattern(
    rf"\b(?P<said>all (?:of the )?(?P<number>{NUMBER})(?: (?:[\w-]+ ){{0,2}}?{PEOPLE}| of them)?)(?= {_VERB})"
)
_PART = lower_pattern(
    rf"(?<!the )\b(?P<said>{_ABOUT}(?:(?P<number>an?|one|two|three|four)[ -])?(?P<part>{'|'.join(_SHARES)})s?) "
    rf"(?P<whom>{_THEM})"
)
_IN = lower_pattern(
    rf"\b(?P<said>{_ABOUT}(?P<number>{NUMBER}) (?:in|out of)(?: every)? (?P<of>{NUMBER}))"
    rf"(?: (?:[\w-]+ ){{0,2}}?{PEOPLE}\b|(?= of\b| {_VERB}|,))(?! (?:percent|per))"
)
_TIMES = lower_pattern(
    rf"\b(?P<said>{_ABOUT}(?P<number>twice|{NUMBER} times|double|half)(?: as)? (?:likely|as (?:likely|many|much|often|"
    r"high|long|effective|common|fast)|(?:the )?(?:risk|rate|odds|chance|number)s?|"
    r"(?:more|less|higher|lower|greater|fewer)(?: likely)?))\b"
)
_MOST_IN = 10  # "one in five", but "55 in 2014" is no share
_PATTERNS = (_ALL, _PART, _IN, _TIMES)
_MULTIPLES = {"twice": 2.0, "double": 2.0, "half": 0.5}
_DONE_TO = re.compile(
    r"^\W*(?:who )?(?:(?:was|were|had been) (?:\w+ly )?(?:given|assigned|allocated|put|treated|randomi[sz]ed|told|"
    r"asked|women|"
    r"men|female|male|white|aged|from)|received|drawn|chosen|got|took|drank|ate|continued to|are|is|have|live)\b"
)
_FOUND = re.compile(
    r"\b(?:found|show\w*|results?|trial|study|patients|participants|volunteers|treat\w+|after|months?|weeks?|years?|compared|than|"
    r"improv\w+|remain\w*|surviv\w+|respond\w*|relaps\w+|stabili[sz]ed|recover\w*|died)\b"
)


def results_in_words(reading: Reading) -> tuple[Result, ...]:
    """Return the results that are told in words, in the order of the text.

    The unit is "people" for a count of all, "share" for a part of one, "times" for a multiple.
    """
    found: dict[int, Result] = {}
    for pattern in _PATTERNS:
        for match, sentence in reading.found(pattern, lower=True):
            result = _result(reading, match, sentence)
            if result and not _is_beside(match, found):
                found[match.start()] = result
    return tuple(result for _, result in sorted(found.items()))


def _is_beside(match: re.Match[str], found: dict[int, Result]) -> bool:
    return any(match.start() <= start < match.end() for start in found)


def _result(reading: Reading, match: re.Match[str], sentence: Sentence) -> Result | None:
    if sentence.plans or reading.is_quoted(match.start()) or not _FOUND.search(sentence.lower):
        return None
    figure, unit = _figure(match)
    measured = clause_behind(sentence.text, match.end() - sentence.start)
    if not measured or figure <= 0 or _DONE_TO.match(measured.lower()) or (unit == "share" and figure > 1):
        return None
    said = reading.text[slice(*match.span("said"))]
    return Result(figure, sentence.start, sentence.end, unit=unit, measured=measured, said=said)


def _figure(match: re.Match[str]) -> tuple[float, str]:
    parts = match.groupdict()
    number = parts["number"] or "one"
    if match.re is _ALL:
        return value(number), "people"
    if match.re is _PART:
        return (1.0 if number in ("a", "an") else value(number)) * _SHARES[parts["part"]], "share"
    if match.re is _IN:
        part, whole = value(number), value(parts["of"])
        return (part / whole if whole and part <= _MOST_IN and part == int(part) else 0.0), "share"
    return _MULTIPLES.get(number) or value(number.removesuffix(" times")), "times"


def both(figures: tuple[Result, ...], words: tuple[Result, ...]) -> Iterator[Result]:
    """Yield figures and words; of the words only what no figure of the sentence says already."""
    yield from figures
    for result in words:
        if not any(each.start == result.start and each.value == result.value for each in figures):
            yield result
