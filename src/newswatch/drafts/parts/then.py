"""What an earlier post said that the news changes: then "a trial has begun", now its result; then mice, now people."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.material import StoryMaterial
from newswatch.drafts.parts import links
from newswatch.drafts.parts.telling import Articles
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording import people
from newswatch.records import Post, Statement
from newswatch.text.clean import for_link, for_markdown
from newswatch.text.sentences import sentences

_LONGEST = 40  # words of her own sentence
_BEGUN = re.compile(
    r"""(?ix) \b(?:has|have|had)\ (?:just\ |now\ )?(?:begun|started)\b
    | \b(?:trial|study)\b[^.]{0,40}\b(?:(?:is|are)\ (?:now\ )?(?:recruiting|under\ ?way|enrolling)|starts|begins)\b
    | \b(?:is|are)\ (?:about|going|due|planned|expected)\ to\ (?:start|begin|test|be\ tested)\b
    | \bresults\ (?:are|will\ be)\ (?:expected|due)\b
    | \bwill\ (?:soon\ )?(?:start|begin|test|be\ tested)\b"""
)
_STUDY = re.compile(r"(?i)\b(?:trials?|stud(?:y|ies)|research(?:ers)?)\b")
_TRIAL_NUMBER = re.compile(r"\b(?:NCT\d{8}|ISRCTN\d{8})\b")
_IN_ANIMALS = re.compile(r"(?i)\b(?:mice|mouse|rats?|monkeys|animals|the lab(?:oratory)?)\b")


@dataclass(frozen=True, slots=True)
class _Change:
    """Something an earlier post may have said, and whether the story changes it."""

    said: Callable[[str], bool]  #: by a sentence of hers
    holds: Callable[[Articles], bool]  #: of the story
    now: str  #: key of the phrase that says what is new


def changed(material: StoryMaterial, voice: Voice) -> Statement | None:
    """Return what to say of the best linked post whose words the story changes; None if it changes none.

    The evidence is the author's own sentence, ``post.text[start:end]``.
    """
    posts = links.linked_posts(material)
    changes = [each for each in _CHANGES if each.holds(material.articles)]
    found = (
        _statement(post, place, voice, now=change.now, is_first=post is posts[0])
        for change in changes
        for post in posts
        for place in _own_sentences(post, material)
        if change.said(post.text[slice(*place)]) and _may_be_it(post.text[slice(*place)], post is posts[0], material)
    )
    return next(found, None)


def _statement(post: Post, place: tuple[int, int], voice: Voice, *, now: str, is_first: bool) -> Statement:
    """Return her sentence and what is new; a post the opening does not link to is linked here."""
    start, end = place
    own = post.text[start:end]
    words = {"sentence": for_markdown(own), "title": for_markdown(post.title or post.url), "url": for_link(post.url)}
    said = voice.say("then.wrote" if is_first else "then.wrote_in", **words)
    return Statement(text=f"{said} {voice.say(now)}", kind="earlier", evidence=own, url=post.url, start=start, end=end)


def _own_sentences(post: Post, material: StoryMaterial) -> Iterator[tuple[int, int]]:
    """Return the places of her sentences that are short enough to quote and name one of the story's topics."""
    for start, end in sentences(post.text):
        own = post.text[start:end]
        if len(own.split()) <= _LONGEST and any(topic.is_named_in(own) for topic in material.topics):
            yield start, end


def _may_be_it(own: str, is_first: bool, material: StoryMaterial) -> bool:
    """Whether her sentence may speak of this study: by the trial's number, or else in the post that fits best."""
    named = set(_TRIAL_NUMBER.findall(own.upper()))
    known = {held.value.upper() for held in merging.every(material.articles, lambda study: study.registry)}
    return bool(named & known) if named else is_first


def _has_results(articles: Articles) -> bool:
    return any(article.study.results for article in articles)


def _is_in_people(articles: Articles) -> bool:
    """Whether people and no animals were studied, and counted."""
    names = tuple(held.value for held in merging.species(articles))
    return people.is_human(names) and not people.animals_of(names) and merging.participants(articles) is not None


_CHANGES = (
    _Change(lambda own: bool(_BEGUN.search(own) and _STUDY.search(own)), _has_results, "then.now_results"),
    _Change(lambda own: bool(_IN_ANIMALS.search(own)), _is_in_people, "then.now_people"),
)
