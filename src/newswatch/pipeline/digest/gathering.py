"""Gathering: the stories of a period, by topic, from the store for a format to render.

A story belongs to the day its first article was published, so that it stands in one weekly digest and no other. What
is told of it was read by the run; a story the run has not come to yet is read here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from newswatch.config import Config
from newswatch.exports.told.evidence import strength
from newswatch.pipeline.digest.earlier import EarlierPosts
from newswatch.pipeline.digest.telling import read_telling
from newswatch.pipeline.faults import NOT_OURS, noted
from newswatch.records import Digest, DigestSection, DigestStory, SourceLink, WeekSeen
from newswatch.sandbox import Sandbox
from newswatch.store import Store, StoryInPeriod
from newswatch.store.tellings import Coverage, Desk
from newswatch.topics import ADVERT

WEEKS = 8  # at least so many are shown beside the period, to see it in proportion
MOST_WEEKS = 53


def digest(config: Config, store: Store, since: date, until: date, topics: Sequence[str] = ()) -> Digest:
    """Gather a digest.

    Args:
        config: for the blog, its zone and the topics.
        store: is only read.
        since: first day, in the blog's zone.
        until: the day after the last.
        topics: those wanted; empty for the configuration's, or all but adverts.
    """
    every = tuple(topic for topic in config.topics.keys if topic != ADVERT)
    wanted = tuple(topics) or config.digest.topics or every
    with Sandbox() as sandbox:
        told, left_out = _told(_Gathering(config, store, wanted, EarlierPosts(store), sandbox), since, until)
    return Digest(
        blog=config.blog.name,
        url=config.blog.url or "",
        language=config.blog.language,
        footnotes=config.digest.footnotes,
        since=since,
        until=until,
        sections=tuple(
            DigestSection(topic=topic, label=config.topics.label(topic), stories=tuple(sorted(stories, key=_weight)))
            for topic, stories in told.items()
        ),
        left_out=tuple(sorted(left_out.items())),
        weeks=_weeks(config, store, since, until, wanted),
    )


@dataclass(frozen=True, slots=True)
class _Gathering:
    config: Config
    store: Store
    wanted: tuple[str, ...]  #: topics
    earlier: EarlierPosts
    sandbox: Sandbox  #: where stories are read that the run has not come to yet

    def why_not(self, story: StoryInPeriod, desk: Desk | None) -> str:
        """Return why a story is left out, empty when it is told."""
        if all(ADVERT in each.about for each in story.coverage):
            return "adverts"
        if self.topic(story) is None:
            return "only mention a topic, or are about another"
        return "rejected in review" if desk is not None and desk.state == "rejected" else ""

    def topic(self, story: StoryInPeriod) -> str | None:
        """Return the first topic wanted that the story is about."""
        about = {topic for each in story.coverage for topic in each.about}
        return next((topic for topic in self.wanted if topic in about), None)

    def told_or_noted(self, story: StoryInPeriod, desk: Desk | None) -> DigestStory | None:
        """Return a story as the digest tells it; None where a fault of ours prevents that, which is logged."""
        try:
            return self.told(story, desk)
        except NOT_OURS:
            raise
        except Exception as error:  # noqa: BLE001 - the other stories are not to blame
            noted(self.store.path, error, f"telling story {story.id} in a digest", None)
            return None

    def told(self, story: StoryInPeriod, desk: Desk | None) -> DigestStory:
        """Return a story as the digest tells it."""
        telling = story.telling or read_telling(self.store, self.sandbox, self.store.articles.of_story(story.id))
        lead = next(each for each in story.coverage if each.article == telling.lead)
        return DigestStory(
            id=story.id,
            first_seen=story.first_seen,
            title=lead.title,
            source=_source(lead),
            day=lead.published.astimezone(self.config.blog.timezone).date() if lead.published else None,
            study=telling.study,
            sentences=telling.sentences,
            caveat=telling.caveat,
            earlier=desk.earlier[:1] if desk else self.earlier.post_for(telling.lead),
            also=tuple(_source(each) for each in story.coverage if each is not lead),
            approved=desk is not None and desk.state in ("approved", "published"),
            posted=SourceLink(name=desk.posted[0], url=desk.posted[1]) if desk and desk.posted else None,
        )


def _told(gathering: _Gathering, since: date, until: date) -> tuple[Mapping[str, list[DigestStory]], Counter[str]]:
    """Return the stories of a period by topic, and how many were left out for which reason."""
    told: dict[str, list[DigestStory]] = {topic: [] for topic in gathering.wanted}
    left_out: Counter[str] = Counter()
    config, tellings = gathering.config, gathering.store.tellings
    desks = tellings.desks()
    for story in tellings.of_period(_begin(config, since), _begin(config, until)):
        desk = desks.get(story.id)
        why = gathering.why_not(story, desk)
        entry = None if why else gathering.told_or_noted(story, desk)
        if entry is None:
            left_out[why or "could not be told"] += 1
        else:
            told[gathering.topic(story) or ""].append(entry)
    return told, left_out


def _source(coverage: Coverage) -> SourceLink:
    return SourceLink(name=coverage.source, url=coverage.url)


def _weight(story: DigestStory) -> tuple[object, ...]:
    """Order stories: those a person approved first, then by the strength of their evidence, then the newest."""
    day = story.day.toordinal() if story.day else 0
    return (not story.approved, *(-rank for rank in strength(story.study)), -day, story.title, story.id)


def _begin(config: Config, day: date) -> datetime:
    return datetime.combine(day, time(), config.blog.timezone)


def _weeks(config: Config, store: Store, since: date, until: date, wanted: Sequence[str]) -> tuple[WeekSeen, ...]:
    """Count the stories of the weeks up to the period's end, by topic."""
    end = _monday(until - timedelta(days=1)) + timedelta(weeks=1)
    first = max(min(_monday(since), end - timedelta(weeks=WEEKS)), end - timedelta(weeks=MOST_WEEKS))
    counts: Mapping[date, Counter[str]] = {
        first + timedelta(weeks=number): Counter() for number in range((end - first).days // 7)
    }
    for begun, topics in store.tellings.begun(_begin(config, first), _begin(config, until)):
        counts[_monday(begun.astimezone(config.blog.timezone).date())].update(topics)
    return tuple(
        WeekSeen(monday=monday, counts=tuple(count[topic] for topic in wanted)) for monday, count in counts.items()
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
