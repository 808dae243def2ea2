"""Who led the work, where the sources say that somebody did: an author who is quoted need not have led it."""

from __future__ import annotations

from collections.abc import Sequence

from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.merging import Held, each_single
from newswatch.drafts.wording.leading import says_led


def lead(articles: Sequence[StoryArticle]) -> Held[str] | None:
    """Return who led the work, in the fullest name; None where no source says so, or where they name others."""
    held = [each for each in each_single(articles, lambda study: study.lead_researcher) if says_led(each.evidence)]
    surnames = {each.value.split()[-1].casefold() for each in held}
    return max(held, key=lambda each: len(each.value.split())) if len(surnames) == 1 else None


def institution_of(led: Held[str] | None, articles: Sequence[StoryArticle]) -> Held[str] | None:
    """Return where the one who led works: as the source says that names her, or as all others do."""
    if led is None:
        return None
    own = led.article.study.institution
    found = each_single(articles, lambda study: study.institution)
    return Held(own, led.article) if own else found[0] if len(found) == 1 else None
