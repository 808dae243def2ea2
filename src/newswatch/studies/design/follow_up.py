"""How long those studied were followed or treated: spans of time the results are of.

A text is full of spans (ages, careers, the course of a disease); cues around each tell the study's own.
"""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.cues import cue, weigh
from newswatch.studies.reading.numbers import NUMBER, value
from newswatch.studies.reading.reading import Reading, Sentence

_UNIT = r"(?:hour|day|week|month|year|decade)"
_SPAN = lower_pattern(
    rf"(?i)(?<![\w.,$£€-])(?P<number>{NUMBER})(?P<half>[ -]and[ -]a[ -]half|[ -]?1/2|½)?(?:(?:\s?(?:(?:{_UNIT}s? "
    rf")?to|or|and|-|–)\s?)(?P<second>{NUMBER}|"
    rf"a(?= year)))?"
    rf"(?:[\s-](?P<unit>{_UNIT})(?:s|['’]s|s['’])?)\b(?![\s-](?:old|olds|of age)\b)"
)
_ROUGHLY = (
    r"(?:\s*(?:a|an|the|about|around|nearly|almost|some|more than|at least|up to|just|only|over|"
    r"approximately|roughly|first|next|following|mean(?: of)?|median(?: of)?|average(?: of)?|period of|total of|"
    r"additional|further|full|entire|anywhere between|between|as long as|just over|just under|"
    r"another|as few as|(?:two|three|four)(?= [a-z\d]+-(?:week|month|year|day))))*"
)
_CUES = (
    cue(
        5,
        "before",
        (
            rf"\bfollow(?:ed|ing)?(?:[ -]?up)?(?: [\w,]+){{0,6}}?(?: for| over| after| period of| of| at| was|"
            rf" time of| lasted| through| during)*{_ROUGHLY}|\blast(?:ed|ing){_ROUGHLY}"
        ),
    ),
    cue(
        5,
        "before",
        (
            r"\b(?:monitored|tracked|checked|examined|scanned|assessed|observed|treated|studied|trained|lasted|"
            r"lasting|ran|"
            rf"continued)(?: \w+){{0,6}}? (?:for|over|after){_ROUGHLY}"
        ),
    ),
    cue(
        4,
        "after",
        (
            r"(?:-|,? )?(?:(?!of\b|after\b|for\b|in\b|and\b|they\b|the\b)[\w-]+ ){0,4}?"
            r"(?:follow[ -]?up|study|trial|treatment|period|program(?:me)?|intervention|course|class|diet|regimen)\b"
        ),
    ),
    cue(
        2,
        "before",
        (
            r"\b(?!suffered|lived|worked|waited|practi|married|jailed|struggled|existed|marketed)"
            rf"(?:\w+ed|wore|ate|drank|sang|did|took|ran|slept|spent)(?: [\w-]+){{0,5}} (?:for|over|during){_ROUGHLY}"
        ),
    ),
    cue(3, "after", r"\s?later,? (?:she|he|they|the (?:patients?|participants|man|woman|children|animals|mice))\b"),
    cue(4, "before", rf"\b(?:after|within){_ROUGHLY}"),
    cue(
        5,
        "before",
        r"\b(?:monitoring|observation|study|follow-?up|treatment) (?:periods?|times?) (?:\w+ ){0,3}?(?:of|from|"
        r"between|was|"
        rf"were|lasted){_ROUGHLY}",
    ),
    cue(
        3,
        "after",
        r"\s?after (?:the |their )?(?:[\w-]+ ){1,3}(?:were|was|had been|began|started|stopped|received|underwent)\b",
    ),
    cue(3, "before", rf"\b(?:at|by)(?: the end of)?{_ROUGHLY}(?: (?:{NUMBER}) (?:and|to|or))?"),
    cue(
        -6,
        "before",
        r"\b(?:improv|increas|decreas|reduc|shorten|lengthen|extend|delay|prolong|cut|"
        r"rais)\w*\b[^.;,]{0,50}\bby(?: (?:an? )?"
        r"(?:average|mean|median)(?: of)?| about| nearly| almost| up to)*",
    ),
    cue(3, "before", rf"\bfor{_ROUGHLY}"),
    cue(1.5, "before", rf"^(?:Over|During|For|Throughout|At|By){_ROUGHLY}"),
    cue(3, "before", rf"\b(?:over|during|throughout|through|across)(?: a| the| this)?(?: period of)?{_ROUGHLY}"),
    cue(
        2,
        "after",
        (
            r"\s?(?:of treatment|of follow|after (?:the )?(?:treatment|transplant|surgery|injection|procedure|"
            r"therapy|receiving)|post-|later|,? on average|of preserved)"
        ),
    ),
    cue(2, "after", r"\s?(?:of|without) (?:preserved|improved|training|therapy|treatment|taking|being)"),
    cue(
        1,
        "sentence",
        (
            r"\b(?:patients|participants|results|findings|study|trial|researchers|volunteers|groups?|mice|rats|"
            r"animals|treatment|"
            r"transplant|injections?|infusions?|vision|pain|relapse|survival|remission|teens|women|men|children|"
            r"symptoms)\b"
        ),
    ),
    cue(
        2,
        "sentence",
        (
            r"\b(?:found|showed|assessed|evaluated|followed|follow-up|randomly|compared|average|reevaluated|"
            r"took|smoked|assigned|treated|trained|given|underwent|"
            r"included|received|randomi[sz]ed|free of|in remission|still|(?:no|had) recurrence|eased|slowed|"
            r"protected|improved|fell|"
            r"rose|dropped|scored|gave|did|resulted|benefited|lost|gained|changes?|differences?|figures|points|"
            r"measured|effects?)\b"
        ),
    ),
    cue(
        -6,
        "before",
        (
            r"\b(?:ages?|aged|older than|younger than|under|past|last|recent|previous|every|prior|than|"
            r"once (?:a|per)|for the past|over the past|in the past|in the last|in the next|over the next|"
            r"within the next|(?<!during the )next|coming|life expectancy of|(?<!after )another)(?: \w+)?"
        ),
    ),
    cue(
        -6,
        "after",
        (
            r"\s?(?:ago|earlier|before|prior|old|in prison|in humans|experience|away|in advance|career|"
            r"history)\b"
        ),
    ),
    cue(
        -6,
        "sentence",
        r"\b(?:has|have) (?:been|researched|worked|studied|known|pursu\w+|practi[sc]\w+)\b(?!.*\bfollow)",
    ),
    cue(
        -6,
        "sentence",
        (
            r"^(?!.*\b(?:found|showed|followed|follow-?up|could see|(?:was|were) given|received|underwent)\b)"
            r".*\b(?:will|could|may|would|should|can|might|have to|has to|must)\b"
        ),
    ),
    cue(
        -4,
        "sentence",
        (
            r"\b(?:is a risk|diagnosed|live with|typically|usually|often|generally|is approved|patent|company|"
            r"shares|grant|funding|award|embargo)\b"
        ),
    ),
    cue(
        -3,
        "sentence",
        (
            r"\b(?:first|begins?|then|are|is) (?:\w+ ){0,3}(?:taken|removed|harvested|collected|enhanced|"
            r"grown|cultured|frozen|given drugs)\b"
        ),
    ),
    cue(
        -3,
        "after",
        r"\s?(?:after|since|of) (?:the (?:last|first)|their (?:last|first)|diagnosis|birth|onset|"
        r"symptoms)",
    ),
    cue(
        -7,
        "after",
        r"\s?(?:of|after|from|before) (?:the )?(?:start|onset|beginning|first sign) of (?:\w+ )?(?:symptoms|illness)",
    ),
    cue(-7, "before", rf"\b(?:live|lives|living|lived|survive)(?: for)?{_ROUGHLY}"),
    cue(-7, "before", r"\b(?:packs?|cigarettes?)\b[^.;]{0,60}"),
    cue(-4, "before", r"\b(?:one|a single) patient(?: \w+){1,8}"),
    cue(
        -8,
        "before",
        r"\b(?:had|have|has|having) (?:lived with|had|suffered from|been (?:ill|sick|living with)) [^.]{0,60}",
    ),
    cue(-10, "before", r"(?:\b(?:not|failed|never)|n[’']t)\b [^.]{0,50}\b(?:after|with|despite) [^.]{0,20}"),
    cue(-10, "before", r"(?:\b(?:not|failed to|never)|n[’']t) (?:\w+ )?respond(?:ed|ing)? to [^.]{0,20}"),
    cue(-8, "sentence", r"^standard treatment [^.;]{0,60}\bis\b"),
    cue(-5, "itself", r"hour|24-hour"),
)
_ENOUGH = 5.0
_DECADE = 10.0  # years
_IN_QUOTE = -4.0


