"""Where the words that name a comparison begin and end: "8 per cent of those given *placebo* in the trial".

A phrase is what follows an opening ("compared with"). Figures and small words before it are passed over, a group told
by what it got is told by that alone, and the phrase ends where its clause does. Which openings there are is the table
of `openings`; all patterns here are for text in lower case.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["given", "thing", "group", "clause", "name"]
PERSONS = (
    r"(?:people|those|patients|women|men|toddlers|teenagers|adolescents|participants|volunteers|individuals|adults|"
    r"children|teens|babies|infants|newborns|mothers|fathers|parents|girls|boys|animals|mice|rats|monkeys|pigs|"
    r"subjects|peers|counterparts|ones|users|sufferers|survivors|students|workers|kids|youngsters|residents|families|"
    r"daughters|sons|controls|cases|seniors|drinkers|smokers|recipients|pupils|households|counties|hospitals|trusts|"
    r"countries|areas|groups?|someone|anyone|person|cells|flies|siblings|twins|carriers|citizens|veterans)"
)
COUNT = (
    r"(?:[\d.,/]*\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a (?:third|quarter|fifth)|"
    r"an? (?:average|mean|median))"
)
GOT = (
    r"(?:receiv(?:ed?|ing)|took|tak(?:ing|en|e)|got|getting|get|given|prescribed|treated (?:only |just )?with|"
    r"assigned to|allocated to|randomi[sz]ed to|undergoing|underwent|having had|having|put on|placed on|allocated|"
    r"assigned|offered|fed|injected with|screened with|scanned with|vaccinated with|exposed to|on)"
)
_UNIT = r"(?: ?(?:%|percent\b|per cent\b|percentage points?|times))?"
_SMALL = (
    r"(?:only|just|about|around|nearly|almost|some|roughly|approximately|simply|either|both|even|merely|instead|also|"
    r"another group of|a group of|groups of|amounts of|similar(?= \w+s\b)|that|the|an?|their|its|our|his|her|any|all) "
)
_BEFORE_IT = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?:if|when) (?:they|it|he|she|the \w+|people|patients|participants|someone|one|women|men|children) "
            r"(?!not\b|never\b)"
        ),
        _SMALL,
        (
            r"(?:(?:it|that|they|what) (?:was|were|is|are|did|does|had|seen|found|reported|of|for|in|among|on|with)|"
            r"those (?:were|are|did|seen|found|reported|of|for|among)) "
            r"(?:seen |found |reported )?(?:in |among |for |by |with |of )?(?=[a-z])"
        ),
        (
            r"(?:was|were|is|did|does|do|in|of|for|among|amongst|by|with|from|at|to) "
            r"(?!not\b|no\b|a (?:normal|low)|normal|low)"
        ),
        rf"[$£€]?{COUNT}{_UNIT}(?:[^;:,]|,(?=\d)){{0,40}}? (?:of|in|for|among|amongst|by|with|if|when|from|on) ",
        rf"{COUNT}{_UNIT} (?=(?:{PERSONS}|who|not|{GOT})\b)",
        (
            r"(?:rates?|risk|levels?|deaths?|reductions?|increases?|drop|decrease|improvements?|results?|scores?|data|"
            r"figures?|loss|outcomes?|survival) (?:of|in|for|among|from|with|seen in|by) "
        ),
    )
)  #: what may stand before the words looked for, tried again and again
_CONDITION = re.compile(r"(?:if|when) ")
_STEPS = 6
_CLAUSE_ENDS = re.compile(
    r"[;:()\[\]”“\"?!\n]|,(?!\d{3})|\.(?!\d)| [–—-]{1,2} |—| (?:compared|versus|vs|while|whereas|but|although|"
    r"though|because|"
    r"according|said|says|after|over the|during|suggesting|by the end|in the study)\b|"
    r" (?<!less )(?<!more )(?<!fewer )(?<!other )(?<!rather )than\b"
)
_THING_ENDS = re.compile(
    r"(?<!\blow)(?<!\bhigh)(?<!rich) (?:in|for|at|on|over|among|when|that|which|who|whose|to|by|and|(?<!such )as|is|"
    r"are|was|were|"
    r"had|did|has|have|does|do|can|may|from|(?<!made )(?<!treatment )(?<!therapy )(?<!treated )with|without|if|it|"
    r"they|it's|would|could|will|also|she|he|or|showed|reported|"
    r"experienced|found|improved|saw)\b"
)
_ENDS: dict[Kind, re.Pattern[str]] = {
    "given": _THING_ENDS,
    "thing": _THING_ENDS,
    "group": re.compile(
        r" (?:and|at the end|in terms)\b| with (?=\d)|"
        r"(?<!\bwho)(?<!\bthat)(?<!which)(?<!\bnot)(?<!n[’']t)(?<!\bnever) (?:showed|"
        r"reported|improved|saw|experienced|died|developed|benefited|said|were|was|are|is|had|have|has|did|met|would|"
        r"could|to (?!the\b|a\b)|remained|lost|gained)\b"
    ),
    "clause": re.compile(r" (?:and|at the end|in terms)\b"),
}
_GROUP = re.compile(
    rf"(?:[\w-]+ ){{0,3}}?(?:{PERSONS}|who|\w+ers)\b|[a-z]+ing (?:the|no|less|fewer|more|\d)|not |without|never"
)
_WENT_ON = re.compile(r"(?:continued|ate|drank|lived|stayed|remained|went|did)\b")
_RELATIVE = re.compile(r"\b(?:who|whose|that|which)\b")
_NEAR = 45  # characters in which "who" belongs to the group
_THOSE_GIVEN = re.compile(
    rf"(?:(?:[\w-]+ ){{0,2}}?{PERSONS} (?:with [\w-]+ )?)?(?:(?:who|that|and) )?"
    rf"(?:(?:were|was|had|have|been|only|just|instead|being|got|did|also|either|simply) ){{0,3}}{GOT} "
    rf"(?:only |just |either |instead )?(?=[a-z\d“‘\"'])"
)
_THOSE_IN = re.compile(
    rf"{PERSONS} (?:in|from|of|assigned to|belonging to) (?:the )?(?=[\w -]{{3,40}}\b(?:groups?|arm|quartile|quintile|"
    r"third|fifth|category)\b)"
)
_ARTICLE = re.compile(
    r"(?:the|an?|their|its|his|her|our|this|these|either|just|only|simply|another group of|a group of|some|"
    r"inactive (?=placebo)) "
)
_LONGEST_CLAUSE = 130
_LEAST = 3
LONGEST = 80  #: characters of a phrase
_TRAILING = " ,.-–'’”"


class Phrase(NamedTuple):
    """Where words that name a comparison stand, and what they tell of."""

    start: int
    end: int
    kind: Kind  #: what a group was given, a thing, a group told by itself, a clause ("if they had"), a name of its own


def phrase(lower: str, begin: int, limit: int) -> Phrase:
    """Return the phrase that follows an opening; an empty one if there is none.

    Args:
        lower: the text in lower case.
        begin: where the opening ends.
        limit: where its sentence ends.
    """
    at, is_condition = _passed(lower, begin, limit)
    limit = min(limit, at + _LONGEST_CLAUSE)
    stop = _CLAUSE_ENDS.search(lower, at, limit)
    end = stop.start() if stop else limit
    at, kind = _group(lower, at, end, is_condition)
    stop = _ENDS[kind].search(lower, at + 3, end)
    return Phrase(at, trimmed(lower, at, stop.start() if stop else end), kind)


def _group(lower: str, at: int, end: int, is_condition: bool) -> tuple[int, Kind]:
    """Pass over the group itself where what it got is told, and say what is told."""
    given = _THOSE_GIVEN.match(lower, at, end)
    is_given = given is not None and end - given.end() >= _LEAST
    within = given if is_given else _THOSE_IN.match(lower, at, end)
    at = within.end() if within else at
    while article := _ARTICLE.match(lower, at, end):
        at = article.end()
    return at, "given" if is_given else _kind(lower[at:end], is_condition)


def _passed(lower: str, at: int, limit: int) -> tuple[int, bool]:
    """Pass over figures and small words; also say whether they were a condition ("if they")."""
    is_condition = bool(_CONDITION.match(lower, at))
    for _ in range(_STEPS):
        match = next((match for each in _BEFORE_IT if (match := each.match(lower, at, limit))), None)
        if match is None or match.end() >= limit:
            break
        at = match.end()
    return at, is_condition


def _kind(words: str, is_condition: bool) -> Kind:
    if is_condition or _WENT_ON.match(words):
        return "clause"
    if not _GROUP.match(words):
        return "thing"
    return "clause" if _RELATIVE.search(words[:_NEAR]) else "group"


def trimmed(lower: str, start: int, end: int) -> int:
    """Return the end of a phrase without marks at its end, and cut at a word where it is too long."""
    if end - start > LONGEST:
        end = max(lower.rfind(" ", start, start + LONGEST), start)
    return start + len(lower[start:end].rstrip(_TRAILING))
