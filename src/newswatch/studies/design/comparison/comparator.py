"""What the comparison group got or did: a placebo, another drug, their usual life.

The wordings are data of their own (`wordings`); here it is decided which of them speak of the study.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.records import Fact
from newswatch.studies.design.comparison.patterns import BEGINS
from newswatch.studies.design.comparison.wordings import DRAWN_BY_LOT, FALLBACKS, NAMED_GROUP, WORDINGS, Wording
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.reading import Found, Reading, Sentence

_INSTEAD = (
    r"(?:noninferior.{0,2} to|non-inferior.{0,2} to|as (?:well|good) as|similar to|instead of|rather than|"
    r"compared (?:with|to)|than|versus|over)"
)
_NEW = re.compile(r"(?:an? |the )?(?:more|new|novel|newer|experimental|investigational)\b")  # it is what was tested
_STANDARD = re.compile(
    r"(?:an? |the )?(?:(?:standard|usual|conventional|regular|printed|written|educational)\b|non-\w+|"
    r"(?:leaflets?|booklets?|pamphlets?|brochures?|information|education|advice)\b)"
)
_HEALTHY = re.compile(r"[\d,]+ $")
_BESIDE = re.compile(r"\b(?:and|to|than|against|versus|vs\.?|alongside|compar[^.;]* with) (?:\w+ ){0,2}[\d,]+ $")
_WORD = re.compile(r"[a-z]{4,}")
_TAIL = re.compile(r",\s(?:there|which|who|while|but)\b.*")
_SAYS_NOTHING = re.compile(r"(?i)(?:part|not|same|latter|former|(?:did|do|does|had|have|were|are)(?: not|n[’']t))")
_SAYS_LITTLE = re.compile(
    r"(?i)\w+ who (?:were|did|had|do|are|was|have)(?: not|n[’']t)"
)  # fine where nothing else is said
_HAD_MORE = re.compile(r"(?i)(?:\w+ who \w+ )?(?:at least|more than|the most)\b")  # they are those studied, told last
_ANOTHER = re.compile(
    r"(?i)\b(?:(?:did|does)(?: not|n[’']t) (?:include|have|use) (?:an? )?(?:control|comparison|placebo)|compares? "
    r"(?:it|them)|in future|in (?:most|many|other|several|previous) (?:\w+ )?(?:studies|trials)|"
    r"responded to|"
    r"no (?:\w+ )?(?:placebo|control|comparison)|"
    r"without (?:a )?(?:placebo|control)|absence of [^.;]{0,40}(?:placebo|control)|lack(?:ed|"
    r"s)? (?:of )?(?:a )?(?:control|placebo|"
    r"comparison))\b"
)
_FIGURE_OF_SPEECH = re.compile(r"(?i)\b(?:like|theatrical|as)\s+(?:an?\s+)?$")
_TESTED_AGAINST = re.compile(r"(?i)\b(?:group|received|compared|versus|given|got|arm)\b")
_THE = re.compile(r"^(?:the|an?)\s+")
_LONGEST = 80  # characters of an answer


def comparators(reading: Reading) -> tuple[Fact[str], ...]:
    """Return what the comparison group got or did, each once, in words of the text."""
    found: dict[str, Fact[str]] = {}
    compared = tuple(match.start() for match in BEGINS.finditer(reading.lower))
    for wording in WORDINGS:
        if not (found and wording.spare):
            _add(found, reading, wording, compared)
    for wording in FALLBACKS:
        if not found:
            _add(found, reading, wording, compared)
    telling = [
        fact for fact in found.values() if not (_SAYS_LITTLE.fullmatch(fact.value) or _HAD_MORE.match(fact.value))
    ]
    return tuple(telling or found.values()) or tuple(_either(reading))


def _places(reading: Reading, wording: Wording, compared: tuple[int, ...]) -> list[Found]:
    if wording.begins == "number":
        return reading.counted(wording.pattern)
    if wording.begins == "comparison":
        return reading.begun(wording.pattern, compared) if compared else []
    return reading.found(wording.pattern, lower=True, needs=wording.needs)


def _add(found: dict[str, Fact[str]], reading: Reading, wording: Wording, compared: tuple[int, ...]) -> None:
    """Add what a wording finds and no other has found yet, by its name in lower case."""
    for match, sentence in _places(reading, wording, compared):
        if not _is_of_the_study(reading, wording, match, sentence):
            continue
        what = _short(reading, match)
        name = _THE.sub("", what.lower())
        if name and not _SAYS_NOTHING.fullmatch(what) and not any(name in each or each in name for each in found):
            found[name] = reading.fact(what, match.start())
            if wording.once:
                return


_NONE = lower_pattern(
    r"\b(?:no|without an?|lack(?:ed|s|ing)? (?:of )?an?) (?:\w+ )?(?:control|comparison|placebo) (?:group|arm)\b"
)


def is_comparison_denied(reading: Reading) -> bool:
    """Whether the text says that nobody was compared with."""
    return bool(reading.found(_NONE, lower=True))


def _either(reading: Reading) -> Iterator[Fact[str]]:
    """The one of two treatments drawn by lot that the text sets the other against; failing that the second."""
    for match, sentence in reading.found(DRAWN_BY_LOT.pattern, lower=True, needs=DRAWN_BY_LOT.needs):
        if match.end() <= sentence.end and not sentence.plans:
            first = re.search(
                rf"(?i)\b{_INSTEAD} (?:the )?{re.escape(match.group('one'))}", reading.title + reading.text
            )
            is_new = (
                first
                or _names(reading.title, match, "what", "one")
                or _STANDARD.match(match.group("one"))
                or _NEW.match(match.group("what"))
            )
            told = reading.text[slice(*match.span("one" if is_new else "what"))]
            yield reading.fact(told.strip().removesuffix(" either"), match.start())
            return


def _names(title: str, match: re.Match[str], tested: str, other: str) -> bool:
    """Whether a headline names the one of two treatments, and so what was tested, and not the other."""
    words = _words(title.lower())
    return bool(words & _words(match[tested])) and not words & _words(match[other])


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in _WORD.findall(text)}


def _is_of_the_study(reading: Reading, wording: Wording, match: re.Match[str], sentence: Sentence) -> bool:
    if match.end() > sentence.end or sentence.plans or _ANOTHER.search(sentence.text):
        return False
    if wording.rest and NAMED_GROUP.pattern.search(sentence.lower):
        return False  # the group without the treatment is named already; the others are those with it
    if wording.beside and not wording.beside.search(sentence.lower):
        return False
    if wording.unless and wording.unless.match(match.group()):
        return False
    before = sentence.lower[: match.start() - sentence.start]
    if match.group().startswith("healthy") and _HEALTHY.search(before) and not _BESIDE.search(before):
        return False  # they are those studied
    quoted = reading.is_quoted(match.start())
    said_of_test = _TESTED_AGAINST.search(sentence.text) or (not wording.names_group and " than " in sentence.lower)
    return not (_FIGURE_OF_SPEECH.search(before) or (quoted and not said_of_test))


def _short(reading: Reading, match: re.Match[str]) -> str:
    parts = match.groupdict()
    told = reading.text[slice(*match.span("control" if parts.get("control") else "what"))]
    what = _TAIL.sub("", told.strip(" ,").removesuffix(" either"))
    verb = parts.get("verb")
    if verb and re.fullmatch(r"continued|did|remained|stayed", verb):
        what = f"{verb} {what}"
    return what if len(what) <= _LONGEST else what[:_LONGEST].rsplit(" ", 1)[0]
