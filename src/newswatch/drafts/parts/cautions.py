"""What to keep in mind: animals, preprints, what sources differ on, caveats and harms as quotes, what is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.doubts import is_appeal, leans, leans_back
from newswatch.drafts.evidence.excerpts import Excerpt, spent, within
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.merging import Held
from newswatch.drafts.evidence.scenes import sets_scene
from newswatch.drafts.parts import differences, glance
from newswatch.drafts.parts.telling import Articles, Told
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording import designs, people
from newswatch.records import Fact, Statement, Study
from newswatch.text.clean import for_markdown
from newswatch.text.front import front_end
from newswatch.text.sentences import sentences

_REASSURING = re.compile(
    r"(?i)\b(?:well[- ]tolerated|safe(?:ly)?|no (?:\w+ ){0,2}(?:side[- ]effects?|adverse events?|harms?|deaths?)|few)\b"
)
_DEATH = re.compile(r"(?i)\b(?:died|deaths?|fatal\w*|killed)\b")
_HE_SAID = re.compile(r",? (?:s?he|they) (?:added|said|says|noted|explained|told \w+)\.?\Z")
_NO_CONFLICT = re.compile(r"(?i)\b(?:no|none|nothing)\b")
_HANGS = re.compile(r"(?:It|This|That|Such|Its|Their)\b")
MOST_EXPLAINED = 40  # words of a sentence and the one that explains it
MOST_HARMS, MOST_CAVEATS, MOST_CONFLICTS = 2, 2, 1
Kind = Literal["harm", "limit", "conflict"]
KINDS: tuple[Kind, ...] = ("harm", "limit", "conflict")
# The phrases of a kind: of the first quote, and of one behind others.
_KEYS: Mapping[Kind, tuple[str, str]] = {
    "harm": ("harms", "harms_again"),
    "limit": ("source", "source_again"),
    "conflict": ("conflicts", "conflicts"),
}


def plain(articles: Articles, voice: Voice) -> tuple[Told, ...]:
    """Return the cautions that need no quote, the weightiest first."""
    return (*_kind_of_study(articles, voice), *differences.told(articles, voice))


def chosen(articles: Articles, budget: int, taken: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """Return the places on harms, limits and conflicts of interest to be quoted, without those quoted already."""
    named = [each for each in _excerpts(articles, "harm") if not _REASSURING.search(each.evidence)]
    found = within(budget, named or _excerpts(articles, "harm"), taken, most=MOST_HARMS if named else 1)
    rest: tuple[tuple[Kind, int], ...] = (("limit", MOST_CAVEATS), ("conflict", MOST_CONFLICTS))
    for kind, most in rest:
        found += within(budget - spent(found), _excerpts(articles, kind), (*taken, *found), most=most)
    return found


def introduced(excerpts: Sequence[Excerpt], articles: Articles, voice: Voice) -> tuple[Statement, ...]:
    """Return every chosen place as the draft quotes it."""
    kinds = {(each.article.url, each.start): kind for kind in reversed(KINDS) for each in _excerpts(articles, kind)}
    found: list[Statement] = []
    heard: set[str] = set()
    for each in excerpts:
        kind = kinds.get((each.article.url, each.start), "limit")
        key = _KEYS[kind][each.article.url in heard if kind == "limit" else bool(found)]
        heard |= {each.article.url} if kind == "limit" and not each.quote else set()
        found.append(each.statement(_introduced(each, voice, key), "caveat"))
    return tuple(found)


def missing(articles: Articles, voice: Voice) -> str:
    """Return the line on what no source states, in the checklist's words; empty when nothing is missing."""
    known = {key.removeprefix("not_stated.") for key in voice.phrases if key.startswith("not_stated.")}
    absent = [voice.say(f"not_stated.{line}") for line in glance.not_stated(articles) if line in known]
    return voice.say("glance.not_stated_line", what="; ".join(absent)) if absent else ""


def _introduced(excerpt: Excerpt, voice: Voice, key: str) -> str:
    source = for_markdown(excerpt.article.source)
    speaker = excerpt.quote.speaker if excerpt.quote else None
    if speaker:
        return voice.say("caution.speaker", speaker=for_markdown(speaker), quote=excerpt.marked)
    return voice.say(f"caution.{key}", source=source, quote=excerpt.marked)


