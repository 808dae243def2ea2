"""Results as plain sentences: "Of the 21 patients, 17 (81 percent) improved by at least one point".

Which results can be told is decided in ``tellable``. A share is put with a count only where both stand in one sentence
of the source and agree. Where the sources do not agree on how many took part, each result is its source's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from newswatch.drafts.checking.tokens import tokens
from newswatch.drafts.evidence import merging, tellable
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.merging import Held
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording.numerals import figure
from newswatch.drafts.wording.people import counted, joined, noun_for
from newswatch.records import Result
from newswatch.text.clean import for_markdown

MOST_RESULTS = 4  # sentences; more reads like a table


@dataclass(frozen=True, slots=True)
class ToldResult:
    """A sentence on a result, with the facts it tells."""

    text: str
    held: tuple[Held[object], ...]
    figures: frozenset[tuple[float, str]]
    share: bool = False  #: a part of a sentence: "81 percent improved", still without its source


@dataclass(frozen=True, slots=True)
class _Counted:
    """An article with how many its results are of."""

    article: StoryArticle
    total: Held[int] | None
    noun: str  #: what those counted are called: "patients"
    disputed: bool  #: another article has another number


def sentences(articles: Sequence[StoryArticle], voice: Voice) -> list[ToldResult]:
    """Return the sentences that can be told of the articles' results, the main article first; a figure is told once."""
    told: list[ToldResult] = []
    for source in _counted(tuple(articles)):
        fresh: list[ToldResult] = []
        for each in _of_article(source, voice):
            new = not any(each.figures & other.figures for other in (*told, *fresh))
            if (new or source.disputed) and len(told) + len(fresh) < MOST_RESULTS:
                fresh.append(each)
        told += [each for each in fresh if not each.share]
        told += _as_one([each for each in fresh if each.share], source.article, voice)
    return told


def _counted(articles: tuple[StoryArticle, ...]) -> Iterator[_Counted]:
    disputed = merging.differing_participants(articles) is not None
    species = [held.value for held in merging.species(articles)]
    for article in articles:
        total = merging.participants((article,))
        yield _Counted(article, total, noun_for(total, species) if total else "", disputed)


def _as_one(shares: Sequence[ToldResult], article: StoryArticle, voice: Voice) -> list[ToldResult]:
    """Return the shares an article gives as one sentence, so that it is named once."""
    if not shares:
        return []
    said = voice.say("found.shares", source=for_markdown(article.source), shares=joined(each.text for each in shares))
    held = tuple(held for each in shares for held in each.held)
    return [ToldResult(said, held, frozenset().union(*(each.figures for each in shares)))]


def _of_article(source: _Counted, voice: Voice) -> Iterator[ToldResult]:
    for _, group in groupby(source.article.study.results, key=lambda result: (result.start, result.end)):
        results = tuple(group)
        told = list(_of_sentence(results, source, voice))
        if not tellable.leaves_out(frozenset().union(*(each.figures for each in told)), results):
            yield from told  # half of a comparison misleads; the sentence is quoted instead


def _of_sentence(results: Sequence[Result], source: _Counted, voice: Voice) -> Iterator[ToldResult]:
    article = source.article
    used: set[Result] = set()
    for result in results:
        if result in used or not tellable.can_be_told(result, article):
            continue
        partner = _partner(result, results, used, source.total)
        used |= {result, partner} if partner else {result}
        told = _told(result, partner, source, voice)
        yield _compared(told, result, results, article, voice) if told.share else told


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
    return same and count.unit in tellable.COUNTS and abs(100 * count.value / total - share.value) <= 1


def _told(result: Result, partner: Result | None, source: _Counted, voice: Voice) -> ToldResult:
    facts: tuple[Held[object], ...] = tuple(Held(fact, source.article) for fact in (result, partner) if fact)
    figures = frozenset((each.value, "percent" if each.unit == "percent" else "") for each in (result, partner) if each)
    key, words = _phrase(result, partner, source, voice)
    words |= {"what": for_markdown(tellable.what(result)), "source": for_markdown(source.article.source)}
    used_total: tuple[Held[object], ...] = (source.total,) if source.total is not None and "total" in words else ()
    return ToldResult(voice.say(key, **words), (*facts, *used_total), figures, share=key == "found.share")


def _phrase(result: Result, partner: Result | None, source: _Counted, voice: Voice) -> tuple[str, dict[str, str]]:
    percents = [each.value for each in (result, partner) if each and each.unit == "percent"]
    counts = [each.value for each in (result, partner) if each and each.unit in tellable.COUNTS]
    percent = voice.say("percent", number=figure(percents[0])) if percents else ""
    total = source.total
    if not counts or total is None or counts[0] > total.value:
        return "found.share", {"share": _share(result, percent, source.article)}
    by = "_by" if source.disputed else ""
    of_all = {"total": counted(total.value, source.noun, voice)}
    if counts[0] == total.value and not percent:
        return f"found.all{by}", of_all
    of_all |= {"count": figure(counts[0]), "percent": percent}
    return (f"found.of_all{by}" if percent else f"found.of_all_count{by}"), of_all


def _share(result: Result, percent: str, article: StoryArticle) -> str:
    """Return what a sentence on a share, or on a count without its total, begins with: "nearly 81 percent"."""
    if result.unit == tellable.SHARE:
        return for_markdown(tellable.in_words(result, article))
    return tellable.rough(result, article) + (percent or f"{figure(result.value)} {result.unit}")


def _compared(
    told: ToldResult, result: Result, others: Sequence[Result], article: StoryArticle, voice: Voice
) -> ToldResult:
    """Add the share it is compared with in its sentence: "…, compared with 31 percent in the mice without cells"."""
    behind = article.text[result.start : result.end].partition(result.measured)[2]
    for other in others:
        if other.unit == "percent" and other.measured and tellable.goes_on_with(behind, other):
            percent = voice.say("percent", number=figure(other.value))
            text = voice.say("found.compared", told=told.text, share=percent, what=for_markdown(tellable.what(other)))
            figures = told.figures | {(other.value, "percent")}
            return replace(told, text=text, held=(*told.held, Held(other, article)), figures=figures)
    return told
