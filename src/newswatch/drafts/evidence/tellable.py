"""Which results may be told in a plain sentence, and what of their words.

Only what was measured in words that go on from the figure can be: a verb ("improved", "had fewer relapses"), or those
it is a share of and a verb ("of those given the drug improved"). Any other figure is left to a quote of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newswatch.drafts.evidence.doubts import names_harm
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.scenes import sets_scene
from newswatch.drafts.wording.numerals import figure
from newswatch.records import Result

_LONGEST_MEASURED = 15  # words; more would be the source's sentence and belongs between marks
SHARE = "share"  #: unit of a result told in words: "half of the patients"
COUNTS = frozenset({"people", "patients", "participants", "women", "men", "children", "adults", "mice", "rats"})
_VERB = (
    r"(?:\w+ly )?(?:had|were|was|showed|saw|got|became|felt|fell|rose|kept|lost|gained|went|did|could|met|stayed|died|"
    r"grew|made|took|began|stopped|(?!based|compared|used|needed|treated|given|diagnosed|affected|infected|related|called|named)[a-z]{3,}ed)\b"
)
_VERB_FIRST = re.compile(rf"(?i){_VERB}")
# What was done with those studied is no finding: "half of the group took the tablet".
_DONE_WITH = re.compile(
    r"(?i)(?:were |was )?(?:engaged|given|received|took|assigned|randomi[sz]ed|treated|trained|exercised|underwent|used"
    r"|participated|completed|enrolled|recruited|invited|asked)\b"
)
# "of those given the drug improved": no clause of its own before the verb, and a verb rather than "the injured heart".
_SHARE_OF = re.compile(
    r"(?i)of (?:(?!(?:who|that|which|whom|whose)\b)[\w-]+ ){1,6}?"
    rf"(?<!\bthe )(?<!\ba )(?<!\bin )(?<!\bof )(?<!\bwith ){_VERB}"
)
# A figure that is only supposed, denied, expected or somebody else's.
_NOT_FOUND = re.compile(
    r"(?i)\b(?:if|whether|unless|would|could|should|must|may|might|expect\w*|hop(?:e|es|ed|ing)|not|no|never|previous|earlier)\b"
)
_UNTOLD = re.compile(r"[\"“”();:]")  # a phrase that does not end where it was cut
_AGAINST = r"(?:versus|vs\.?|against|compared (?:with|to)|in comparison (?:with|to)) "
_COMPARED_WITH = re.compile(rf",? {_AGAINST}")
_FOLLOW_UP = re.compile(
    r",? (?:after|at|during|over) an? (?:mean|median|average) (?:[\w-]+ )?follow[- ]up (?:of|period)\b.*"
)
_RELATIVE = re.compile(r",? (?:that|which|who|where)\b.*")
# How many have or get the illness: true of the disease, not found by the study.
_OF_THE_ILLNESS = re.compile(
    r"(?i)(?:are|is|were|was) (?:affected|diagnosed|living with|at risk)\b|(?:suffer|die|live)\b"
)
# "of them", "of the others": only the sentence before says who they are.
_OF_OTHERS = re.compile(r"(?i)(?:of|in|among) (?:them|these|the (?:others?|rest|latter|former|remaining)|both)\b")
_PEOPLE = re.compile(r"(?i)\b(?:people|patients|children|women|men|adults|babies)\b")
# A sentence that says that groups did not differ; its figures alone would say they did.
_NO_DIFFERENCE = re.compile(
    r"(?i)\b(?:(?:did|does|do|was|were) not\b[^.]*\b(?:differ\w*|significan\w+)|didn[’']t differ"
    r"|no (?:\w+ ){0,3}(?:difference|effect|benefit)|not (?:\w+ ){0,2}significant\w*|failed to)\b"
)
_CHANGE = re.compile(r"(?i)\b(?:relative|reduc\w+|lower|higher|fewer|less|risk|drop|decline|increase|decrease)\b")
_ROUGH = re.compile(r"(?i)\b(nearly|almost|about|around|more than|less than|at least|up to|over|roughly|some)\s+\W?$")


def can_be_told(result: Result, article: StoryArticle) -> bool:
    """Whether a sentence of ours can go on from the figure, and the source means it as a finding."""
    if len(what(result).split()) > _LONGEST_MEASURED or result.unit not in {*COUNTS, "percent", SHARE}:
        return False
    evidence = article.text[result.start : result.end]
    if _UNTOLD.search(result.measured) or _OF_OTHERS.match(result.measured) or _is_no_finding(result, article):
        return False
    if _NO_DIFFERENCE.search(evidence) or _is_spoken(result, article):
        return False
    before = before_measured(result, article)
    if before is None or _NOT_FOUND.search(re.split(r"[,;:–—]", before)[-1]):
        return False
    if result.unit == SHARE:
        compared = _COMPARED_WITH.match(evidence.partition(result.measured)[2])  # half of it would be left out
        return bool(in_words(result, article) and not compared and _VERB_FIRST.match(result.measured))
    return bool(_VERB_FIRST.match(result.measured) or (result.unit == "percent" and _SHARE_OF.match(result.measured)))


def _is_no_finding(result: Result, article: StoryArticle) -> bool:
    """Whether the figure is of what was done, of the illness, or of people in a study of animals or cells."""
    kinds = {each.value for each in article.study.species}
    evidence = article.text[result.start : result.end]
    of_people = _PEOPLE.search(f"{result.said} {result.measured}") or result.unit in COUNTS - {"mice", "rats"}
    return bool(
        sets_scene(evidence)
        or _is_on_harms(evidence, result, article)
        or _DONE_WITH.match(result.measured)
        or _OF_THE_ILLNESS.match(result.measured)
        or (kinds and "human" not in kinds and of_people)
    )


def _is_on_harms(evidence: str, result: Result, article: StoryArticle) -> bool:
    places = {(each.start, each.end) for each in article.study.adverse_events}
    return (result.start, result.end) in places and names_harm(evidence)


def _is_spoken(result: Result, article: StoryArticle) -> bool:
    """Whether somebody said the figure: then it is told as a quote or not at all."""
    return any(quote.start < result.end and result.start < quote.end for quote in article.study.quotes)


def what(result: Result) -> str:
    """Return what was measured, without the time it took, which is told apart, or a relative clause when it is long."""
    measured = _FOLLOW_UP.sub("", result.measured.rstrip(" .,;"))
    return _RELATIVE.sub("", measured) if len(measured.split()) > _LONGEST_MEASURED else measured


def before_measured(result: Result, article: StoryArticle) -> str | None:
    """Return what the evidence says in front of what was measured; None when it does not stand there as it was read."""
    if not result.measured:
        return None
    before, found, _ = article.text[result.start : result.end].partition(result.measured)
    return before if found else None


def leaves_out(told: frozenset[tuple[float, str]], results: Sequence[Result]) -> bool:
    """Whether a sentence has a percentage of another group or of a part that is not told with the others.

    By how much a risk fell may be left out where the percentages themselves are told.
    """
    stated = {
        (each.value, each.unit) for each in results if each.unit == "percent" and not _CHANGE.search(each.measured)
    }
    return bool(stated - told)


def goes_on_with(behind: str, other: Result) -> bool:
    """Whether words of a sentence begin with "versus" and another share of what was measured."""
    number = re.escape(figure(other.value))
    found = re.match(rf",? {_AGAINST}(?:\w+ ){{0,2}}{number} ?(?:%|per ?cent)\s*", behind)
    return found is not None and behind[found.end() :].startswith(other.measured)


def in_words(result: Result, article: StoryArticle) -> str:
    """Return a share as the source says it, with those it is of: "half of the patients"; empty when apart."""
    before = before_measured(result, article) or ""
    start = before.rfind(result.said) if result.said else -1
    words = before[start:].strip() if start >= 0 else ""
    return "" if _UNTOLD.search(words) or len(words.split()) > _LONGEST_MEASURED else words[:1].lower() + words[1:]


def rough(result: Result, article: StoryArticle) -> str:
    """Return the word that makes the figure a rough one, with a space behind it: "nearly "."""
    before = before_measured(result, article) or ""
    digits = re.search(rf"(?<![\d.,]){re.escape(figure(result.value))}\b[^.]*$", before)
    found = _ROUGH.search(before[: digits.start()]) if digits else None
    return f"{found[1].lower()} " if found else ""
