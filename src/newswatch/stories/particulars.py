"""What tells one study from its neighbour: figures, people counted, percentages, who speaks, the trial's name.

All of it is read by patterns and may miss; it is used to compare two articles, never to state a fact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_COUNTED = (
    "adolescents|adults|babies|boys|cases|children|countries|couples|deaths|doctors|families|girls|hospitals|households"
    "|individuals|infants|men|mice|mothers|nurses|participants|patients|people|persons|pregnancies|births|pupils|rats"
    "|residents|smokers|studies|students|subjects|survivors|teenagers|trials|twins|users|volunteers|women|workers"
)
# Words in capitals that stand beside "trial" or "study" without being one's name.
_NO_TRIALS_LIST = """
    AHSCT BTKI COVID-19 CRISPR EDSS GWAS HSCT JAMA MHRA NEDA NEDA-3 NEDA-4 NEJM NICE NIHR PIRA PLOS PPMS RRMS SPMS
    STUDIES STUDY TRIAL TRIALS
"""
_NO_TRIALS = frozenset(_NO_TRIALS_LIST.split())
# Every repeat is bounded, so that no page can make the patterns slow; one that ends where its next character cannot
# stand gives nothing back (a plus behind it). A pattern begins with what is rare: a digit, a capital, a space before a
# word, so that the engine passes over all else; what must stand before a capital is asked behind it.
_NAME = r"([A-Z][\w'’.-]{0,30}+\s(?=[A-Z])(?:[A-Z][\w'’.-]{0,30}+\s){0,2}[A-Z][\w'’-]{1,30}+)"
_TRIAL_NAME = r"([A-Z](?<!\w[A-Z])(?:[A-Z0-9]{3,20}+(?:-[A-Z0-9]{1,20}){0,3}|[A-Z0-9]{1,20}(?:-[A-Z0-9]{1,20}){1,3}))"
_TRIAL = r"(?:trials?|stud(?:y|ies)|program(?:me)?)"
_BEFORE = r"[\s(“\"‘'—–-]"  # a word that stands by itself

# A number, and what it counts: hundredths, or people within four words, or both ("80 per cent of women").
_NUMBER = re.compile(
    r"(\d[\d,]*+(?:\.\d++)?+)(?:(?=(\s?(?:%|per ?cent)))|)"
    rf"(\s(?:[a-z-]{{1,30}}+\s){{0,3}}?(?:{_COUNTED})\b)?"
)
_WHOLE = re.compile(r"\d{1,7}(?:,\d{3}){0,3}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPOKE = (
    "a(?:dded|rgued)|c(?:autioned|ommented|oncluded)|explained|headed|led|noted|sa(?:id|ys)|stressed|told"
    "|w(?:arned|rote)"
)
_VOICES = (
    re.compile(rf"{_NAME},?(?:\s[\w'’,-]{{1,30}}+){{0,8}}?\s(?:{_SPOKE})\b"),
    re.compile(
        rf"{_BEFORE}(?:according\sto|by|{_SPOKE}|Dr\.?|Prof(?:\.|essor)?|Sir)\s"
        rf"(?:[a-z-]{{1,30}}+\s){{0,3}}(?:Dr\.?\s|Prof\.?\s|Professor\s|Sir\s)?{_NAME}"
    ),
)
_TRIAL_NAMES = (
    re.compile(
        rf"{_TRIAL_NAME}(?:[ -]\d)?,?\s"
        rf"(?:(?:and|or|a|an|the|phase|clinical|randomi[sz]ed|controlled|\d|I{{1,3}}|[A-Z]{{1,20}})\s){{0,4}}{_TRIAL}\b"
    ),
    re.compile(
        rf"{_BEFORE}{_TRIAL},?\s(?:(?:(?:is|was|were)\s)?(?:called|named|dubbed|known\sas|of)\s|\(?){_TRIAL_NAME}"
    ),
)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a text gives of its study."""

    figures: frozenset[str]  #: numbers of two digits and more, years left out
    heads: frozenset[str]  #: numbers of people, animals, hospitals
    percents: frozenset[str]
    voices: frozenset[str]  #: surnames of those who speak or are named with a title, in lower case
    trials: frozenset[str]  #: names in capitals: "SUMMIT"


def particulars(text: str) -> Particulars:
    """Read what tells a text's study from others."""
    spaced = f" {text}"
    numbers = list(_NUMBER.finditer(spaced))
    return Particulars(
        figures=frozenset(filter(_tells, map(_number, numbers))),
        heads=frozenset(filter(_tells, map(_number, filter(_counts_heads, numbers)))),
        percents=frozenset(_number(found) for found in numbers if found[2]),
        voices=frozenset(name.split()[-1].lower() for pattern in _VOICES for name in pattern.findall(spaced)),
        trials=frozenset(name for pattern in _TRIAL_NAMES for name in pattern.findall(spaced)) - _NO_TRIALS,
    )


def _number(found: re.Match[str]) -> str:
    return found[1].replace(",", "")


def _counts_heads(found: re.Match[str]) -> bool:
    if not found[3] or not _WHOLE.fullmatch(found[1]):
        return False
    return found.string[found.start() - 1] not in ".£$€"


def _tells(number: str) -> bool:
    return len(number) > 1 and not _YEAR.fullmatch(number)