def _excerpts(articles: Articles, kind: Kind) -> Iterator[Excerpt]:
    for article in articles:
        for fact in _facts(article, kind):
            excerpt = _within_quote(_explained(_bare(Excerpt(article, fact.start, fact.end))), article.study)
            if excerpt and not is_appeal(excerpt.evidence) and (kind == "harm" or not _opens(excerpt)):
                yield excerpt


def _facts(article: StoryArticle, kind: Kind) -> Sequence[Fact[str]]:
    study = article.study
    if kind == "harm":
        return sorted(study.adverse_events, key=_reassures(article))
    if kind == "limit":
        return sorted(study.caveats, key=_stands_ill)
    return [each for each in study.conflicts if not _NO_CONFLICT.search(article.text, each.start, each.end)]


def _opens(excerpt: Excerpt) -> bool:
    """Whether a caveat is the text's first sentence: that is the finding, careful only by the way."""
    return excerpt.quote is None and not excerpt.article.text[: excerpt.start].strip(" \n")


def _stands_ill(fact: Fact[str]) -> bool:
    """Whether a caveat opens the text, careful only by the way, or speaks of a "she" nobody is named for."""
    return fact.start == 0 or leans(fact.value)


def _reassures(article: StoryArticle) -> Callable[[Fact[str]], tuple[bool, bool]]:
    """Return the order of sentences on harms: deaths first, those that say that there were few last."""
    return lambda fact: (
        bool(_REASSURING.search(article.text, fact.start, fact.end)),
        not _DEATH.search(article.text, fact.start, fact.end),
    )


def _bare(excerpt: Excerpt) -> Excerpt:
    """Return a sentence without a dateline or label in front and without "he added", where nobody was named, behind."""
    said = _HE_SAID.search(excerpt.evidence)
    start = excerpt.start + front_end(excerpt.evidence)
    return replace(excerpt, start=start, end=excerpt.start + said.start() if said else excerpt.end)


def _explained(excerpt: Excerpt) -> Excerpt:
    """Return a sentence on "it" or "them" with the one before it in its paragraph, where both are short enough."""
    if not (_HANGS.match(excerpt.evidence) or leans_back(excerpt.evidence)):
        return excerpt
    text = excerpt.article.text
    start = text.rfind("\n", 0, excerpt.start) + 1
    before = sentences(text[start : excerpt.start])
    if not before:
        return excerpt
    both = replace(excerpt, start=start + before[-1][0])
    spoken = any(quote.start < both.end and both.start < quote.end for quote in both.article.study.quotes)
    return excerpt if spoken or both.words > MOST_EXPLAINED or sets_scene(both.evidence) else both


def _within_quote(excerpt: Excerpt, study: Study) -> Excerpt | None:
    """Return the part of a sentence that somebody said, when it holds a quote; else the sentence itself.

    A sentence that mixes words of two people, a quote nobody is named for, or a piece of one is not quoted at all.
    """
    inside = [each for each in study.quotes if each.start < excerpt.end and excerpt.start < each.end]
    if not inside:
        return excerpt
    if len(inside) > 1 or not inside[0].speaker:
        return None
    quote = inside[0]
    part = Excerpt(excerpt.article, max(quote.start, excerpt.start), min(quote.end, excerpt.end), quote)
    return None if part.is_fragment else part


def _kind_of_study(articles: Articles, voice: Voice) -> Iterator[Told]:
    species = merging.species(articles)
    names = tuple(each.value for each in species)
    animals = people.animals_of(names)
    if animals and not people.is_human(names):
        yield Told(voice.say("caution.animals", species=animals), "caveat", species)
    elif people.is_cells_only(names):
        yield Told(voice.say("caution.cells"), "caveat", species)
    held: dict[str, Held[str]] = {each.value: each for each in merging.every(articles, lambda study: study.design)}
    if designs.PREPRINT in held:
        yield Told(voice.say("caution.preprint"), "caveat", (held[designs.PREPRINT],))
