"""Whether the words a fact was read from make one doubt that it is told of this study: wanted, denied, or of before.

A fact in doubt is not told: "a randomised trial is needed" makes no randomised trial, "had no control group" no
controlled one, "had not responded to six months of interferon" neither a follow-up nor a comparator.
"""

from __future__ import annotations

import re

from newswatch.drafts.checking.kinds.promise import promises
from newswatch.drafts.checking.tokens import tokens

_WANTED = re.compile(
    r"""(?ix) \b(?:needs?|needed|must|should|required|planned|future|come\ next|next\ steps?|call(?:s|ed)?\ for)\b
    | \b(?:wants?|wanted|hopes?|plans?|aims?|intends?|would\ like)\ to\b
    | \b(?:will|would)\ (?:now\ |next\ |then\ |soon\ )*(?:be\ )?\w+
    | \ba\ larger\b"""
)
# What readers are asked to do, or promised, is no finding.
_APPEAL = re.compile(
    r"(?i)\b(?:please|contact us|call us|book (?:a|your)|join (?:our|us)|sign up|register (?:at|for|here|now)|subscribe"
    r"|there are no (?:known )?side[- ]effects|(?:completely|totally|perfectly) safe|guarantee\w*|risk[- ]free"
    r"|donate|visit (?:our|www|http)|click|to take part|apply (?:here|now|at)|for more information)\b"
)
# Who is only to be studied: less than "needed" or "should", which also stand beside people who were.
_AHEAD = re.compile(
    r"""(?ix) \b(?:will|would|is\ to|are\ to)\ (?:now\ |next\ |then\ |soon\ |also\ )*(?:be\ )?
      (?:compar|test|enrol|includ|recruit|involv|follow|stud|treat|receiv|tak|join|invit|assess|measur|look|examin|give)\w*
    | \b(?:plan|aim|hope|intend)s?\ to\b | \blooking\ for\b | \bbeing\ (?:sought|recruited|enrolled)\b
    | \bnow\ (?:recruiting|enrolling)\b | \bwanted\b"""
)
# What design words are denied with: "no control group", "not randomised", "without a placebo".
_DENIED = r"\b(?:no|not|non|without|lack\w*|neither|nor)[\s-]+(?:an? |any )?{root}"
_LONGEST_ROOT = 7  # letters in which "controlled" and "control group" are alike
_COMPARES = re.compile(
    r"""(?ix) \b(?:compar\w+|versus|vs|against|than|control\w*|placebos?|sham|dummy|instead|usual|standard|delayed
    | randomi[sz]\w+|assign\w+|allocat\w+|arms?|groups?|received?|got|given|untreated|alternat\w+|wait\w*)\b"""
)
_NOT_COMPARED = re.compile(r"(?i)(?:\b(?:not|never)|n[’']t) (?:been |be |directly )*compar")
# "six months of treatment with interferon", "five years ago", "had had MS for five years": before the study.
_BEFORE_BEHIND = re.compile(
    r"(?i)\W{0,3}\w+ (?:(?:of|on) (?:\w+ ){0,3}?(?:treatment|therapy|drugs?|medication)|ago|earlier|before|old)\b"
)
_BEFORE_IN_FRONT = re.compile(
    r"(?i)\b(?:had|have|has|having|with) (?:\w+ ){0,3}?(?:MS|sclerosis|disease|diagnos\w+|symptoms)\b"
    r"(?:(?!\b(?:follow\w*|after|and|treated|studied|observed)\b)[^.;]){0,25}$"
)


# "a worsening that lasted at least six months" is of an outcome, "before the transplant, she …" of before.
_OF_AN_OUTCOME = re.compile(
    r"(?i)\b(?:(?:that|which) (?:lasted|persisted)|sustained|confirmed|lasting|persisting)"
    r" (?:(?:for|at|over|after) )?(?:at least |more than )?$"
)
_BEFORE_IT = re.compile(
    r"(?i)^before (?:the |their |her |his )?(?:treatment|trial|study|transplant\w*|therapy)\b[^.;]{0,60}$"
)
_NO_FOLLOW_UP = (_BEFORE_IN_FRONT, _OF_AN_OUTCOME, _BEFORE_IT)


def is_plan(evidence: str) -> bool:
    """Whether the words a fact was read from ask for it or announce it."""
    return bool(_WANTED.search(evidence))


def is_appeal(sentence: str) -> bool:
    """Whether a sentence promises, advises or asks its readers for something; such are not quoted as findings."""
    return any(promises(sentence)) or bool(_APPEAL.search(sentence))


def is_ahead(evidence: str) -> bool:
    """Whether those counted are only to take part."""
    return bool(_AHEAD.search(evidence))


def is_denied(word: str, text: str) -> bool:
    """Whether a text denies a word of a study's design anywhere.

    >>> is_denied("controlled", "The trial had no control group."), is_denied("controlled", "A controlled trial.")
    (True, False)
    """
    root = re.escape(word[:_LONGEST_ROOT])
    return re.search(_DENIED.format(root=root), text, re.IGNORECASE) is not None


def is_comparison(evidence: str) -> bool:
    """Whether a sentence compares at all; a comparator read from one that does not, or says so, is a misreading."""
    return bool(_COMPARES.search(evidence)) and not _NOT_COMPARED.search(evidence)


def is_of_before(number: float, evidence: str) -> bool:
    """Whether every time of this length in the evidence is no follow-up: of an illness before, or of an outcome."""
    places = [token for token in tokens(evidence) if token.is_number and float(token.value) == number]
    before = (
        _BEFORE_BEHIND.match(evidence, token.end) or any(each.search(evidence[: token.start]) for each in _NO_FOLLOW_UP)
        for token in places
    )
    return bool(places) and all(before)


_LEANS = re.compile(r"(?:But |And |However, |Yet |Still, |In \d{4}, )?(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")


def leans(sentence: str) -> bool:
    """Whether a sentence begins with a "he" or "she" that only the sentence before explains."""
    return bool(_LEANS.match(sentence))


# "22 percent died" may be what was measured; a headache of those treated is not.
_HARMS = re.compile(
    r"(?i)\b(?:adverse|side[- ]effects?|tolerated|safety|headaches?|nausea|vomit\w*|infections?|fevers?|rash(?:es)?"
    r"|dizz\w+|reactions?)\b"
)


def names_harm(sentence: str) -> bool:
    """Whether a sentence that was read as one on harms names some, so that no figure in it is the finding."""
    return bool(_HARMS.search(sentence))


_PEOPLE = re.compile(
    r"(?i)\b(?:who|people|patients|participants|volunteers|women|men|children|adults|mice|rats|animals|those|group|others)\b"
)
# "About 79 percent of them", "At the end the disease had stabilised in all of them", "Another 36 mice".
_OF_THEM = re.compile(r"(?i)\b(?:of|in|among) (?:them|these|the others)\b")
_GOES_ON = re.compile(
    r"(?i)(?:they|these|both|neither|another|the others?|the (?:latter|former)|(?:about |nearly |some )?half of them"
    r"|(?:this|that) (?!is\b|was\b)(?:[a-z]+s|may|can|could|would|might))\b"
)


def leans_back(sentence: str) -> bool:
    """Whether a sentence speaks of "them", or goes on with "another", so that the one before has to be told with it.

    >>> leans_back("About 79 percent of them fell."), leans_back("People were treated, and all of them walked.")
    (True, False)
    """
    if _GOES_ON.match(sentence):
        return True
    found = _OF_THEM.search(sentence)
    return found is not None and not _PEOPLE.search(sentence, 0, found.start())
