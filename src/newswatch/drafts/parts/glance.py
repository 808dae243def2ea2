"""The study at a glance: a short list of what is known, and what the reader's checklist finds not stated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.doubts import is_comparison
from newswatch.drafts.evidence.merging import Held
from newswatch.drafts.parts import telling
from newswatch.drafts.parts.notices import only_begins
from newswatch.drafts.parts.telling import Articles, Told
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording import designs, people
from newswatch.drafts.wording.numerals import figure
from newswatch.text.clean import for_markdown

_NO_NAME = re.compile(
    r"(?i)(?:an?|another|other|the|each|one|first|second|both|to|part|in|of|for|with)\b"
)  # of a group
_NOBODY = re.compile(r"(?i)(?:the )?(?:none|nothing|others?|it|them|those|these|that|this|any|rest)")
_DUMMY = re.compile(r"(?i)\bdummy \w+")
_PLACEBO = re.compile(r"(?i)\b(?:placebos?|dumm(?:y|ies)|sugar pills?|inactive|sham)\b")
_ASKED_AT_ONCE = frozenset({"funding", "conflicts", "registry"})


def lines(articles: Articles, voice: Voice) -> tuple[Told, ...]:
    """Return the items of the list as Markdown, without the bullet, in the order people ask."""
    return tuple(
        Told(f"**{voice.say(f'glance.{label}')}:** {text}", "study", held)
        for label, text, held in _lines(articles, voice)
    )


def not_stated(articles: Articles) -> tuple[str, ...]:
    """Return the lines of the checklist no article answers, in the first one's order."""
    first, *others = articles
    absent = (line for line in first.study.not_stated if all(line in other.study.not_stated for other in others))
    # Of a study that only begins nobody can say yet who took part and what came of it.
    begins = only_begins(articles)
    return tuple(line for line in absent if line in _ASKED_AT_ONCE or not begins)


def _lines(articles: Articles, voice: Voice) -> Iterator[tuple[str, str, telling.Facts]]:
    whom, held = telling.who(articles, voice)
    if whom:
        yield "who", whom, held
    elif animals := people.animals_of(telling.species(articles)):
        yield "who", animals, tuple(merging.species(articles))
    yield from _arms(articles, voice)
    follow_up = merging.follow_up(articles)
    if follow_up and not only_begins(articles):
        yield "how_long", telling.follow_up_time(follow_up, voice), (follow_up,)
    design, design_held = designs.described(articles, voice)
    if design:
        yield "design", design.split(" ", 1)[1], design_held
    yield from _named(articles)


def _arms(articles: Articles, voice: Voice) -> Iterator[tuple[str, str, telling.Facts]]:
    """Return the groups as one article tells them: two articles call the same groups by different names."""
    for article in articles:
        arms = merging.every([article], lambda study: study.arms)
        if len(arms) > 1:
            if not any(_NO_NAME.match(each.value[0]) for each in arms):
                yield "how_many", people.joined(_arm(*each.value, voice) for each in arms), arms
            return


def _arm(name: str, count: int, voice: Voice) -> str:
    return voice.say("who.arm", count=figure(count), name=for_markdown(name))


def _named(articles: Articles) -> Iterator[tuple[str, str, telling.Facts]]:
    comparators = list(_comparators(articles))
    journals = () if merging.differing_journals(articles) else merging.journals(articles)
    meetings = merging.each_single(articles, lambda study: study.meeting)
    funding = merging.every(articles, lambda study: study.funding)
    short = [each for each in comparators if telling.is_short(each.value)]
    if short:
        yield "compared", people.joined(for_markdown(_in_full(each)) for each in short), tuple(short)
    for label, held in (("journal", journals), ("meeting", meetings), ("funding", funding)):
        short = [each for each in held if telling.is_short(each.value)]
        if short:
            yield label, people.joined(for_markdown(each.value) for each in short), tuple(short)


def _in_full(held: Held[str]) -> str:
    """Return "dummy infusion" where only "dummy" was read."""
    found = _DUMMY.search(held.evidence) if held.value.lower() == "dummy" else None
    return found[0] if found else held.value


def _comparators(articles: Articles) -> Iterator[Held[str]]:
    """Return what it was compared with; a placebo is one, whatever each source calls it."""
    placebos = 0
    for held in merging.every(articles, lambda study: study.comparator):
        placebo = bool(_PLACEBO.search(held.value))
        if is_comparison(held.evidence) and not _NOBODY.fullmatch(held.value) and not (placebo and placebos):
            placebos += placebo
            yield held
