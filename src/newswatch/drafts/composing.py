"""A story becomes a draft: the parts are asked for in the order of a post, quotes share one budget of words.

What is said, and in which words, is the business of the files named after the parts; this one only puts them together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from jinja2 import Template

from newswatch.drafts.checking import prover
from newswatch.drafts.evidence.excerpts import Excerpt, spent
from newswatch.drafts.evidence.material import StoryMaterial
from newswatch.drafts.page import frontmatter, titles
from newswatch.drafts.page.matter import matter
from newswatch.drafts.page.template import HEADINGS, View, render, shipped_template
from newswatch.drafts.parts import cautions, glance, links, notices, points, spoken, telling, then
from newswatch.drafts.parts.telling import Told
from newswatch.drafts.rewording import LanguageModel, reworded
from newswatch.drafts.voice import dates
from newswatch.drafts.voice.phrases import Voice
from newswatch.records import Composed, Statement
from newswatch.records.reading import require_aware
from newswatch.text.clean import for_filename

# Words of the budget that quotes of people leave: for caveats and harms, for key points beside results told plainly,
# and for key points that must tell the finding alone.
_FOR_CAVEATS = 45
_FOR_POINTS = 35
_FOR_POINTS_ALONE = 60

S = TypeVar("S", Told, Statement)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of a draft as statements, in its order."""

    opening: str
    then: Statement | None
    study: tuple[Told, ...]
    results: tuple[Told, ...]
    points: tuple[Statement, ...]
    glance: tuple[Told, ...]
    quotes: tuple[Statement, ...]
    plain_cautions: tuple[Told, ...]
    caveats: tuple[Statement, ...]
    model: str = ""  #: name of the language model that worded some of it; empty when none did


def compose(
    story: StoryMaterial,
    voice: Voice,
    now: datetime,
    zone: ZoneInfo,
    template: Template | None = None,
    model: LanguageModel | None = None,
) -> Composed:
    """Return the draft of a post on ``story``.

    Args:
        story: its articles, the main one first, and the earlier posts that fit.
        voice: the author's phrases.
        now: timezone-aware; the draft's date, and what "yesterday" is counted from.
        zone: of the blog.
        template: the author's own, from ``load_template``; None for the one shipped.
        model: a language model that may word the plain sentences; None leaves them as they are.

    Raises:
        ValueError: if ``now`` has no zone.
    """
    require_aware(now)
    parts = _worded(_parts(story, voice, now, zone), story, model)
    title = titles.title(story, voice, now, zone)
    day = dates.local_day(now, zone).isoformat()
    return Composed(
        title=title,
        slug=f"{day}-{for_filename(f'{title} {story.articles[0].title}')}",
        markdown=render(template or shipped_template(), _view(parts, title, story, voice, now, zone)),
        statements=tuple(_statements(parts, story)),
        topics=tuple(topic.key for topic in story.topics),
        sources=links.sources(story.articles),
        earlier_posts=links.earlier(story),
        study=story.articles[0].study,
    )


def _parts(story: StoryMaterial, voice: Voice, now: datetime, zone: ZoneInfo) -> _Parts:
    articles = story.articles

    holds = prover([f"{each.title}\n\n{each.text}" for each in articles], links.names(story))

    def sure(said: tuple[S, ...]) -> tuple[S, ...]:
        return tuple(each for each in said if holds(each.text))

    begins = notices.only_begins(articles)
    results, wanted = (
        sure(telling.about_the_results(articles, voice)),
        telling.about_the_study(articles, voice, begins=begins),
    )
    study = sure(wanted)
    if study[:1] != wanted[:1]:  # what the others go on from could not be proven
        study = sure(telling.about_the_study(articles, voice, joined=False, begins=begins))
    budget = voice.max_quoted_words
    quotes = spoken.chosen(articles, budget - _FOR_CAVEATS - (_FOR_POINTS if results else _FOR_POINTS_ALONE), ())
    told = points.chosen(articles, (*study, *results), budget - _FOR_CAVEATS - spent(quotes), quotes)
    shown = (Excerpt(held.article, held.fact.start, held.fact.end) for each in results for held in each.held)
    taken = (*told, *quotes, *shown)
    caveats = cautions.chosen(articles, budget - spent((*told, *quotes)), taken)
    study = (*notices.recruiting(articles, voice), *study)
    return _Parts(
        opening=_behind(voice.say("greeting"), links.opening(story, voice, now, zone)),
        then=then.changed(story, voice),
        study=study,
        results=results,
        points=sure(points.introduced(told, voice)),
        glance=sure(glance.lines(articles, voice)),
        quotes=sure(spoken.introduced(quotes, voice, holds)),
        plain_cautions=sure(cautions.plain(articles, voice)),
        caveats=sure(cautions.introduced(caveats, articles, voice)),
    )


def _worded(parts: _Parts, story: StoryMaterial, model: LanguageModel | None) -> _Parts:
    """Let a language model word the plain sentences."""
    if model is None:
        return parts
    plain_ones = (*parts.study, *parts.results)
    told = reworded(plain_ones, story.articles, model)
    return replace(
        parts,
        study=told[: len(parts.study)],
        results=told[len(parts.study) :],
        model=model.name if told != plain_ones else "",
    )


def _behind(greeting: str, opening: str) -> str:
    """Return the opening as it goes on behind the greeting: in lower case behind a comma."""
    return opening[:1].lower() + opening[1:] if greeting.rstrip().endswith(",") else opening


def _view(parts: _Parts, title: str, story: StoryMaterial, voice: Voice, now: datetime, zone: ZoneInfo) -> View:
    missing = cautions.missing(story.articles, voice)
    return View(
        front_matter=frontmatter.front_matter(matter(title, story, now, zone, said=parts.then, model=parts.model)),
        title=title,
        greeting=voice.say("greeting"),
        opening=parts.opening,
        then=parts.then.text if parts.then else "",
        found=tuple(_paragraphs(parts, story, voice)),
        glance=(*(line.text for line in parts.glance), *([missing] if missing else [])),
        quotes=tuple(each.text for each in parts.quotes),
        cautions=(*(each.text for each in parts.plain_cautions), *(each.text for each in parts.caveats)),
        links=links.lines(story, voice, zone),
        view=voice.say("view"),
        sign_off=voice.say("sign_off", source=links.source_names(story.articles)),
        headings=_headings(story, voice),
    )


def _headings(story: StoryMaterial, voice: Voice) -> dict[str, str]:
    headings = {name: voice.say(f"headings.{name}") for name in HEADINGS}
    begins = {"found": voice.say("headings.begins")} if notices.only_begins(story.articles) else {}
    return headings | begins


def _paragraphs(parts: _Parts, story: StoryMaterial, voice: Voice) -> Iterator[str]:
    told = [" ".join(each.text for each in group) for group in (parts.study, parts.results, parts.points) if group]
    yield from told or [voice.say("found.nothing", source=links.source_names(story.articles))]


def _statements(parts: _Parts, story: StoryMaterial) -> Iterator[Statement]:
    yield from links.statements(story, parts.opening)
    if parts.then:
        yield parts.then
    for told in (*parts.study, *parts.results):
        yield from told.statements
    yield from parts.points
    for line in parts.glance:
        yield from line.statements
    yield from parts.quotes
    for told in parts.plain_cautions:
        yield from told.statements
    yield from parts.caveats
