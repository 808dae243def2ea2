"""Flags: which rules were applied to which article, and what they said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from newswatch.records import Flag, Hit, Matches, Rejection
from newswatch.store.group import Group
from newswatch.store.rows import Row, packed, stamp

_LACKS = "FROM articles a LEFT JOIN flaggings g ON g.article = a.id WHERE (g.article IS NULL OR g.rules <> ?)"
BATCH = 200


class Flags(Group):
    """The tables ``flaggings`` and ``flags``."""

    def count_to_flag(self, rules: str) -> int:
        """Return how many articles these rules were not applied to."""
        return int(self.value(f"SELECT count(*) {_LACKS}", rules))

    def to_flag(self, rules: str) -> Iterator[tuple[int, str, str, str]]:
        """Yield number, address, title and text of articles to which the rules with this fingerprint were not applied.

        Rows are read in batches, so that the caller may write in between.
        """
        last = -1
        while True:
            batch = self.db.execute(
                f"SELECT a.id, a.url, a.title, a.text {_LACKS} AND a.id > ? ORDER BY a.id LIMIT ?",
                [rules, last, BATCH],
            ).fetchall()
            if not batch:
                return
            yield from batch
            last = batch[-1][0]

    def save(self, article: int, matches: Matches, rules: str, kind: str, now: datetime) -> None:
        """Store what the rules said of an article, in place of what others said before."""
        with self.db.atomic():
            self.db.execute("DELETE FROM flags WHERE article = ?", [article])
            self.insert_many("flags", [_row(article, flag) for flag in matches.flags])
            self.db.execute(
                "INSERT INTO flaggings (article, rules, kind, at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (article) DO UPDATE SET rules = excluded.rules, kind = excluded.kind, at = excluded.at",
                [article, rules, kind, stamp(now)],
            )


def _row(article: int, flag: Flag) -> Row:
    return {
        "article": article,
        "topic": flag.topic,
        "strength": flag.strength,
        "score": flag.score,
        "hits": packed(flag.hits),
        "rejected": packed(flag.rejected),
    }


def read_flag(row: Row) -> Flag:
    """Read a flag from its columns."""
    return Flag(
        topic=row["topic"],
        strength=row["strength"],
        score=row["score"],
        hits=tuple(Hit(**hit) for hit in row["hits"]),
        rejected=tuple(Rejection(**place) for place in row["rejected"]),
    )
