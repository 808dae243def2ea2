"""Digest: the stories of a period, by topic, gathered from the store for a format to render."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from newswatch.config import Config
from newswatch.drafts import summarize
from newswatch.pipeline.desk import leading_first
from newswatch.records import Digest, DigestSection, DigestStory, SourceLink, Study
from newswatch.store import Store, StoredArticle, StoredDraft
from newswatch.studies import study
from newswatch.topics import ADVERT

SENTENCES = 3


def digest(config: Config, store: Store, since: date, until: date, topics: Sequence[str] = ()) -> Digest:
    """Gather a digest.

    Args:
        config: for the blog, its zone and the topics.
        store: is only read.
        since: first day, in the blog's zone.
        until: the day after the last.
        topics: those wanted; empty for the configuration's.
    """
    wanted = tuple(topics) or config.digest.topics or config.topics.keys
    drafts = {draft.story: draft for draft in store.drafts.select()}
    left_out: Counter[str] = Counter()
    told: dict[str, list[DigestStory]] = {topic: [] for topic in wanted}
    for articles in _stories(config, store, since, until):
        topic = _first_topic(articles, wanted)
        draft = drafts.get(articles[0].story or 0)
        if _is_advert(articles):
            left_out["adverts"] += 1
        elif topic is None:
            left_out["only mention a topic, or are about another"] += 1
        elif draft is not None and draft.state == "rejected":
            left_out["rejected in review"] += 1
        else:
            told[topic].append(_story(store, leading_first(articles), draft))
    sections = (
        DigestSection(topic=topic, label=config.topics.label(topic), stories=tuple(sorted(stories, key=_weight)))
        for topic, stories in told.items()
    )
    return Digest(
        blog=config.blog.name,
        since=since,
        until=until,
        sections=tuple(sections),
        left_out=tuple(sorted(left_out.items())),
    )


def _stories(config: Config, store: Store, since: date, until: date) -> Iterator[tuple[StoredArticle, ...]]:
    """Yield the articles of each story whose first article of the period is in it."""
    zone = config.blog.timezone
    start, end = (datetime.combine(day, time(), zone) for day in (since, until))
    seen: set[int] = set()
    for stored in store.articles.select(since=start, flagged=True):
        when = stored.article.published or stored.fetched
        if stored.story is None or stored.story in seen or when >= end:
            continue
        seen.add(stored.story)
        yield store.articles.of_story(stored.story)


def _is_advert(articles: Sequence[StoredArticle]) -> bool:
    return all(any(flag.topic == ADVERT and flag.strength == "about" for flag in each.flags) for each in articles)


def _first_topic(articles: Sequence[StoredArticle], wanted: Sequence[str]) -> str | None:
    about = {flag.topic for each in articles for flag in each.flags if flag.strength == "about"}
    return next((topic for topic in wanted if topic in about), None)


def _story(store: Store, articles: Sequence[StoredArticle], draft: StoredDraft | None) -> DigestStory:
    lead = articles[0]
    facts = store.stories.study_of(lead.id) or study(lead.article.title, lead.article.text)
    published = lead.article.published
    return DigestStory(
        id=lead.story or 0,
        title=lead.article.title,
        source=_source(lead),
        day=published.date() if published else None,
        study=facts,
        sentences=summarize(lead.article.title, lead.article.text, SENTENCES),
        caveat=_caveat(lead.article.text, facts),
        earlier=draft.earlier_posts[:1] if draft else (),
        also=tuple(_source(each) for each in articles[1:]),
        approved=draft is not None and draft.state in ("approved", "published"),
    )


def _source(stored: StoredArticle) -> SourceLink:
    name = stored.sources[0] if stored.sources else stored.article.site
    return SourceLink(name=name, url=stored.article.url)


def _caveat(text: str, facts: Study) -> str:
    return text[facts.caveats[0].start : facts.caveats[0].end] if facts.caveats else ""


def _weight(story: DigestStory) -> tuple[bool, bool, int, str]:
    """Order stories: approved ones first, then in people, then the larger ones."""
    people = story.study.participants.value if story.study.participants else 0
    in_people = any(fact.value == "human" for fact in story.study.species)
    return (not story.approved, not in_people, -people, story.title)


def default_period(now: datetime, config: Config, days: int = 7) -> tuple[date, date]:
    """Return the last days, today included."""
    today = now.astimezone(config.blog.timezone).date()
    return today - timedelta(days=days - 1), today + timedelta(days=1)
