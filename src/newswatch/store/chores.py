"""Chores: what is done once a day or a week, and when it was done last."""

from __future__ import annotations

from datetime import datetime

from newswatch.store.group import Group
from newswatch.store.rows import moment, stamp


class Chores(Group):
    """The table ``chores``."""

    def last(self, name: str) -> datetime | None:
        """Return when a chore was last done, None for never."""
        return moment(self.value("SELECT done FROM chores WHERE name = ?", name))

    def note(self, name: str) -> str:
        """Return what was noted when it was last done."""
        return str(self.value("SELECT note FROM chores WHERE name = ?", name) or "")

    def did(self, name: str, now: datetime, note: str = "") -> None:
        """Note that a chore was done."""
        with self.db.atomic():
            self.db.execute(
                "INSERT OR REPLACE INTO chores (name, done, note) VALUES (?, ?, ?)", [name, stamp(now), note]
            )