def follow_up(reading: Reading) -> tuple[Fact[tuple[float, str]], ...]:
    """Return the spans the results are of, each once, in the order of the text, as ``(number, unit)``."""
    found: dict[tuple[float, str], Fact[tuple[float, str]]] = {}
    for match, sentence in reading.found(_SPAN, lower=True):
        if not sentence.plans and _weight(match, sentence, reading) >= _ENOUGH:
            for span in _values(match):
                found.setdefault(span, reading.fact(span, match.start()))
    for span, at in (*_first_of_two(reading), *_of_one(reading), *_at_points(reading)):
        found.setdefault(span, reading.fact(span, at))
    return tuple(sorted(found.values(), key=lambda fact: fact.start))


def _weight(match: re.Match[str], sentence: Sentence, reading: Reading) -> float:
    quoted = reading.is_quoted(match.start())
    return weigh(_CUES, sentence, match.start(), match.end()) + (_IN_QUOTE if quoted else 0)


def _values(match: re.Match[str]) -> list[tuple[float, str]]:
    unit = match.group("unit")
    number = match.group("second") or match.group("number")
    told = 1.0 if number == "a" else value(number)
    if match.group("half"):
        told += 0.5
    return [_in_years(told, unit)] if told > 0 else []


def _in_years(number: float, unit: str) -> tuple[float, str]:
    """The span itself, or that of decades in years."""
    return (number * _DECADE, "year") if unit == "decade" else (number, unit)


