"""Results as plain sentences: "Of the 21 patients, 17 (81 percent) improved by at least one point".

Only what was measured in words that go on from the figure becomes a sentence: a verb ("improved", "had fewer
relapses"), or those it is a share of and a verb ("of those given the drug improved"). Any other figure is left to a
quote of its sentence. A share is put with a count only where both stand in one sentence of the source and agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from newswatch.drafts.checking.tokens import tokens
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.merging import Held
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording.people import counted, figure, joined
from newswatch.records import Result
from newswatch.text.clean import for_markdown

MOST_RESULTS = 4  # sentences; more reads like a table
_LONGEST_MEASURED = 15  # words; more would be the source's sentence and belongs between marks
_COUNTS = frozenset({"people", "patients", "participants", "women", "men", "children", "adults", "mice", "rats"})
_VERB = (
    r"(?:\w+ly )?(?:had|were|was|showed|saw|got|became|felt|fell|rose|kept|lost|gained|went|did|could|met|stayed|died|"
    r"grew|made|took|began|stopped|(?!based|compared|used|needed|treated|given)[a-z]{3,}ed)\b"
)
_VERB_FIRST = re.compile(rf"(?i){_VERB}")
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
_RELATIVE = re.compile(r",? (?:that|which|who|where)\b.*")
# A sentence that says that groups did not differ; its figures alone would say they did.
_NO_DIFFERENCE = re.compile(
    r"(?i)\b(?:(?:did|does|do|was|were) not\b[^.]*\b(?:differ\w*|significan\w+)|didn[’']t differ"
    r"|no (?:\w+ ){0,3}(?:difference|effect|benefit)|not (?:\w+ ){0,2}significant\w*|failed to)\b"
)
_ROUGH = re.compile(r"(?i)\b(nearly|almost|about|around|more than|less than|at least|up to|over|roughly|some)\s+\W?$")


@dataclass(frozen=True, slots=True)
class ToldResult:
    """A sentence on a result, with the facts it tells."""

    text: str
    held: tuple[Held[object], ...]
    figures: frozenset[tuple[float, str]]
    share: bool = False  #: a part of a sentence: "81 percent improved", still without its source


def sentences(articles: Sequence[StoryArticle], total: Held[int] | None, noun: str, voice: Voice) -> list[ToldResult]:
    """Return the sentences that can be told of the articles' results; a figure is told once.

    Args:
        articles: the main one first.
        total: how many the results are of; only a total of the same article is put beside a count.
        noun: what those counted are called: "patients".
        voice: has the words.
    """
    told: list[ToldResult] = []
    for article in articles:
        own_total = total if total is not None and total.article is article else None
        fresh: list[ToldResult] = []
        for each in _of_article(article, own_total, noun, voice):
            if (
                not any(each.figures & other.figures for other in (*told, *fresh))
                and len(told) + len(fresh) < MOST_RESULTS
            ):
                fresh.append(each)
        told += [each for each in fresh if not each.share] + _as_one(
            [each for each in fresh if each.share], article, voice
        )
    return told


def _as_one(shares: Sequence[ToldResult], article: StoryArticle, voice: Voice) -> list[ToldResult]:
    """Return the shares an article gives as one sentence, so that it is named once."""
    if not shares:
        return []
    said = voice.say("found.shares", source=for_markdown(article.source), shares=joined(each.text for each in shares))
    held = tuple(held for each in shares for held in each.held)
    return [ToldResult(said, held, frozenset().union(*(each.figures for each in shares)))]


def _of_article(article: StoryArticle, total: Held[int] | None, noun: str, voice: Voice) -> Iterator[ToldResult]:
    for _, group in groupby(article.study.results, key=lambda result: (result.start, result.end)):
        results = tuple(group)
        used: set[Result] = set()
        for result in results:
            if result in used or not _can_be_told(result, article):
                continue
            partner = _partner(result, results, used, total)
            used |= {result, partner} if partner else {result}
            told = _told(result, partner, article, total, noun, voice)
            yield _compared(told, result, results, article, voice) if told.share else told


def _can_be_told(result: Result, article: StoryArticle) -> bool:
    if len(_what(result).split()) > _LONGEST_MEASURED or not (result.unit == "percent" or result.unit in _COUNTS):
        return False
    evidence = article.text[result.start : result.end]
    if _UNTOLD.search(result.measured) or _NO_DIFFERENCE.search(evidence) or _is_spoken(result, article):
        return False
    before = _before(result, article)
    if before is None or _NOT_FOUND.search(re.split(r"[,;:–—]", before)[-1]):
        return False
    return bool(_VERB_FIRST.match(result.measured) or (result.unit == "percent" and _SHARE_OF.match(result.measured)))


def _is_spoken(result: Result, article: StoryArticle) -> bool:
    """Whether somebody said the figure: then it is told as a quote or not at all."""
    return any(quote.start < result.end and result.start < quote.end for quote in article.study.quotes)


def _what(result: Result) -> str:
    """Return what was measured, without a relative clause at its end when it is long."""
    measured = result.measured.rstrip(" .,;")
    return _RELATIVE.sub("", measured) if len(measured.split()) > _LONGEST_MEASURED else measured


def _before(result: Result, article: StoryArticle) -> str | None:
    """Return what the evidence says in front of what was measured; None when it does not stand there as it was read."""
    before, found, _ = article.text[result.start : result.end].partition(result.measured)
    return before if found else None


def _partner(result: Result, others: Iterable[Result], used: set[Result], total: Held[int] | None) -> Result | None:
    if total is None:
        return None
    stated = (each for each in others if each not in used and _agree(result, each, total.value))
    return next(stated, None) or _count_beside(result, total)


def _count_beside(share: Result, total: Held[int]) -> Result | None:
    """Return the count a share stands for when its sentence gives count and total: "17 of the 21, or 81 percent"."""
    sentence = total.article.text[share.start : share.end]
    numbers = [token.value for token in tokens(sentence) if token.is_number]
    counts = [float(each) for each in numbers if abs(100 * float(each) / total.value - share.value) <= 0.5]
    if share.unit != "percent" or str(total.value) not in numbers or len(set(counts)) != 1:
        return None
    return Result(counts[0], share.start, share.end, unit="people", measured=share.measured)


def _agree(result: Result, other: Result, total: int) -> bool:
    """Whether one of two results is the other as a share of ``total``, of the same thing."""
    if {result.unit == "percent", other.unit == "percent"} != {True, False} or total <= 0:
        return False
    share, count = (result, other) if result.unit == "percent" else (other, result)
    same = result.measured == other.measured or not other.measured or not result.measured
    return same and count.unit in _COUNTS and abs(100 * count.value / total - share.value) <= 1


def _told(
    result: Result, partner: Result | None, article: StoryArticle, total: Held[int] | None, noun: str, voice: Voice
) -> ToldResult:
    facts: tuple[Held[object], ...] = tuple(Held(fact, article) for fact in (result, partner) if fact)
    figures = frozenset((each.value, "percent" if each.unit == "percent" else "") for each in (result, partner) if each)
    key, words = _phrase(result, partner, total, noun, voice)
    words |= {"what": for_markdown(_what(result))}
    if key == "found.share":
        words["share"] = f"{_rough(result, article)}{words['share']}"
    used_total: tuple[Held[object], ...] = (total,) if total is not None and "total" in words else ()
    return ToldResult(voice.say(key, **words), (*facts, *used_total), figures, share=key == "found.share")


def _phrase(
    result: Result, partner: Result | None, total: Held[int] | None, noun: str, voice: Voice
) -> tuple[str, dict[str, str]]:
    percents = [each.value for each in (result, partner) if each and each.unit == "percent"]
    counts = [each.value for each in (result, partner) if each and each.unit != "percent"]
    percent = voice.say("percent", number=figure(percents[0])) if percents else ""
    if not counts:
        return "found.share", {"share": percent}
    if total is None or counts[0] > total.value:
        return "found.share", {"share": f"{figure(counts[0])} {result.unit}"}
    of_all = {"total": counted(total.value, noun, voice)}
    if counts[0] == total.value and not percent:
        return "found.all", of_all
    of_all |= {"count": figure(counts[0]), "percent": percent}
    return ("found.of_all" if percent else "found.of_all_count"), of_all


def _compared(
    told: ToldResult, result: Result, others: Sequence[Result], article: StoryArticle, voice: Voice
) -> ToldResult:
    """Add the share it is compared with in its sentence: "…, compared with 31 percent in the mice without cells"."""
    behind = article.text[result.start : result.end].partition(result.measured)[2]
    for other in others:
        if other.unit == "percent" and other.measured and _goes_on_with(behind, other):
            percent = voice.say("percent", number=figure(other.value))
            text = voice.say("found.compared", told=told.text, share=percent, what=for_markdown(_what(other)))
            figures = told.figures | {(other.value, "percent")}
            return replace(told, text=text, held=(*told.held, Held(other, article)), figures=figures)
    return told


def _goes_on_with(behind: str, other: Result) -> bool:
    """Whether words of a sentence begin with "versus" and another share of what was measured."""
    number = re.escape(figure(other.value))
    found = re.match(rf",? {_AGAINST}(?:\w+ ){{0,2}}{number} ?(?:%|per ?cent)\s*", behind)
    return found is not None and behind[found.end() :].startswith(other.measured)


def _rough(result: Result, article: StoryArticle) -> str:
    """Return the word that makes the figure a rough one, with a space behind it: "nearly "."""
    before = _before(result, article) or ""
    digits = re.search(rf"(?<![\d.,]){re.escape(figure(result.value))}\b[^.]*$", before)
    found = _ROUGH.search(before[: digits.start()]) if digits else None
    return f"{found[1].lower()} " if found else ""
