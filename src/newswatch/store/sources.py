"""Sources: which are due, what the next conditional request needs, how they fare."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from newswatch.store.group import Group
from newswatch.store.rows import Row, moment, packed, stamp

CLOCK_SLIP = timedelta(hours=1)  # a clock set back by less is nothing to speak of


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """What the store knows of a source."""

    id: int
    name: str
    url: str
    state: Mapping[str, Any]  #: what the next conditional request needs
    last_attempt: datetime | None
    last_success: datetime | None
    failures: int  #: in a row
    last_error: str | None
    due: datetime | None  #: by its interval
    hold: datetime | None  #: no request before this
    entries: int = 0

    @property
    def next_poll(self) -> datetime | None:
        """When it is polled next; None for whenever a run comes along."""
        return max((each for each in (self.due, self.hold) if each), default=None)


class Sources(Group):
    """The table ``sources``."""

    def sync(self, configured: Sequence[tuple[str, str, str]]) -> None:
        """Make a row for every configured (name, kind, address); a changed address begins with a clean slate."""
        known = {name: (kind, url) for name, kind, url in self.db.execute("SELECT name, kind, url FROM sources")}
        changed = [(name, kind, url) for name, kind, url in configured if known.get(name) != (kind, url)]
        if not changed:
            return
        with self.db.atomic():
            self.db.conn.executemany(
                "INSERT INTO sources (name, kind, url) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
                "kind = excluded.kind, url = excluded.url, state = '{}', failures = 0, "
                "last_error = NULL, due = NULL, hold = NULL",
                changed,
            )

    def to_poll(self, now: datetime, *, regardless: bool = False) -> Mapping[str, SourceState]:
        """Return the sources that are due by name.

        Args:
            now: the present moment.
            regardless: also those whose interval is not over; Retry-After and back-off are obeyed in any case.
        """
        due = "" if regardless else "AND (due IS NULL OR due <= :now)"
        # What was asked in the future was asked while the clock was wrong; its next poll would be years away.
        sql = f"""
            SELECT *, 0 AS entries FROM sources
            WHERE last_attempt > :ahead OR (hold IS NULL OR hold <= :now) {due}
        """
        cursor = self.db.execute(sql, {"now": stamp(now), "ahead": stamp(now + CLOCK_SLIP)})
        names = [column[0] for column in cursor.description]
        states = (_state(dict(zip(names, row, strict=True))) for row in cursor)
        return {state.name: state for state in states}

    def all(self) -> Mapping[str, SourceState]:
        """Return every source ever polled, by name, with the number of its entries."""
        sql = "SELECT s.*, (SELECT count(*) FROM entries WHERE source = s.id) AS entries FROM sources s ORDER BY s.id"
        return {row["name"]: _state(row) for row in self.rows(sql)}

    def days(self, since: datetime) -> Mapping[int, Sequence[tuple[date, int]]]:
        """Return for each source the days that brought entries and how many, the oldest first.

        An entry counts on the day it was published, or was first seen where that is not known or later.
        """
        sql = (
            "SELECT source, substr(min(coalesce(published, first_seen), first_seen), 1, 10) AS day, count(*) "
            "FROM entries GROUP BY source, day HAVING day >= ? ORDER BY source, day"
        )
        found: dict[int, list[tuple[date, int]]] = {}
        for source, day, count in self.db.execute(sql, [f"{since:%Y-%m-%d}"]):
            found.setdefault(source, []).append((date.fromisoformat(day), count))
        return found

    def succeeded(
        self, source: int, state: object, now: datetime, *, due: datetime | None, hold: datetime | None
    ) -> None:
        """Note an answer that could be read, or that nothing changed."""
        row = {"state": packed(state), "last_attempt": stamp(now), "last_success": stamp(now), "failures": 0}
        with self.db.atomic():
            self.update("sources", {**row, "last_error": None, "due": stamp(due), "hold": stamp(hold)}, source)

    def failed(self, source: int, state: object, error: str, now: datetime, hold: datetime | None) -> None:
        """Note a failure: one more in a row."""
        with self.db.atomic():
            row = {"state": packed(state), "last_attempt": stamp(now), "last_error": error, "hold": stamp(hold)}
            self.update("sources", row, source)
            self.db.execute("UPDATE sources SET failures = failures + 1 WHERE id = ?", [source])


def _state(row: Row) -> SourceState:
    return SourceState(
        id=row["id"],
        name=row["name"],
        url=row["url"],
        state=json.loads(row["state"]),
        last_attempt=moment(row["last_attempt"]),
        last_success=moment(row["last_success"]),
        failures=row["failures"],
        last_error=row["last_error"],
        due=moment(row["due"]),
        hold=moment(row["hold"]),
        entries=row["entries"],
    )
