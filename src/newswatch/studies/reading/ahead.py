"""What a sentence says of work still to be done: the study's own plans, and other studies that are planned or needed.

A trial to come has participants, a phase and a design of its own; none of them are facts of the study reported.
"""

from __future__ import annotations

import re

from newswatch.studies.reading.casing import lower_phrases
from newswatch.text.patterns.openings import Words

_PLAN = lower_phrases(
    r"\b(?:will|(?:is|are) to|plans? to|hopes? to|expects? to|aims? to|is about to|are about to|intends? to)\s+"
    r"(?:\w+ ){0,3}?(?:start|begin|enroll?|recruit|launch|conduct|test|study|include|look|compare|follow|run)\b",
    r"\b(?:is|are) (?:about|expected|scheduled|due|planned) to (?:start|begin|enroll?|be published)\b",
    r"\b(?:larger|future|next|upcoming|planned|new) (?:phase \w+ )?(?:trials?|stud(?:y|ies))\b[^.]{0,200}?"
    r"\b(?:will|planned|plan|needed|hope)\b",
)
_KIND = r"(?:trials?|stud(?:y|ies)|experiments?|research|testing)"
_OTHER = (
    rf"\b(?:an?|another|more|further|future|larger|bigger|longer|next|later|additional|upcoming|planned|follow-?up)\ "
    rf"(?:(?!and\b|but\b)[\w/’'-]+,?\ ){{0,6}}?{_KIND}\b"
)
_UP_TO_VERB = (
    r"(?:(?!\b(?:was|were|found|finds|showed|shows|had|reported|improved|did|suggests?|whose)\b|"
    r",\ (?:and|but|so)\b)[^.;]){0,90}?"
)
_DUE = (
    r"(?:planned|scheduled|due|expected|needed|required|necessary|warranted|under\ ?way|recruiting|enroll?ing|"
    r"in\ preparation|being\ (?:planned|prepared|designed|set\ up)|called\ for|on\ (?:its|the)\ way|in\ planning)"
)
_TO_DO = (
    r"(?:start|begin|follow|come|enroll?|recruit|include|involve|test|compare|show|tell|run|answer|decide|prove|"
    r"confirm|be\ (?:done|run|needed|required|necessary|next|planned|started|launched|carried\ out|conducted|set\ up)|"
    r"take\ place)"
)
_CHECKED = (
    r"(?:confirmed|tested|repeated|verified|replicated|reproduced|proven?|studied|shown|examined|investigated|explored)"
)
_AHEAD = lower_phrases(
    rf"{_OTHER}{_UP_TO_VERB}\b(?:(?:is|are) (?:now |still |also |already )?{_DUE}|(?:will|would|should|must|"
    rf"could|can|might|needs? to|has to|have to|is to|are to) (?:\w+ )?{_TO_DO})\b",
    rf"\b{_KIND} (?:still |now )?(?:has to|have to|needs? to|must|should|ought to|would|is to|are to) (?:now |"
    rf"then )?{_TO_DO}\b",
    rf"\b(?:planning|preparing|designing|organi[sz]ing|plans?|hopes?|wants?|(?<!likely to )intends?|would like|"
    rf"is set|are set|(?:is|are) (?:about|due|expected|scheduled|ready)) (?:for |now |also |next |to )*(?:\w+ "
    rf"){{0,2}}?(?:start|begin|enroll?|recruit|launch|conduct|test|try|study|repeat|compare|run|carry|move|"
    rf"treat|evaluate|investigate|examine|(?:an?|another|the next|larger|further|bigger|more|future|"
    rf"follow-?up) (?:[\w/-]+ ){{0,4}}?{_KIND})\b",
    rf"\b(?:needs?|have|has|having|remains?|still|ought|must|should) (?:now |first |still )?(?:to )?be (?:\w+ "
    rf")?{_CHECKED}\b",
    rf"\bonly (?:an?|the) [^.;]{{0,60}}{_KIND}\b[^.;]{{0,20}}\b(?:can|could|will|would|may)\b",
    rf"\b(?:needs?|needed|require|calls? for|called for|calling for|awaits?|awaiting|waiting for|press\w* for) "
    rf"(?:for )?(?:now |next |most )?(?:is |are )?(?:an? )?(?:[\w-]+,? ){{0,4}}?{_KIND}\b",
    r"\b(?:the|a|our|their|important|logical) next (?:big |logical )?(?:step|stage|task)\b",
    r"\bbefore (?:\w+ ){0,6}?(?:trials?|tests?|testing|tested|tried|used|studies) (?:\w+ )?(?:in|on) "
    r"(?:humans|people|patients)\b",
)
_CLAUSE = re.compile(r"[,;:]\s|\s(?:and|but|–|—)\s")
_NEW_CLAUSE = re.compile(r";\s|,\s(?:but|although|though|while|whereas)\s")
_GOES_ON = re.compile(
    r"(?:it|they|that (?:trial|study|experiment)|this (?:trial|study)|participants|patients|volunteers|recruitment|"
    r"the (?:new|larger|bigger|next|second|follow-?up|phase|planned|trial|study))\b[^.]*?\b(?:will|would|should|is to|"
    r"are to|is expected|is due|are expected)\b"
)


def is_plan(sentence: str, words: Words) -> bool:
    """Whether a sentence, in lower case, with words that begin so, speaks of what is still to be done."""
    return _PLAN.any_in(sentence, words)


def another_to_come(sentence: str, words: Words) -> tuple[int, int] | None:
    """Return the part of a sentence, in lower case, that speaks of another study, one that is planned or needed."""
    match = _AHEAD.first_in(sentence, words)
    if match is None:
        return None
    start = max((gap.end() for gap in _CLAUSE.finditer(sentence, 0, match.start())), default=0)
    stop = _NEW_CLAUSE.search(sentence, match.end())
    return start, stop.start() if stop else len(sentence)


def goes_on(sentence: str) -> bool:
    """Whether a sentence, in lower case, goes on about the study to come that the sentence before it spoke of."""
    return bool(_GOES_ON.match(sentence))
