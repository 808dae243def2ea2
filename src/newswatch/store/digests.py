"""Digests: which files were written and which mails were sent, so that edits are noticed and nothing goes out twice."""

from __future__ import annotations

from datetime import datetime

from newswatch.store.group import Group
from newswatch.store.rows import digest, moment, stamp


class Digests(Group):
    """The table ``digests``."""

    def is_known(self, name: str, text: str) -> bool:
        """Return whether this is what was written or sent last under this name."""
        return bool(self.value("SELECT 1 FROM digests WHERE name = ? AND digest = ?", name, digest(text)))

    def sent(self, name: str) -> datetime | None:
        """Return when something was written or sent under this name, None for never."""
        return moment(self.value("SELECT at FROM digests WHERE name = ?", name))

    def note(self, name: str, text: str, now: datetime) -> None:
        """Note what was written or sent."""
        with self.db.atomic():
            self.db.execute(
                "INSERT OR REPLACE INTO digests (name, digest, at) VALUES (?, ?, ?)", [name, digest(text), stamp(now)]
            )
