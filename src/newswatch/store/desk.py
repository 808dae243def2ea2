"""The desk as the reviewer sees it: a line for each draft, and where she was. Light: a thousand lines are one query."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from newswatch.store.drafts import HEADLINE, STATE_NOW
from newswatch.store.group import Group
from newswatch.store.rows import Row, moment, stamp

AT_ONCE = 0  # milliseconds to wait for the right to note a place: it is a comfort, never worth a pause


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLine:
    """A draft in a list."""

    id: int
    story: int
    title: str
    headline: str  #: of its main source
    state: str  #: 'waiting', 'approved', 'rejected', 'later', 'published'
    reason: str  #: of its state
    until: datetime | None  #: of 'later'
    sources: tuple[str, ...]  #: names, the main one first
    earlier: int  #: how many earlier posts it links to
    edited: bool
    created: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A draft that was approved or published, whose story got coverage afterwards."""

    draft: int
    state: str  #: 'approved', 'published'
    headline: str  #: of its main source
    sources: tuple[str, ...]  #: names of those that told it afterwards, in the order they came


class Desk(Group):
    """The drafts to go through, and the table ``review_place``."""

    def waiting(self, now: datetime) -> tuple[DeskLine, ...]:
        """Return the drafts that wait for a decision, the newest first."""
        sql = f"{_LINE} WHERE {STATE_NOW} = 'waiting' ORDER BY d.created DESC, d.id DESC"
        moment_now = stamp(now)
        return tuple(map(_line, self.rows(sql, moment_now, moment_now)))

    def lines(self, drafts: Sequence[int], now: datetime) -> tuple[DeskLine, ...]:
        """Return the lines of some drafts, whatever their state."""
        chosen = ", ".join(str(int(each)) for each in drafts)
        return tuple(map(_line, self.rows(f"{_LINE} WHERE d.id IN ({chosen})", stamp(now))))

    def covered(self, now: datetime, since: datetime) -> tuple[Covered, ...]:
        """Return the approved and published drafts with coverage read since a moment, the newest first."""
        rows = self.rows(_COVERED, stamp(now), stamp(since))
        return tuple(
            Covered(
                draft=row["id"],
                state=row["state"],
                headline=row["headline"],
                sources=tuple(dict.fromkeys(json.loads(row["sources"]))),
            )
            for row in rows
            if row["state"] in ("approved", "published")
        )

    def place(self) -> int | None:
        """Return the draft the reviewer had before her last."""
        found = self.value("SELECT draft FROM review_place")
        return None if found is None else int(found)

    def keep_place(self, draft: int, now: datetime) -> bool:
        """Note where the reviewer is; return whether that could be done without waiting for another program."""
        waits = self.value("PRAGMA busy_timeout")
        self.db.execute(f"PRAGMA busy_timeout = {AT_ONCE}")
        try:
            with self.db.atomic():
                self.db.execute(
                    "INSERT OR REPLACE INTO review_place (id, draft, at) VALUES (1, ?, ?)", [draft, stamp(now)]
                )
        except sqlite3.OperationalError:
            return False
        finally:
            self.db.execute(f"PRAGMA busy_timeout = {waits}")
        return True


_LINE = f"""
    SELECT {HEADLINE} AS headline,
      d.id, d.story, x.title, x.edited, d.sources, d.created, t.until, {STATE_NOW} AS state,
      (SELECT count(*) FROM draft_posts WHERE draft = d.id) AS earlier,
      coalesce((SELECT reason FROM decisions WHERE draft = d.id AND kind = 'state' ORDER BY id DESC LIMIT 1), '')
        AS reason
    FROM drafts d JOIN draft_states t ON t.draft = d.id JOIN draft_texts x ON x.draft = d.id
"""


_COVERED = f"""
    SELECT d.id, {STATE_NOW} AS state, {HEADLINE} AS headline, json_group_array(c.source) AS sources
    FROM (
      SELECT l.draft, coalesce((SELECT s.name FROM entries e JOIN sources s ON s.id = e.source
          WHERE e.article = a.id ORDER BY e.id LIMIT 1), a.site) AS source
      FROM draft_articles l JOIN articles a ON a.id = l.article
      WHERE l.part = 'later' AND a.fetched >= ? ORDER BY a.id
    ) c
    JOIN drafts d ON d.id = c.draft JOIN draft_states t ON t.draft = d.id
    GROUP BY d.id ORDER BY d.id DESC
"""


def _line(row: Row) -> DeskLine:
    return DeskLine(
        id=row["id"],
        story=row["story"],
        title=row["title"],
        headline=row["headline"],
        state=row["state"],
        reason=row["reason"],
        until=moment(row["until"]),
        sources=_names(row["sources"]),
        earlier=row["earlier"],
        edited=bool(row["edited"]),
        created=datetime.fromisoformat(row["created"]),
    )


@lru_cache(maxsize=256)
def _names(sources: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source["name"] for source in json.loads(sources)))
