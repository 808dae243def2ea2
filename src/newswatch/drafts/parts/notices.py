"""Notices of studies that look for people or only begin: said to be that, since they tell of nothing that was found."""

from __future__ import annotations

import re
from functools import lru_cache

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.merging import Held
from newswatch.drafts.evidence.scenes import sets_scene
from newswatch.drafts.parts.telling import Articles, Told
from newswatch.drafts.voice.phrases import Voice
from newswatch.records import Fact
from newswatch.text.clean import for_markdown
from newswatch.text.sentences import sentences

_RECRUITS = re.compile(
    r"""(?ix) \blook(?:s|ing)?\ for\ (?:[\w-]+\ ){0,4}?(?:volunteers|participants|people|patients|adults|women|men)\b
    | \b(?:volunteers|participants|people|patients)\b[^.]{0,40}\b(?:wanted|sought|invited\ to\ take\ part)\b
    | \b(?:is|are)\ (?:now\ |currently\ )?(?:recruiting|enrolling|seeking\ (?:volunteers|participants))\b
    | \bto\ take\ part,?\ (?:please\ )?(?:contact|call|e-?mail|write|visit|sign)\b"""
)


_BEGINS = re.compile(
    r"""(?ix) \b(?:trial|study)(?:\ (?:of|for|in|on|with)\ [^.,;:]{0,60}?)?
      \ (?:(?:has\ )?opened|opens|(?:has\ )?(?:been\ )?launched)\b
    | \btrial\ (?:begins|starts|is\ to\ (?:begin|start))\b
    | \brecruitment\ (?:has\ )?(?:open(?:ed|s)|beg[iau]ns?|start(?:ed|s))\b
    | \bcan\ (?:now\ )?(?:be\ referred\ to|join|take\ part\ in)\ (?:a|the|this)\ (?:[\w-]+\ )?(?:trial|study)\b
    | \b(?:trial|study)\ (?:will|is\ to)\ (?:enrol|recruit)\w*
    | \bno\ results\ yet\b"""
)
# A text with any of these tells of something that came out, whether or not it could be read as a result.
_CAME_OUT = re.compile(
    r"(?i)\b(?:found|finds|showed|shows|shown|revealed|demonstrated|concluded|improved|reduced|led to"
    r"|results (?:show|suggest)|associated with|linked (?:to|with)|compared with (?:those|people|patients))\b"
)


def recruiting(articles: Articles, voice: Voice) -> tuple[Told, ...]:
    """Return the sentence that a story looks for participants, or tells of a study that only begins."""
    if not _nothing_found(articles):
        return ()
    kinds = _KINDS[:1] if _came_out(articles) else _KINDS
    return next(filter(None, (_told(articles, voice, *kind) for kind in kinds)), ())


def only_begins(articles: Articles) -> bool:
    """Return whether a story tells of a study of which nothing can be known yet."""
    if not _nothing_found(articles) or _came_out(articles):
        return False
    return any(_place(article, pattern) for article in articles for pattern, _ in _KINDS)


_KINDS = ((_RECRUITS, "recruiting"), (_BEGINS, "begins"))


def _nothing_found(articles: Articles) -> bool:
    return not merging.participants(articles) and not any(article.study.results for article in articles)


def _came_out(articles: Articles) -> bool:
    """Whether anything came out of this study; what an earlier one found is only the scene."""
    return any(_tells_of_results(article.text) for article in articles)


@lru_cache(maxsize=8)  # asked for by every part of a draft
def _tells_of_results(text: str) -> bool:
    spans = sentences(text)
    return any(_CAME_OUT.search(text, start, end) and not sets_scene(text[start:end]) for start, end in spans)


def _told(articles: Articles, voice: Voice, pattern: re.Pattern[str], kind: str) -> tuple[Told, ...]:
    for article in articles:
        place = _place(article, pattern)
        if place:
            said = voice.say(f"found.{kind}", source=for_markdown(article.source))
            return (Told(said, "finding", (Held(Fact(kind, *place), article),)),)
    return ()


def _place(article: StoryArticle, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    # At its end, news speaks of what is next.
    spans = sentences(article.text[: len(article.text) // 2])
    return next(((start, end) for start, end in spans if pattern.search(article.text, start, end)), None)
