"""The phrases in which reports tell of a comparison: those that open one, and those that name one by themselves.

They are generous: which of the finds is a comparison of the study is decided by `traits` and `weights`. All patterns
are for text in lower case and begin with letters where they can, which is quick.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newswatch.studies.design.comparison.phrases import COUNT, GOT, PERSONS
from newswatch.studies.reading.casing import lower_pattern


class Opening(NamedTuple):
    """A phrase in front of the words that name a comparison, or (with a group ``what``) those words themselves."""

    name: str
    pattern: re.Pattern[str]
    after: re.Pattern[str] | None = None  #: what has to stand before it in its sentence
    needs: tuple[str, ...] = ()  #: words of which a text it is found in holds at least one


def _opening(name: str, pattern: str, after: str | None = None, needs: tuple[str, ...] = ()) -> Opening:
    return Opening(name, lower_pattern(pattern), lower_pattern(after) if after else None, needs)


_LOTS = r"\b(?:randomi[sz]ed|randomly|assigned|allocated|at random|either)\b"
_TAKES = (
    r"\b(?:randomi[sz]ed|randomly|assigned|allocated|at random|either|whether|given|received?|took|take|taking|watched|"
    r"drank|ate|got|choose|using|with)\b[^.;:]{3,90}$"
)
_OF_THEM = rf"(?:of (?:them|the \w+) )?(?:(?:{PERSONS}|\d+) )?"
_WAS_GIVEN = (
    r"(?:was |were |had |instead |only |just |simply |either |did the same with |continued (?:with |to )?)*"
    rf"(?={GOT}\b|did\b|ate\b|drank\b|continued|a |no |not |had |stayed|remained|shown|watched|listened|went|lived)"
)
_MEASURE = r"(?:%|percent|per cent|days|weeks|months|years)"
_TO_GET = r"(?:receive |get |take |undergo |have |leave |be given |attend |either )?"

OPENINGS = (
    _opening("compared", r"compar(?:ed|able|ison|ing|es?) (?:directly |favou?rably )?(?:with|to|against) "),
    _opening(
        "comparing",
        r"compar(?:ed|ing|es?|isons?) (?!(?:with|to)\b)(?:(?!(?:with|to|than|against) )[\w'’,%-]+ ){1,10}?"
        r"(?:with|to|against|versus) ",
    ),
    _opening("versus", r" v(?:ersus|s\.?) "),
    _opening(
        "than",
        rf" than (?<!rather than )(?<!other than )(?:(?=(?:(?:was|were|is|did|had|it|that|they) ){{0,3}}(?:in|among|"
        rf"for|with|when|"
        rf"if|by)\b|"
        rf"(?:the |their |other |healthy )?(?:[\w-]+ )?(?:{PERSONS}|nothing)\b)|"
        rf"(?<!more than )(?<!less than )(?<!fewer than )(?!(?:{COUNT}|ever|expected|previously|usual|a year)\b)|"
        rf"(?<=(?:more|less) than )(?!(?:{COUNT}|an?|the|twice|doubled?|tripled?|just|about|any|ever|expected|once|"
        rf"usual|"
        r"previously|nearly|almost|other)\b))",
    ),
    _opening(
        "as good as",
        r" as (?:(?:\w+ly )?(?:likely|often|common|successful|effective|effectively|good|safe|accurate|high|fast|"
        r"quickly|"
        r"bad|strong) (?:[\w ]{3,40}? )?as|(?<=works as )well as|(?<=work as )well as|(?<=worked as )well as|"
        r"(?<=performed as )well as|(?<=did as )well as|(?<=just as )well as|(?<=almost as )well as|"
        r"(?:many|much) [\w ]{3,30} as) ",
    ),
    _opening("similar to", r"(?:similar|equivalent|superior|inferior|equal|identical) (?:\w+ ){0,3}?to "),
    _opening("compared", r"(?:relative to|in contrast (?:to|with)) "),
    _opening("unlike", r"(?:unlike|as opposed to) "),
    _opening("instead of", r"(?:rather than|instead of|in place of|alternative to|replac\w+) "),
    _opening(
        "and those",
        r" and (?=those (?:who|with|without|not|on|in|given|taking)\b|"
        rf"{PERSONS} (?:without|with no|who (?:did|had|were) not)\b)",
        after=r"\b(?:between|compar\w+|groups?|divided|split|differ\w*)\b[^.;]{0,130}$",
    ),
    _opening(
        "so many without",
        rf" (?:and|with|to|against) (?:\w+ )?{COUNT} (?!years|months|weeks|"
        rf"days)(?=(?:\w+ ){{0,2}}?(?:{PERSONS} )?(?:without|with no|"
        rf"who (?:did|had|were) not)\b)",
    ),
    _opening(
        "either",
        rf"(?:randomi[sz]ed|randomly|assigned|allocated|at random|either|given|received) [^.;:]{{0,40}}?\b(?:to|"
        rf"either) "
        rf"{_TO_GET}(?=[^.;:]{{3,70}} or )",
    ),
    _opening(
        "against", r" against ", after=r"\b(?:test\w*|pit\w*|compar\w*|measur\w*|trial\w*|head-to-head)\b[^.;:]{0,40}$"
    ),
    _opening("against", rf" against (?=(?:(?:just|only|about|nearly|around) )?{COUNT} )"),
    _opening("difference", r"differ\w*\b[^.;]{0,50}?\b(?:between|from) (?:[^.;,]{3,60}? and )?"),
    _opening(
        "other half",
        rf"(?<!\w)the (?:other (?:half|group|\d+|\w+ (?:group|half))|others|rest|remain(?:der|ing(?: \w+)?)|"
        rf"second (?:group|half|"
        rf"batch)) {_OF_THEM}{_WAS_GIVEN}",
    ),
    _opening(
        "another",
        r"(?<!\w)(?:(?:the )?(?:third|fourth|last|other)(?: group)?|another(?: group| half| third| \w+)?|others?|half) "
        rf"{_OF_THEM}{_WAS_GIVEN}",
    ),
    _opening(
        "second figure",
        rf" (?:and|but|while|whereas|versus|to) (?:only |just )?{COUNT} ?{_MEASURE}? ?(?:for|in|among|of|with|on) "
        rf"(?=(?:the )?(?:{PERSONS}|placebo|\w+ (?:group|arm))\b)",
        after=rf"\d[\d.,]* ?{_MEASURE}? ?(?:\w+ ){{0,3}}(?:for|in|among|of|with|on|were|who)\b[^.;]{{3,90}}$",
    ),
    _opening(
        "second lot",
        rf" and (?:the )?(?:other |remaining )?{COUNT} (?:{PERSONS} )?to {_TO_GET}",
        after=_LOTS,
    ),
    _opening(
        "or",
        r" or (?!(?:fewer|less|more|higher|lower|older|younger|over|so|not|no longer|other|after|before|even|if|"
        r"when|at "
        rf"least|both|two|three|whether)\b)(?:to )?{_TO_GET}",
        after=_TAKES,
    ),
)
NAMES = (
    _opening(
        "placebo",
        r"(?P<what>(?<!like a )(?<!theatrical )placebos?(?! (?:effect|response)|-)|saline(?: solution)?(?! is)|"
        r"sham(?: (?!that|was|were|in|for|"
        r"and|or|"
        r"to|had|with|from|after)\w+)?|dummy(?: (?:pill|treatment|injection|shot|drug|tablet|spray|device|version|"
        r"procedure)s?)?|sugar[- ]pills?|(?:fake|inactive|inert) (?:treatment|pills?|injections?|drugs?|tablets?|"
        r"substance|"
        r"solution|vaccine))\b",
        needs=("placebo", "saline", "sham", "dummy", "sugar", "fake", "inactive", "inert"),
    ),
    _opening(
        "controls",
        r"(?P<what>control(?:(?<!that control)(?<!which control)(?<!it control)"
        r"(?<!what control)(?<!also control)s(?! (?:the|a|an|two|how|what|over|on|whether|when|all|our|your|their|"
        r"its|key|"
        r"many|blood|cell|appetite)\b)|[”\"’']? (?:group|arm|subjects?|patients|participants|animals|mice|rats|"
        r"condition|"
        r"practices|volunteers|diet|injection)s?)|comparison groups?|comparators?)\b",
    ),
    _opening(
        "usual care",
        r"(?<!\w)(?P<what>(?:standard|usual|conventional|routine|regular|normal|ordinary|traditional|existing|"
        r"current|older|"
        r"established|printed|typical)[- ](?:[\w-]+ )?(?:care|treatments?|therapy|therapies|drugs?|medications?|"
        r"chemotherapy|surgery|advice|education|diet|food|feed|chow|routines?|exercise|procedures?|methods?|prep|"
        r"techniques?|lives|healthcare|practice|approach|radiotherapy|doses?|insulin|screening|checkup))\b",
    ),
    _opening(
        "no treatment",
        r"(?<!\w)(?<!is )(?<!are )(?<!was )(?<!were )(?<!currently )(?P<what>wait(?:ing)?[- ]?list(?! for (?:an? |"
        r"the )?(?!\w+ (?:weeks|months|years))[a-z])|"
        r"delayed (?:treatment|group)|no (?:treatment|intervention|exercise|"
        r"supplements?|drugs?|therapy|medication|training|additional \w+|surgery|radiotherapy|coffee|alcohol|medicine)|"
        r"(?:(?<= or )|(?<=than )|(?<=did )|(?<=given )|(?<=got )|(?<=received ))nothing(?: at all)?)\b",
    ),
    _opening(
        "untreated",
        r"(?<!\w)(?P<what>(?:untreated|unaffected|unexposed|unvaccinated|unscreened|unmedicated|uninfected|uninjured|"
        r"sedentary|inactive|abstainers|teetotall?ers|never[- ](?:smokers|users|drinkers)|"
        r"non-?(?:[\w-]+ )?\w+(?:ers|ors|ees|ants|use|exposure|group|session|condition)s?)"
        r"(?: (?:group|people|patients|controls?|animals|mice|rats|men|women|adults|individuals|participants|"
        r"children))?)\b",
    ),
    _opening(
        "healthy people",
        r"(?P<what>healthy (?:[\w-]+ )?(?:people|volunteers|individuals|subjects|adults|women|men|children|controls|"
        r"participants|donors|siblings|peers|mice|rats|animals|twins?|ones|group|person|brains?))\b",
    ),
    _opening(
        "lowest",
        r"(?<!\w)(?P<what>(?<!at )(?:lowest|least|bottom|fewest|smallest|poorest) (?!likely|common|in part|for now)"
        r"[\w-]+(?: [\w-]+){0,3})",
    ),
    _opening("with or without", r"with (?:or|and) (?P<what>without [\w-]+(?: [\w-]+){0,5})"),
    _opening(
        "as a control",
        r"(?<!\w)(?P<what>[\w-]+(?: [\w-]+){0,3}?),? (?:which |who |that |to |were |was )?(?:also )?(?:served?|"
        r"acted|act|"
        r"acting|serving|used) as (?:an? |the |their own )?(?:controls?|comparisons?|comparator)\b",
        needs=tuple(f" as {which}{what}" for which in ("a ", "the ", "") for what in ("control", "comparison")),
    ),
    _opening(
        "given to others",
        r"(?:(?<=[.;,] )|\b(?:while|and) )(?P<what>(?:[\w-]+ ){0,4}[\w-]+) (?:was|were) given to (?:the )?(?:\w+ )?"
        r"(?:others?|rest|remaining|controls?)\b",
        needs=(" given to ",),
    ),
)
