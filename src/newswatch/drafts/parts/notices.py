"""Notices that look for people to take part: said to be that, since they tell of nothing that was found."""

from __future__ import annotations

import re

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.merging import Held
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


def recruiting(articles: Articles, voice: Voice) -> tuple[Told, ...]:
    """Return the sentence that a story looks for participants; nothing where anybody was studied already."""
    if merging.participants(articles) or any(article.study.results for article in articles):
        return ()
    for article in articles:
        for start, end in sentences(article.text[: len(article.text) // 2]):  # at its end, news speaks of what is next
            if _RECRUITS.search(article.text, start, end):
                said = voice.say("found.recruiting", source=for_markdown(article.source))
                return (Told(said, "finding", (Held(Fact("recruiting", start, end), article),)),)
    return ()
