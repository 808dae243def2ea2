"""Who led the work, where the sources say that somebody did: an author who is quoted need not have led it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.merging import Held, each_single

_LEADS = r"(?:led|leads|headed|heads|directed|directs|oversaw|oversees)"
_LED = re.compile(
    rf"""(?ix) \bled\ by\b | \b(?:who|which|and|that)\ (?:\w+\ )?{_LEADS}\b
    | \b(?:{_LEADS}|is\ leading|was\ leading)\ (?:the|this|a)\ (?:[\w-]+\ ){{0,3}}
      (?:study|trial|research|work|team|project|review)\b
    | \b(?:lead|leading|first|senior|principal|chief|corresponding|coordinating|main)\ (?:[\w-]+\ ){{0,2}}
      (?:authors?|researchers?|investigators?|scientists?)\b
    | \bstudy\ (?:head|leader|chair)\b | \b(?:head|leader|chair)\ of\ the\ (?:study|trial|team|project)\b
    | \b(?:and|with)\ (?:his|her|their)?\ ?(?:colleagues|co-?workers|team|group)\b
    | [’']s?\ (?:\w+\ )?(?:team|group|lab|laboratory)\b | \bet\ al\b"""
)


def lead(articles: Sequence[StoryArticle]) -> Held[str] | None:
    """Return who led the work, in the fullest name; None where no source says so, or where they name others."""
    held = [each for each in each_single(articles, lambda study: study.lead_researcher) if _LED.search(each.evidence)]
    surnames = {each.value.split()[-1].casefold() for each in held}
    return max(held, key=lambda each: len(each.value.split())) if len(surnames) == 1 else None


def institution_of(led: Held[str] | None, articles: Sequence[StoryArticle]) -> Held[str] | None:
    """Return where the one who led works: as the source says that names her, or as all others do."""
    if led is None:
        return None
    own = led.article.study.institution
    found = each_single(articles, lambda study: study.institution)
    return Held(own, led.article) if own else found[0] if len(found) == 1 else None
