"""Drafts, the statements they make, and what a person decided; decisions are only ever added."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newswatch.records import Composed, Related, SourceLink, Statement, Study
from newswatch.store.group import Group
from newswatch.store.posts import read_post
from newswatch.store.rows import Row, moment, packed, stamp, study, words


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDraft:
    """A draft with its number, state and what it rests on."""

    id: int
    story: int
    title: str
    slug: str
    markdown: str
    state: str  #: 'waiting', 'approved', 'rejected', 'later', 'published'
    until: datetime | None  #: of 'later'
    topics: tuple[str, ...]
    sources: tuple[SourceLink, ...]
    earlier_posts: tuple[Related, ...]
    study: Study
    created: datetime
    later_articles: tuple[int, ...]  #: coverage that came after the decision


class Drafts(Group):
    """The tables ``drafts``, ``draft_articles``, ``draft_posts``, ``statements`` and ``decisions``."""

    def save(self, story: int, composed: Composed, articles: Sequence[int], now: datetime) -> int:
        """Store a draft of a story, in place of the one nobody has decided on; return its number."""
        row = {
            "story": story,
            "title": composed.title,
            "slug": composed.slug,
            "markdown": composed.markdown,
            "topics": packed(composed.topics),
            "sources": packed(composed.sources),
            "study": packed(composed.study),
            "composed": stamp(now),
        }
        with self.db.atomic():
            known = self.value("SELECT id FROM drafts WHERE story = ?", story)
            if known is None:
                number = self.insert("drafts", {**row, "created": stamp(now)})
            else:
                number = int(known)
                self.update("drafts", row, number)
            self._attach(number, composed, articles)
        return number

    def _attach(self, draft: int, composed: Composed, articles: Sequence[int]) -> None:
        for table in ("draft_articles", "draft_posts", "statements"):
            self.db.execute(f"DELETE FROM {table} WHERE draft = ?", [draft])
        self.insert_many("draft_articles", [{"draft": draft, "article": each, "part": "composed"} for each in articles])
        self.insert_many("draft_posts", [_related_row(draft, *each) for each in enumerate(composed.earlier_posts)])
        self.insert_many("statements", [_statement_row(draft, *each) for each in enumerate(composed.statements)])

    def note_coverage(self, draft: int, articles: Sequence[int]) -> None:
        """Note articles that joined the story after a person decided on its draft."""
        with self.db.atomic():
            self.insert_many(
                "draft_articles", [{"draft": draft, "article": each, "part": "later"} for each in articles]
            )

    def decide(self, draft: int, state: str, now: datetime, *, reason: str = "", until: datetime | None = None) -> None:
        """Add a decision."""
        row = {"draft": draft, "state": state, "reason": reason, "until": stamp(until), "at": stamp(now)}
        with self.db.atomic():
            self.insert("decisions", row)

    def get(self, number: int) -> StoredDraft | None:
        """Return one draft."""
        return next(self._stored("WHERE d.id = ?", number), None)

    def select(
        self,
        *,
        state: str | None = None,
        story: int | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Iterator[StoredDraft]:
        """Yield drafts, the newest first."""
        conditions = [
            ("t.state = ?", state),
            ("d.story = ?", story),
            ("d.created >= ?", stamp(since)),
            ("d.created < ?", stamp(until)),
        ]
        given = [(sql, value) for sql, value in conditions if value is not None]
        where = f"WHERE {' AND '.join(sql for sql, _ in given)}" if given else ""
        return self._stored(f"{where} ORDER BY d.created DESC, d.id DESC", *(value for _, value in given))

    def count_waiting(self) -> int:
        """Return how many drafts wait for a decision."""
        return int(self.value("SELECT count(*) FROM draft_states WHERE state = 'waiting'"))

    def linked_to_gone(self) -> tuple[StoredDraft, ...]:
        """Return the drafts not yet decided on that link to a post the public can no longer read."""
        sql = (
            "WHERE t.state IN ('waiting', 'later') AND EXISTS ("
            "SELECT 1 FROM draft_posts r JOIN posts p ON p.id = r.post WHERE r.draft = d.id AND p.gone IS NOT NULL) "
            "ORDER BY d.id"
        )
        return tuple(self._stored(sql))

    def statements(self, draft: int) -> tuple[Statement, ...]:
        """Return what a draft says, each with the words it rests on."""
        sql = 'SELECT text, kind, evidence, url, start, "end" FROM statements WHERE draft = ? ORDER BY place'
        return tuple(Statement(**row) for row in self.rows(sql, draft))

    def _stored(self, tail: str, *values: Any) -> Iterator[StoredDraft]:
        sql = f"SELECT d.*, t.state, t.until FROM drafts d JOIN draft_states t ON t.draft = d.id {tail}"
        for row in self.rows(sql, *values):
            yield StoredDraft(
                id=row["id"],
                story=row["story"],
                title=row["title"],
                slug=row["slug"],
                markdown=row["markdown"],
                state=row["state"],
                until=moment(row["until"]),
                topics=words(row["topics"]),
                sources=tuple(SourceLink(**each) for each in json.loads(row["sources"])),
                earlier_posts=self._related(row["id"]),
                study=study(row["study"]),
                created=datetime.fromisoformat(row["created"]),
                later_articles=self._later(row["id"]),
            )

    def _related(self, draft: int) -> tuple[Related, ...]:
        sql = (
            "SELECT p.*, r.score, r.reasons FROM draft_posts r JOIN posts p ON p.id = r.post "
            "WHERE r.draft = ? ORDER BY r.place"
        )
        return tuple(
            Related(post=read_post(row), score=row["score"], reasons=words(row["reasons"]))
            for row in self.rows(sql, draft)
        )

    def _later(self, draft: int) -> tuple[int, ...]:
        sql = "SELECT article FROM draft_articles WHERE draft = ? AND part = 'later' ORDER BY article"
        return tuple(article for (article,) in self.db.execute(sql, [draft]))


def _related_row(draft: int, place: int, related: Related) -> Row:
    row = {"draft": draft, "post": related.post.id, "place": place, "score": related.score}
    return {**row, "reasons": packed(related.reasons)}


def _statement_row(draft: int, place: int, statement: Statement) -> Row:
    row = {
        "draft": draft,
        "place": place,
        "text": statement.text,
        "kind": statement.kind,
        "evidence": statement.evidence,
    }
    return {**row, "url": statement.url, "start": statement.start, "end": statement.end}
