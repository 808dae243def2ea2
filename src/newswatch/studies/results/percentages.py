"""Percentages of the study's results: taken where the sentence tells of those studied.

Shares of a population, general risks and confidence limits are not; cues and weights of the words around tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.records import Result
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.cues import cue, weigh
from newswatch.studies.reading.numbers import WORDS, value
from newswatch.studies.reading.reading import Reading, Sentence
from newswatch.studies.reading.surroundings import features
from newswatch.studies.reading.weighing import Weights, weights
from newswatch.studies.results.clauses import measured_at

_PERCENT = lower_pattern(
    rf"(?i)(?<![\w.$£€])(?P<number>\d+(?:\.\d+)?|{WORDS})(?:\s?(?:-|–|to|"
    r"or)\s?(?P<second>\d+(?:\.\d+)?))?[\s-]?(?:%|percent\b|per[ -]cent\b|percentage points?\b)"
)
_CUES = (
    cue(
        3,
        "sentence",
        (
            r"\b(?:found|showed?|shows|results?|compared|versus|vs|common|success\w*|accura\w+|effective|reduc\w+|"
            r"improv\w+|increas\w+|decreas\w+|"
            r"lower|higher|fewer|less likely|more likely|experienced|reported|died|remained|average|group|"
            r"placebo|trial|study|participants|surviv\w+|responded|dropped|fell|fallen|rose|risen|lowered|cut|"
            r"extend\w+|"
            r"declin\w+|halv\w+|"
            r"relaps\w+|better|worse\w*|prevent\w*|turned out|halved|doubled|protect\w*|eased|slowed|weaker|"
            r"stronger|faster|"
            r"slower|shr[aiu]nk|cleared|scored|share|reports?|discover\w+|tested positive)\b"
        ),
    ),
    cue(
        2,
        "after",
        (
            r"\s?(?:of (?:the |those |these |all )?(?:\w+ ){0,3}(?:patients|participants|people|women|men|children|"
            r"group|those|subjects|teens|volunteers|mice|animals|rats)|reduction|increase|decrease|lower|"
            r"higher|less|more|fewer|better|worse|greater|likelier|drop|fall|rise|cut|decline|jump|boost|gain|"
            r"improvement|success|survival|chance|risk|of the time|vs\b|weaker|"
            r"stronger|faster|slower|"
            r"longer|shorter|smaller|larger|"
            r"with|in the|for (?:the )?placebo|versus|for)"
        ),
    ),
    cue(
        2,
        "sentence",
        r"\b(?:had|were|was|did|said|developed|received|completed|chose|took|tested|lived|occurred|returned|"
        r"reported|of "
        r"(?:them|the \w+))\b",
    ),
    cue(1, "sentence", r"\b(?:patients|participants|treatment|therapy|risk|symptoms)\b"),
    cue(1, "before", r"\b(?:was|were|by|to|had)"),
    cue(2, "sentence", r"\b(?:in|among|of) (?:those|people|patients|women|men|participants|volunteers) who\b"),
    cue(1, "after", r"(?:less|more|fewer|lower|higher|smaller|larger|better|worse|weaker|stronger|faster|slower)\b"),
    cue(1, "after", r"(?:were|had|said|did|reported|stopped|continued)\b"),
    cue(4, "before", r"\b(?:specificity|sensitivity|accuracy)\b[^.;]{0,60}\b(?:is|was|of|were)"),
    cue(-6, "after", r"of (?:[\w-]+ ){0,3}(?:patients|people|cases|women|men) are (?:under|over|aged|older|younger)\b"),
    cue(-5, "before", r"\bneed(?:s|ed)? (?:an?|at least)|\baccounts? for(?: about| around| up to| nearly| only)?"),
    cue(2, "before", r"\bof (?:them|those|the \w+),? or"),
    cue(-6, "sentence", r"^(?:current(?:ly)?|existing|generally|in general|today['’]s|at present|at the moment)\b"),
    cue(
        -5,
        "after",
        r"of (?:those affected|(?:[\w-]+ ){0,3}people) (?:do not |don[’']t )?(?:develop|have|get|suffer|die)\b",
    ),
    cue(2, "after", r"(?:[\w-]+ )?(?:response|remission|success|cure|survival|recurrence|relapse|dropout) rate\b"),
    cue(
        5,
        "before",
        r"\b(?:found|seen|detected|identified|present|occurred) in(?: the)?(?: [\w()-]+){0,6}?(?: of)?",
    ),
    cue(
        -6,
        "sentence",
        r"\baccording to (?:[\w-]+ ){0,3}(?:estimates|surveys|statistics|figures from)\b",
    ),
    cue(-9, "sentence", r"\b(?:analysts?|investors)\b[^.;]*\b(?:expect\w*|looking for|hoped?|predict\w*)\b"),
    cue(-5, "sentence", r"\b(?:survival|mortality|death) rate\b[^.;]{0,90}\bis\b"),
    cue(
        2,
        "before",
        r"\b(?:lower|reduce|cut|raise|increase|decrease)\b[^.;]{0,60}\bby(?: as much as| up to| about| nearly)?",
    ),
    cue(
        -4,
        "sentence",
        r"\b(?:(?:in|over) the (?:last|past) (?:\w+ )?(?:years|decades?)|in a decade|since the (?:19|"
        r"20)\d0s)\b(?!.*\b(?:study|trial|researchers|found)\b)",
    ),
    cue(5, "after", r"(?:specificity|sensitivity|accura(?:te|cy)|reliab(?:le|ility))\b"),
    cue(
        1.5,
        "after",
        r"of (?:the |those )?(?:\w+ ){0,2}(?:people|patients|women|men|children|\w+(?:ers|ists|"
        r"ors))\b[^.;]{0,60}\b(?:had|have|were|did)\b",
    ),
    cue(
        4,
        "sentence",
        r"\b(?:according to|reports?) (?:an?|the|this|their) (?:new |latest |current )?(?:study|research|"
        r"analysis)\b|\bidentified in the study\b",
    ),
    cue(
        -5,
        "after",
        r"(?:of (?:the )?\w+ )?(?:was|were) (?:\w+ )?(?:women|men|female|male|white|black|hispanic|asian)\b",
    ),
    cue(
        -6,
        "after",
        r"(?:of (?:the )?\w+ )?(?:women|men|female|males?|white|black|hispanic|asian|caucasian)\b[^.;]{0,20}(?:\)|$)",
    ),
    cue(-6, "before", r"\baffect(?:s|ing)?(?: about| around| up to| some| an estimated)?"),
    cue(
        -6,
        "after",
        r"(?:protein|fat|sugar|alcohol|concentration|solution|gel|cream|ointment|goal|target|threshold|limit)\b|"
        r"of (?:their|its) (?:total |daily |overall )+(?:calories|energy)|"
        r"of all (?:[\w-]+ ){0,2}(?:(?:cancer )?cases|cancers|tumou?rs|deaths|strokes)\b|of whom (?:were|had|are)\b",
    ),
    cue(
        -4,
        "sentence",
        r"^(?!.*\b(?:found|showed|study|trial|results?|researchers)\b).*\bof (?:\w+ )?(?:patients|people|women|men) "
        r"(?:survive|die|have|live|develop|experience|relapse|suffer)\b",
    ),
    cue(-3, "itself", r"^100"),
    cue(-8, "sentence", r"^(?:more|related|read more|see also|video|watch): "),
    cue(-6, "before", r"\b(?:not|n[’']t)(?: always)?"),
    cue(-6, "sentence", r"\bhave an? [\d. to-]+ ?(?:percent|per cent|%)[^.]*\b(?:lifetimes?|lives)\b"),
    cue(-5, "after", r"of (?:the )?(?:\w+ ){0,2}(?:women|men|people|patients) (?:diagnosed|living)\b"),
    cue(-5, "sentence", r"\baverage (?:\w+-year )?survival rate is\b"),
    cue(-3, "sentence", r"\b(?:scientists|experts|doctors|researchers) (?:think|believe)\b"),
    cue(-6, "before", r"\b(?:top|bottom|highest|lowest|upper|lower)"),
    cue(
        -6,
        "after",
        (
            r"\s?(?:confidence|CI\b|of all pregnancies|of (?:all )?(?:Americans|people with(?![^.;]*\b(?:had|were|"
            r"died|compared|showed)\b)|cases|"
            r"the (?:\w+['’]s )?(?:population|world|"
            r"country))|owned|stake|discount|off\b|pure|ethanol|oxygen|of people (?:with|living)(?![^.;]*\b(?:had|"
            r"were|died|compared|showed)\b)|"
            r"of those living|of the world)"
        ),
    ),
    cue(
        -6,
        "sentence",
        r"\b(?:shares(?! of (?:the )?(?:people|patients|participants))|stock|revenue|sales(?!.*\b(?:study|"
        r"researchers) found\b)(?<!study found)|market|Nasdaq|profit|"
        r"price|insurance|owned|investors?)\b",
    ),
    cue(
        -4,
        "sentence",
        (
            r"\b(?:about|up to|as many as|an estimated|roughly) [\d.]+ ?(?:percent|%|per cent) of (?:people|"
            r"those|patients|all|cases)\b(?!.*\b(?:study|trial|found|showed|had|reported|were|was)\b)"
        ),
    ),
    cue(
        -4,
        "clause",
        (
            r"(?<!said they )\b(?:will|would|could|can|(?<!-)may|should)\b(?! (?:well )?be (?:due|down|because|"
            r"explained))(?!.*\b(?:found|"
            r"showed|study|trial|results?|compared|said they|"
            r"participants)\b)"
        ),
    ),
    cue(
        -4,
        "clause",
        (
            r"\b(?:occurs? in|are (?:thought|believed)|it is (?:thought|believed)|is (?:caused|inherited)|"
            r"typically|usually)\b"
        ),
    ),
)
_MOST_PLACES = 500  # a whole paper has some 150
_CUED = 3.0  # weight of the cues beside a percentage that says neither yes nor no
_MOST = 4.0  # what cues can say for it
_FOR, _AGAINST = 0.3, 1.0  # logarithm of odds for each
_ENOUGH = 0.5  # logarithm of odds


def percentages(reading: Reading) -> tuple[Result, ...]:
    """Return the percentages of the study's results, in the order of the text; each place once."""
    return taken(reading, weights("percentages"))


def taken(reading: Reading, known: Weights) -> tuple[Result, ...]:
    """Return what `percentages` does, with the weights of what stands around a percentage."""
    found: list[Result] = []
    for match, sentence, told in candidates(reading):
        if known.total(around(match, sentence, reading)) + _by_cues(match, sentence) >= _ENOUGH:
            what = measured_at(match, sentence)
            found.extend(Result(each, sentence.start, sentence.end, unit="percent", measured=what) for each in told)
    return tuple(found)


def candidates(reading: Reading) -> Iterator[tuple[re.Match[str], Sentence, list[float]]]:
    """Yield every percentage of a text that bears on the study, and the one or two numbers it has."""
    for match, sentence in reading.counted(_PERCENT)[:_MOST_PLACES]:
        yield match, sentence, [value(number) for number in match.group("number", "second") if number]


def around(match: re.Match[str], sentence: Sentence, reading: Reading) -> frozenset[str]:
    """Return what is weighed of a percentage."""
    return features(match, value(match.group("number")), "percent", sentence, reading)


def _by_cues(match: re.Match[str], sentence: Sentence) -> float:
    told = weigh(_CUES, sentence, match.start(), match.end()) - _CUED
    return _FOR * min(_MOST, told) if told > 0 else _AGAINST * told
