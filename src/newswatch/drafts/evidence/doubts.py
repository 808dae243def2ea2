"""Whether the words a fact was read from make one doubt that it is told of this study: wanted, denied, or of before.

A fact in doubt is not told: "a randomised trial is needed" makes no randomised trial, "had no control group" no
controlled one, "had not responded to six months of interferon" neither a follow-up nor a comparator.
"""

from __future__ import annotations

import re

from newswatch.drafts.checking.tokens import tokens

_WANTED = re.compile(
    r"""(?ix) \b(?:needs?|needed|must|should|required|planned|future|come\ next|next\ steps?|call(?:s|ed)?\ for)\b
    | \b(?:wants?|wanted|hopes?|plans?|aims?|intends?|would\ like)\ to\b
    | \b(?:will|would)\ (?:now\ |next\ |then\ |soon\ )*(?:be\ )?\w+
    | \ba\ larger\b"""
)
# What design words are denied with: "no control group", "not randomised", "without a placebo".
_DENIED = r"\b(?:no|not|non|without|lack\w*|neither|nor)[\s-]+(?:an? |any )?{root}"
_LONGEST_ROOT = 7  # letters in which "controlled" and "control group" are alike
_COMPARES = re.compile(
    r"""(?ix) \b(?:compar\w+|versus|vs|against|than|control\w*|placebos?|sham|dummy|instead|usual|standard|delayed
    | randomi[sz]\w+|assign\w+|allocat\w+|arms?|groups?|received?|got|given|untreated|alternat\w+|wait\w*)\b"""
)
# "six months of treatment with interferon", "five years ago", "had had MS for five years": before the study.
_BEFORE_BEHIND = re.compile(
    r"(?i)\W{0,3}\w+ (?:(?:of|on) (?:\w+ ){0,3}?(?:treatment|therapy|drugs?|medication)|ago|earlier|before|old)\b"
)
_BEFORE_IN_FRONT = re.compile(
    r"(?i)\b(?:had|have|has|having|with) (?:\w+ ){0,3}?(?:MS|sclerosis|disease|diagnos\w+|symptoms)\b[^.;]{0,25}$"
)


def is_plan(evidence: str) -> bool:
    """Whether the words a fact was read from ask for it or announce it."""
    return bool(_WANTED.search(evidence))


def is_denied(word: str, text: str) -> bool:
    """Whether a text denies a word of a study's design anywhere.

    >>> is_denied("controlled", "The trial had no control group."), is_denied("controlled", "A controlled trial.")
    (True, False)
    """
    root = re.escape(word[:_LONGEST_ROOT])
    return re.search(_DENIED.format(root=root), text, re.IGNORECASE) is not None


def is_comparison(evidence: str) -> bool:
    """Whether a sentence compares at all; a comparator read from one that does not is a misreading."""
    return bool(_COMPARES.search(evidence))


def is_of_before(number: float, evidence: str) -> bool:
    """Whether every time of this length in the evidence is one before the study: an illness, an earlier treatment."""
    places = [token for token in tokens(evidence) if token.is_number and float(token.value) == number]
    before = (
        _BEFORE_BEHIND.match(evidence, token.end) or _BEFORE_IN_FRONT.search(evidence[: token.start])
        for token in places
    )
    return bool(places) and all(before)
