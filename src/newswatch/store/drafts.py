"""Drafts and the statements they make. The machine's text and the author's edit are kept apart: hers is what shows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newswatch.records import Composed, Related, SourceLink, Statement, Study
from newswatch.store.decisions import Decisions, fingerprint, of_state
from newswatch.store.group import Group
from newswatch.store.posts import read_post
from newswatch.store.rows import Row, moment, packed, stamp, study, words


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDraft:
    """A draft with its number, state and what it rests on."""

    id: int
    story: int
    title: str
    headline: str  #: of its main source; tells drafts on one topic apart
    slug: str
    markdown: str  #: hers where she edited it, otherwise the machine's
    state: str  #: 'waiting', 'approved', 'rejected', 'later', 'published'
    until: datetime | None  #: of 'later'
    topics: tuple[str, ...]
    sources: tuple[SourceLink, ...]
    earlier_posts: tuple[Related, ...]
    study: Study
    created: datetime
    later_articles: tuple[int, ...]  #: coverage that came after the decision
    edited: bool = False
    proposal: str | None = None  #: what the machine would write now, where it wrote anew since she edited


class Drafts(Group):
    """The tables ``drafts``, ``draft_articles``, ``draft_posts`` and ``statements``."""

    def save(self, story: int, composed: Composed, articles: Sequence[int], now: datetime) -> int:
        """Store what the machine makes of a story; return the draft's number.

        A draft that was decided on, perhaps while this one was being composed, stays; the coverage is noted. Where the
        author edited the draft, hers is still what shows, and this text is a proposal.
        """
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
            elif self._is_decided(known):
                self.note_coverage(known, articles)
                return int(known)
            else:
                number = int(known)
                self.update("drafts", row, number)
            self._attach(number, composed, articles)
        return number

    def is_edited(self, draft: int) -> bool:
        """Return whether the author's own text is what shows."""
        return bool(self.value("SELECT edited FROM draft_texts WHERE draft = ?", draft))

    def _is_decided(self, draft: int) -> bool:
        return self.value("SELECT state FROM draft_states WHERE draft = ?", draft) not in ("waiting", "later")

    def _attach(self, draft: int, composed: Composed, articles: Sequence[int]) -> None:
        hers = self.value("SELECT markdown FROM draft_texts WHERE draft = ? AND edited", draft) or ""
        said = {statement.text for statement in composed.statements}
        rest = [each for each in self.statements(draft) if each.text in hers and each.text not in said]
        for table in ("draft_articles", "draft_posts", "statements"):
            self.db.execute(f"DELETE FROM {table} WHERE draft = ?", [draft])
        self.insert_many("draft_articles", [{"draft": draft, "article": each, "part": "composed"} for each in articles])
        self.insert_many("draft_posts", [_related_row(draft, *each) for each in enumerate(composed.earlier_posts)])
        self.insert_many(
            "statements", [_statement_row(draft, *each) for each in enumerate((*composed.statements, *rest))]
        )

    def note_coverage(self, draft: int, articles: Sequence[int]) -> None:
        """Note articles that joined the story after a person decided on its draft."""
        sql = "INSERT OR IGNORE INTO draft_articles (draft, article, part) VALUES (?, ?, 'later')"
        with self.db.atomic():
            self.db.conn.executemany(sql, [(draft, each) for each in articles])

    def decide(self, draft: int, state: str, now: datetime, *, reason: str = "", until: datetime | None = None) -> None:
        """Add a decision on one draft, a step of its own; ``published`` is the machine's and cannot be undone."""
        decisions = Decisions(self.db)
        if state == "published":
            decisions.note(draft, state, now, reason=reason)
        else:
            decisions.take(of_state([draft], state, reason=reason, until=until), now)

    def get(self, number: int, now: datetime | None = None) -> StoredDraft | None:
        """Return one draft; one put off until a moment before ``now`` waits again."""
        return next(self._stored(now, "WHERE d.id = ?", number), None)

    def select(
        self,
        *,
        state: str | None = None,
        story: int | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        now: datetime | None = None,
    ) -> Iterator[StoredDraft]:
        """Yield drafts, the newest first; one put off until a moment before ``now`` waits again."""
        conditions = [
            (f"{STATE_NOW} = ?", state),
            ("d.story = ?", story),
            ("d.created >= ?", stamp(since)),
            ("d.created < ?", stamp(until)),
        ]
        given = [(sql, value) for sql, value in conditions if value is not None]
        where = f"WHERE {' AND '.join(sql for sql, _ in given)}" if given else ""
        values = (
            each for sql, value in given for each in ((stamp(now), value) if sql.startswith("CASE") else (value,))
        )
        return self._stored(now, f"{where} ORDER BY d.created DESC, d.id DESC", *values)

    def count_waiting(self, now: datetime | None = None) -> int:
        """Return how many drafts wait for a decision, those counted that were put off until a moment before ``now``."""
        return int(self.value(f"SELECT count(*) FROM draft_states t WHERE {STATE_NOW} = 'waiting'", stamp(now)))

    def linked_to_gone(self) -> tuple[StoredDraft, ...]:
        """Return the drafts not yet decided on that link to a post the public can no longer read."""
        sql = (
            "WHERE t.state IN ('waiting', 'later') AND EXISTS ("
            "SELECT 1 FROM draft_posts r JOIN posts p ON p.id = r.post WHERE r.draft = d.id AND p.gone IS NOT NULL) "
            "ORDER BY d.id"
        )
        return tuple(self._stored(None, sql))

    def statements(self, draft: int) -> tuple[Statement, ...]:
        """Return what a draft says, each with the words it rests on."""
        sql = 'SELECT text, kind, evidence, url, start, "end" FROM statements WHERE draft = ? ORDER BY place'
        return tuple(Statement(**row) for row in self.rows(sql, draft))

    def _stored(self, now: datetime | None, tail: str, *values: Any) -> Iterator[StoredDraft]:
        for row in self.rows(f"{_STORED} {tail}", stamp(now), *values):
            machine = row["machine"] if row["edited"] and row["base"] != fingerprint(row["machine"]) else None
            yield StoredDraft(
                id=row["id"],
                story=row["story"],
                title=row["title"],
                headline=row["headline"],
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
                edited=bool(row["edited"]),
                proposal=machine,
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


#: Of a row ``t`` of the view ``draft_states``; its place is for the moment it is.
STATE_NOW = "CASE WHEN t.state = 'later' AND t.until <= ? THEN 'waiting' ELSE t.state END"

#: The headline of a draft's main source.
HEADLINE = "coalesce((SELECT a.title FROM articles a WHERE a.url = json_extract(d.sources, '$[0].url')), '')"

_STORED = f"""
    SELECT {HEADLINE} AS headline,
      d.id, d.story, d.slug, d.topics, d.sources, d.study, d.created, d.markdown AS machine,
      x.title, x.markdown, x.edited, x.base, t.until, {STATE_NOW} AS state
    FROM drafts d JOIN draft_states t ON t.draft = d.id JOIN draft_texts x ON x.draft = d.id
"""


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
