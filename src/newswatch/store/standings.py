"""Standings: what registers said of cited studies, and since when; an answer like the last one only renews its time."""

from __future__ import annotations

from datetime import datetime

from newswatch.records import Citation, Recheck, Standing
from newswatch.store.group import Group
from newswatch.store.rows import Row, packed, stamp, words


class Standings(Group):
    """The table ``standings``."""

    def save(self, standing: Standing, now: datetime) -> Recheck:
        """Store an answer and return it beside the one before it."""
        citation = standing.citation
        with self.db.atomic():
            row = self.row(_LAST, citation.kind, citation.value, standing.register)
            found = Recheck(standing=standing, before=_standing(citation, row) if row else None)
            if row is None or found.changed:
                self.insert("standings", _row(standing, now))
            else:
                self.update("standings", {"last": stamp(now)}, row["id"])
        return found

    def fresh(self, register: str, since: datetime) -> frozenset[Citation]:
        """Return what a register was asked for since then, and answered."""
        sql = "SELECT kind, value FROM standings WHERE register = ? AND last > ?"
        return frozenset(Citation(row["kind"], row["value"]) for row in self.rows(sql, register, stamp(since)))

    def of(self, citation: Citation) -> tuple[Standing, ...]:
        """Return the last word of each register on a citation."""
        rows = self.rows(_NOW, citation.kind, citation.value)
        return tuple(_standing(citation, row) for row in rows)


_LAST = "SELECT * FROM standings WHERE kind = ? AND value = ? AND register = ? ORDER BY id DESC LIMIT 1"
_NOW = """
    SELECT * FROM standings WHERE id IN (SELECT max(id) FROM standings WHERE kind = ? AND value = ? GROUP BY register)
    ORDER BY register
"""


def _standing(citation: Citation, row: Row) -> Standing:
    return Standing(citation=citation, register=row["register"], state=row["state"], said=words(row["said"]))


def _row(standing: Standing, now: datetime) -> Row:
    return {
        "kind": standing.citation.kind,
        "value": standing.citation.value,
        "register": standing.register,
        "state": standing.state,
        "said": packed(standing.said),
        "first": stamp(now),
        "last": stamp(now),
    }
