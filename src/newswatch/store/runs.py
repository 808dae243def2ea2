"""Runs: what was done when."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from newswatch.store.group import Group
from newswatch.store.rows import moment, packed, stamp


class Runs(Group):
    """The table ``runs``."""

    def begin(self, now: datetime) -> int:
        """Note that a run begins; return its number."""
        with self.db.atomic():
            return self.insert("runs", {"started": stamp(now)})

    def end(self, run: int, now: datetime, report: Mapping[str, object]) -> None:
        """Note that a run is over, with its report."""
        with self.db.atomic():
            self.update("runs", {"ended": stamp(now), "report": packed(report)}, run)

    def first(self) -> datetime | None:
        """Return when the first run began of which anything is known."""
        return moment(self.value("SELECT min(started) FROM runs"))

    def days(self, since: datetime, until: datetime) -> int:
        """Return on how many days runs began between two moments."""
        sql = "SELECT count(DISTINCT substr(started, 1, 10)) FROM runs WHERE started BETWEEN ? AND ?"
        return int(self.value(sql, stamp(since), stamp(until)))

    def latest(self, limit: int) -> Iterator[dict[str, Any]]:
        """Yield the last runs, newest first: ``run``, ``started``, ``ended`` and what the report holds."""
        for row in self.rows("SELECT * FROM runs ORDER BY id DESC LIMIT ?", limit):
            yield {**json.loads(row["report"]), "run": row["id"], "started": row["started"], "ended": row["ended"]}
