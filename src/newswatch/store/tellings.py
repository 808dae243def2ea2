"""Tellings: what a digest says of a story, read once by the run, so that a digest of thousands of stories is quick."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from newswatch.records import Post, Related, Study
from newswatch.store.group import Group
from newswatch.store.rows import Row, moment, packed, stamp, study, words


@dataclass(frozen=True, slots=True)
class Telling:
    """What a digest says of a story, in the words of one article."""

    lead: int
    sentences: tuple[str, ...]
    caveat: str
    study: Study  #: who, how and where published; the rest only until it is stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One article of a story, without its text."""

    article: int
    url: str
    title: str
    source: str
    published: datetime | None
    about: frozenset[str]  #: topics


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryInPeriod:
    """A story whose first article is of a period."""

    id: int
    first_seen: str  #: ISO 8601
    coverage: tuple[Coverage, ...]  #: in the order it was stored
    telling: Telling | None  #: None until the run has read it


@dataclass(frozen=True, slots=True)
class Desk:
    """What became of a story on its author's desk."""

    state: str  #: of its draft
    earlier: tuple[Related, ...]  #: posts the draft links to, as far as the public can read them; without their texts
    posted: tuple[str, str] | None  #: title and address of the post it became, where that is public


class Tellings(Group):
    """The table ``tellings``, and what a digest asks of the others."""

    def lacking(self, unless: str) -> tuple[int, ...]:
        """Return the stories about a topic that were not read yet, newest first; topic ``unless`` does not count."""
        return tuple(story for (story,) in self.db.execute(_LACKING, [unless]))

    def save(self, story: int, lead: int, sentences: Sequence[str], caveat: str) -> None:
        """Store what a digest says of a story; the study of its lead is stored already."""
        row = [story, lead, packed(sentences), caveat]
        with self.db.atomic():
            self.db.execute("INSERT OR REPLACE INTO tellings (story, lead, sentences, caveat) VALUES (?, ?, ?, ?)", row)

    def of_period(self, since: datetime, until: datetime) -> Iterator[StoryInPeriod]:
        """Yield the stories whose first article was published (or read, where no date is known) in a period."""
        rows = self.rows(_OF_PERIOD, stamp(since), stamp(until))
        for story, found in groupby(rows, key=itemgetter("story")):
            yield _story(story, list(found))

    def begun(self, since: datetime, until: datetime) -> Iterator[tuple[datetime, frozenset[str]]]:
        """Yield when each story began, and the topics it is about."""
        for begun, topics in self.db.execute(_BEGUN, [stamp(since), stamp(until)]):
            yield datetime.fromisoformat(begun), frozenset(topics.split("\n"))

    def desks(self) -> Mapping[int, Desk]:
        """Return what became of every story that has a draft."""
        earlier: dict[int, list[Related]] = defaultdict(list)
        for row in self.rows(_EARLIER):
            earlier[row["draft"]].append(_related(row))
        found = {}
        for story, draft, state, title, url in self.db.execute(_DESKS):
            found[story] = Desk(state, tuple(earlier[draft]), (title, url) if url else None)
        return found


# What digests tell of a study; reading all of it would take most of their time.
_TOLD = frozenset({"participants", "species", "design", "phase", "journal", "doi"})
_LACKING = """
    SELECT s.id FROM stories s
    WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.story = s.id)
      AND EXISTS (SELECT 1 FROM story_articles m JOIN flags f ON f.article = m.article
        WHERE m.story = s.id AND f.strength = 'about' AND f.topic <> ?)
    ORDER BY (SELECT max(coalesce(a.published, a.fetched)) FROM story_articles m JOIN articles a ON a.id = m.article
      WHERE m.story = s.id) DESC, s.id
"""
_OF_PERIOD = """
    WITH begun AS (
      SELECT m.story, min(coalesce(a.published, a.fetched)) AS day
      FROM story_articles m JOIN articles a ON a.id = m.article GROUP BY m.story)
    SELECT m.story, s.first_seen, a.id, a.url, a.title, a.site, a.published, t.lead, t.sentences, t.caveat, y.study,
      (SELECT group_concat(topic, char(10)) FROM flags WHERE article = a.id AND strength = 'about') AS about,
      (SELECT c.name FROM entries e JOIN sources c ON c.id = e.source WHERE e.article = a.id ORDER BY e.id LIMIT 1)
        AS source
    FROM begun b
    JOIN stories s ON s.id = b.story
    JOIN story_articles m ON m.story = b.story
    JOIN articles a ON a.id = m.article
    LEFT JOIN tellings t ON t.story = m.story AND t.lead = a.id
    LEFT JOIN studies y ON y.article = t.lead
    WHERE b.day >= ? AND b.day < ?
    ORDER BY m.story, a.id
"""
_BEGUN = """
    SELECT min(coalesce(a.published, a.fetched)) AS day, group_concat(f.topic, char(10))
    FROM story_articles m JOIN articles a ON a.id = m.article
    JOIN flags f ON f.article = a.id AND f.strength = 'about'
    GROUP BY m.story HAVING day >= ? AND day < ?
"""
_DESKS = """
    SELECT d.story, d.id, t.state, p.title, p.url
    FROM drafts d JOIN draft_states t ON t.draft = d.id
    LEFT JOIN publications b ON b.draft = d.id AND b.state = 'live'
    LEFT JOIN posts p ON p.url = b.url AND p.gone IS NULL
"""
_EARLIER = """
    SELECT r.draft, r.score, r.reasons, p.id, p.title, p.url, p.date
    FROM draft_posts r JOIN posts p ON p.id = r.post WHERE p.gone IS NULL ORDER BY r.draft, r.place
"""


def _story(story: int, rows: list[Row]) -> StoryInPeriod:
    told = next((row for row in rows if row["lead"] and row["study"]), None)
    return StoryInPeriod(
        id=story,
        first_seen=rows[0]["first_seen"],
        coverage=tuple(_coverage(row) for row in rows),
        telling=_telling(told) if told else None,
    )


def _coverage(row: Row) -> Coverage:
    return Coverage(
        article=row["id"],
        url=row["url"],
        title=row["title"],
        source=row["source"] or row["site"],
        published=moment(row["published"]),
        about=frozenset((row["about"] or "").split("\n")) - {""},
    )


def _telling(row: Row) -> Telling:
    return Telling(row["lead"], tuple(json.loads(row["sentences"])), row["caveat"], study(row["study"], _TOLD))


def _related(row: Row) -> Related:
    post = Post(id=row["id"], title=row["title"], url=row["url"], date=datetime.fromisoformat(row["date"]))
    return Related(post=post, score=row["score"], reasons=words(row["reasons"]))
