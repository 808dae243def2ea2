"""robots.txt of the sites whose pages are read, kept for a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from newswatch.store.group import Group, batches
from newswatch.store.rows import places, stamp

KEPT = timedelta(days=1)


class Robots(Group):
    """The table ``robots``."""

    def of(self, origins: Collection[str], now: datetime) -> Mapping[str, str]:
        """Return the robots.txt of sites by origin, where it was read within a day."""
        found: dict[str, str] = {}
        for batch in batches(origins):
            sql = f"SELECT origin, text FROM robots WHERE read > ? AND origin IN ({places(len(batch))})"
            found.update(self.db.execute(sql, [stamp(now - KEPT), *batch]).fetchall())
        return found

    def keep(self, texts: Mapping[str, str], now: datetime) -> None:
        """Keep what was read; what is older than a day goes."""
        with self.db.atomic():
            self.db.execute("DELETE FROM robots WHERE read <= ?", [stamp(now - KEPT)])
            self.db.conn.executemany(
                "INSERT OR REPLACE INTO robots (origin, text, read) VALUES (?, ?, ?)",
                [(origin, text, stamp(now)) for origin, text in texts.items()],
            )
