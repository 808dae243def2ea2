"""What an earlier post said that the news changes: then "a trial has begun", now its result."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newswatch.drafts.evidence.material import StoryMaterial
from newswatch.drafts.voice.phrases import Voice
from newswatch.records import Post, Statement
from newswatch.text.clean import for_markdown
from newswatch.text.sentences import sentences

_LONGEST = 40  # words of her own sentence
_BEGUN = re.compile(
    r"""(?ix) \b(?:has|have|had)\ (?:just\ )?(?:begun|started)\b
    | \b(?:trial|study)\b[^.]{0,40}\b(?:(?:is|are)\ (?:now\ )?(?:recruiting|under\ ?way|enrolling)|starts|begins)\b
    | \b(?:is|are)\ (?:about|going|due|planned|expected)\ to\ (?:start|begin|test|be\ tested)\b
    | \bresults\ (?:are|will\ be)\ (?:expected|due)\b
    | \bwill\ (?:soon\ )?(?:start|begin|test|be\ tested)\b"""
)
_STUDY = re.compile(r"(?i)\b(?:trials?|stud(?:y|ies)|research(?:ers)?)\b")


def changed(material: StoryMaterial, voice: Voice) -> Statement | None:
    """Return what to say of the best earlier post that announced a study, now that there are results; None if none did.

    The evidence is the author's own sentence, ``post.text[start:end]``.
    """
    if not any(article.study.results for article in material.articles):
        return None
    for post in _posts(material):
        for start, end in sentences(post.text):
            own = post.text[start:end]
            if _BEGUN.search(own) and _STUDY.search(own) and len(own.split()) <= _LONGEST and _on_topic(own, material):
                said = voice.say("then.now_results", sentence=for_markdown(own))
                return Statement(text=said, kind="earlier", evidence=own, url=post.url, start=start, end=end)
    return None


def _posts(material: StoryMaterial) -> Iterable[Post]:
    return (each.post for each in material.earlier[:1])


def _on_topic(sentence: str, material: StoryMaterial) -> bool:
    """Whether her sentence names one of the story's topics."""
    return any(topic.is_named_in(sentence) for topic in material.topics)
