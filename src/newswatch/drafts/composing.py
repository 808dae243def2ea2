"""A story becomes a draft: the parts are asked for in the order of a post, quotes share one budget of words.

What is said, and in which words, is the business of the files named after the parts; this one only puts them together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from jinja2 import Template

from newswatch.drafts.checking import proven
from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.excerpts import spent
from newswatch.drafts.evidence.material import StoryMaterial
from newswatch.drafts.page import frontmatter
from newswatch.drafts.page.template import HEADINGS, View, render, shipped_template
from newswatch.drafts.parts import cautions, glance, links, points, spoken, telling, then
from newswatch.drafts.parts.telling import Articles, Told
from newswatch.drafts.voice import dates
from newswatch.drafts.voice.phrases import Voice
from newswatch.records import Composed, Post, Statement
from newswatch.records.reading import require_aware
from newswatch.text.clean import for_filename, for_link, plain

# Words of the budget that quotes of people leave: for caveats and harms, for key points beside results told plainly,
# and for key points that must tell the finding alone.
_FOR_CAVEATS = 45
_FOR_POINTS = 35
_FOR_POINTS_ALONE = 60


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


def compose(
    story: StoryMaterial, voice: Voice, now: datetime, zone: ZoneInfo, template: Template | None = None
) -> Composed:
    """Return the draft of a post on ``story``.

    Args:
        story: its articles, the main one first, and the earlier posts that fit.
        voice: the author's phrases.
        now: timezone-aware; the draft's date, and what "yesterday" is counted from.
        zone: of the blog.
        template: the author's own, from ``load_template``; None for the one shipped.

    Raises:
        ValueError: if ``now`` has no zone.
    """
    require_aware(now)
    parts = _parts(story, voice, now, zone)
    title = _title(story, voice, now, zone)
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

    def sure(told: tuple[Told, ...]) -> tuple[Told, ...]:
        texts = [f"{article.title}\n\n{article.text}" for article in articles]
        return proven(told, lambda each: each.text, texts, links.names(story))

    results, wanted = sure(telling.about_the_results(articles, voice)), telling.about_the_study(articles, voice)
    study = sure(wanted)
    if study[:1] != wanted[:1]:  # what the others go on from could not be proven
        study = sure(telling.about_the_study(articles, voice, joined=False))
    budget = voice.max_quoted_words
    quotes = spoken.chosen(articles, budget - _FOR_CAVEATS - (_FOR_POINTS if results else _FOR_POINTS_ALONE), ())
    told = points.chosen(articles, (*study, *results), budget - _FOR_CAVEATS - spent(quotes), quotes)
    taken = (*told, *quotes)
    caveats = cautions.chosen(articles, budget - spent(taken), taken)
    return _Parts(
        opening=_behind(voice.say("greeting"), links.opening(story, voice, now, zone)),
        then=then.changed(story, voice),
        study=study,
        results=results,
        points=points.introduced(told, voice),
        glance=sure(glance.lines(articles, voice)),
        quotes=spoken.introduced(quotes, voice),
        plain_cautions=cautions.plain(articles, voice),
        caveats=cautions.introduced(caveats, articles, voice),
    )


def _behind(greeting: str, opening: str) -> str:
    """Return the opening as it goes on behind the greeting: in lower case behind a comma."""
    return opening[:1].lower() + opening[1:] if greeting.rstrip().endswith(",") else opening


def _view(parts: _Parts, title: str, story: StoryMaterial, voice: Voice, now: datetime, zone: ZoneInfo) -> View:
    missing = cautions.missing(story.articles, voice)
    return View(
        front_matter=frontmatter.front_matter(_matter(title, parts, story, now, zone)),
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
        headings={name: voice.say(f"headings.{name}") for name in HEADINGS},
    )


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


def _title(story: StoryMaterial, voice: Voice, now: datetime, zone: ZoneInfo) -> str:
    labels = [plain(topic.label) for topic in reversed(story.topics)] or [plain(story.articles[0].source)]
    topics = voice.say("topics_join").join(labels)
    words = {"topics": topics[0].upper() + topics[1:], "source": plain(story.articles[0].source)}
    return plain(voice.say("title", date=dates.full(now, zone, voice), **words))


def _matter(
    title: str, parts: _Parts, story: StoryMaterial, now: datetime, zone: ZoneInfo
) -> dict[str, frontmatter.Value]:
    said = parts.then
    return {
        "title": title,
        "date": dates.local_day(now, zone).isoformat(),
        "topics": [topic.label for topic in story.topics],
        "sources": [{"name": each.name, "url": each.url} for each in links.sources(story.articles)],
        "study": _study(story.articles),
        "earlier_posts": [_earlier(post, said, zone) for post in links.linked_posts(story)],
    }


def _earlier(post: Post, said: Statement | None, zone: ZoneInfo) -> dict[str, frontmatter.Scalar]:
    day = dates.local_day(post.date, zone).isoformat()
    entry: dict[str, frontmatter.Scalar] = {"title": post.title, "url": for_link(post.url), "date": day}
    return entry | ({"said": said.evidence} if said and said.url == post.url else {})


def _study(articles: Articles) -> dict[str, frontmatter.Scalar]:
    """Return what the front matter holds of the study: only what all articles agree on."""
    texts = {
        "doi": merging.agreed(articles, lambda study: study.doi),
        "pmid": merging.agreed(articles, lambda study: study.pmid),
        "journal": merging.agreed(articles, lambda study: study.journal),
        "phase": merging.agreed(articles, lambda study: study.phase),
    }
    found: dict[str, frontmatter.Scalar] = {name: held.value for name, held in texts.items() if held}
    registry = merging.every(articles, lambda study: study.registry)
    number = merging.participants(articles)
    return (
        found
        | ({"registry": ", ".join(each.value for each in registry)} if registry else {})
        | ({"participants": number.value} if number else {})
    )
