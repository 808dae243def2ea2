"""Stories: which articles report one finding, and what they say of the study."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from newswatch.store.group import Group
from newswatch.store.rows import packed, stamp, study

if TYPE_CHECKING:
    from newswatch.records import Study


@dataclass(frozen=True, slots=True)
class StoryToDraft:
    """A story on the topics of drafts that has articles no draft knows yet."""

    story: int
    draft: int | None
    state: str  #: of its draft: 'waiting', 'approved' ...; 'waiting' when there is none
    fresh: tuple[int, ...]  #: the articles the draft does not know
    newest: datetime  #: when the newest of these was published, or read where no date is known


class Stories(Group):
    """The tables ``stories``, ``story_articles`` and ``studies``."""

    def to_group(self) -> tuple[int, ...]:
        """Return the numbers of flagged articles that belong to no story yet."""
        return tuple(number for (number,) in self.db.execute(f"SELECT a.id {_TO_GROUP} ORDER BY a.id"))

    def recent(self, since: datetime) -> Mapping[int, int]:
        """Return article -> story for articles published, or where no date is known read, since a moment."""
        sql = (
            "SELECT m.article, m.story FROM story_articles m JOIN articles a ON a.id = m.article "
            "WHERE coalesce(a.published, a.fetched) >= ?"
        )
        return dict(self.db.execute(sql, [stamp(since)]).fetchall())

    def drafted(self) -> frozenset[int]:
        """Return the stories a draft exists of; their articles stay where they are."""
        return frozenset(story for (story,) in self.db.execute("SELECT story FROM drafts"))

    def form(self, articles: Sequence[int], now: datetime) -> int:
        """Make a story of articles; return its number."""
        with self.db.atomic():
            story = self.insert("stories", {"first_seen": stamp(now)})
            self._put(story, articles, now)
        return story

    def follow(self, story: int, articles: Sequence[int], now: datetime) -> int:
        """Make a story of further coverage of one that was posted; return its number. The posted one keeps the rest."""
        with self.db.atomic():
            number = self.insert("stories", {"first_seen": stamp(now), "follows": story})
            self._put(number, articles, now)
        return number

    def told_before(self, story: int) -> frozenset[str]:
        """Return the addresses of a story's articles and of all articles of the stories it follows."""
        return frozenset(address for (address,) in self.db.execute(_TOLD_BEFORE, [story]))

    def join(self, story: int, articles: Sequence[int], now: datetime) -> None:
        """Put articles into a story, wherever they were before; a story left empty goes."""
        with self.db.atomic():
            self._put(story, articles, now)
            self.db.execute(
                "DELETE FROM stories WHERE id NOT IN (SELECT story FROM story_articles) "
                "AND id NOT IN (SELECT story FROM drafts)"
            )

    def _put(self, story: int, articles: Sequence[int], now: datetime) -> None:
        self.db.conn.executemany(
            "INSERT INTO story_articles (article, story, joined) VALUES (?, ?, ?) "
            "ON CONFLICT (article) DO UPDATE SET story = excluded.story, joined = excluded.joined",
            [(article, story, stamp(now)) for article in articles],
        )

    def study_of(self, article: int) -> Study | None:
        """Return what an article says of its study, None when it was not read for that yet."""
        found = self.value("SELECT study FROM studies WHERE article = ?", article)
        return None if found is None else study(found)

    def save_study(self, article: int, facts: Study) -> None:
        """Store what an article says of its study."""
        with self.db.atomic():
            self.db.execute("INSERT OR REPLACE INTO studies (article, study) VALUES (?, ?)", [article, packed(facts)])

    def to_draft(self, groups: Sequence[Sequence[str]], unless: str = "") -> tuple[StoryToDraft, ...]:
        """Return the stories that need a draft, or whose draft lacks coverage.

        Args:
            groups: topics of drafts; a story is drafted when one of its articles is *about* all topics of a group.
            unless: a topic that takes an article out of account, whatever else it is about.
        """
        found: dict[int, StoryToDraft] = {}
        for group in groups:
            for row in self._lacking(group, unless):
                found.setdefault(row.story, row)
        return tuple(found[story] for story in sorted(found))

    def _lacking(self, group: Sequence[str], unless: str) -> Iterator[StoryToDraft]:
        about = " AND ".join(
            "EXISTS (SELECT 1 FROM flags f WHERE f.article = m.article AND f.strength = 'about' AND f.topic = ?)"
            for _ in group
        )
        sql = f"""
            SELECT s.id AS story, d.id AS draft, coalesce(t.state, 'waiting') AS state,
              group_concat(x.article) AS fresh, max(coalesce(a.published, a.fetched)) AS newest
            FROM stories s
            LEFT JOIN drafts d ON d.story = s.id
            LEFT JOIN draft_states t ON t.draft = d.id
            JOIN story_articles x ON x.story = s.id
            JOIN articles a ON a.id = x.article
            WHERE NOT EXISTS (SELECT 1 FROM draft_articles a WHERE a.draft = d.id AND a.article = x.article)
              AND EXISTS (SELECT 1 FROM story_articles m WHERE m.story = s.id AND {about} AND NOT EXISTS (
                SELECT 1 FROM flags f WHERE f.article = m.article AND f.strength = 'about' AND f.topic = ?))
            GROUP BY s.id ORDER BY s.id
        """
        for row in self.rows(sql, *group, unless):
            fresh = tuple(sorted(int(number) for number in row["fresh"].split(",")))
            newest = datetime.fromisoformat(row["newest"])
            yield StoryToDraft(row["story"], row["draft"], row["state"], fresh, newest)


_TOLD_BEFORE = """
    WITH RECURSIVE trail(id) AS (
      SELECT ? UNION SELECT s.follows FROM trail JOIN stories s ON s.id = trail.id WHERE s.follows IS NOT NULL
    )
    SELECT a.url FROM trail JOIN story_articles m ON m.story = trail.id JOIN articles a ON a.id = m.article
"""
_TO_GROUP = (
    "FROM articles a WHERE EXISTS (SELECT 1 FROM flags f WHERE f.article = a.id) "
    "AND NOT EXISTS (SELECT 1 FROM story_articles m WHERE m.article = a.id)"
)