_AT_POINT = lower_pattern(
    r"(?i)\b(?:at|by|to|until|through|completed)\s(?P<unit>week|month|year)\s(?P<number>\d{1,3})\b(?!\s?(?:,|-)\s?\d)"
)


def _at_points(reading: Reading) -> list[tuple[tuple[float, str], int]]:
    """``At week 52``: the latest of the points of time the results are of."""
    found = [
        ((value(match.group("number")), match.group("unit")), match.start())
        for match, sentence in reading.found(_AT_POINT, lower=True)
        if not (sentence.plans or reading.is_quoted(match.start()))
    ]
    return [max(found, key=lambda span: span[0][0])] if len({unit for (_, unit), _ in found}) == 1 else []


_ONE = lower_pattern(
    r"(?i)\b(?P<long>year|month|week|decade)-long (?:study|trial|follow|period|programme|program|treatment|course|"
    r"experiment)|"
    r"\b(?:after|for|over|within|at)\s+(?:about |nearly |just over |almost )?an?\s+(?P<unit>year|month|week)\b|"
    r"\ban?\s+(?P<later>year|month|week)\s+(?:later|after (?:the |their )?(?:treatment|transplant|surgery|injection|"
    r"procedure|therapy))\b"
)
_OF_A_STUDY = re.compile(
    r"\b(?:patients|participants|volunteers|trial|study|researchers|team|treat\w+|mice|rats|animals)\b"
)
_TWO_POINTS = lower_pattern(rf"(?i)\bat (?P<first>{NUMBER}) and {NUMBER} (?P<unit>{_UNIT})s\b")


def _first_of_two(reading: Reading) -> list[tuple[tuple[float, str], int]]:
    """``at six and 12 months``: both are points of the study, unlike ``between four and 13 years``."""
    return [
        ((value(match.group("first")), match.group("unit").lower()), match.start())
        for match, _ in reading.found(_TWO_POINTS, lower=True)
    ]


def _of_one(reading: Reading) -> list[tuple[tuple[float, str], int]]:
    """``A year later``, ``after a month``: spans without a number, taken where their sentence tells of a study."""
    return [
        (_in_years(1.0, match.group("unit") or match.group("later") or match.group("long")), match.start())
        for match, sentence in reading.found(_ONE, lower=True)
        if _OF_A_STUDY.search(sentence.lower) and not (sentence.plans or reading.is_quoted(match.start()))
    ]
