"""What a migration is: statements that are carried out in one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from newswatch.store.migrations._lean_sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Migration:
    """A step from one schema to the next.

    Attributes:
        sql: statements, each ended by a semicolon at a line's end; comments hold none there.
    """

    sql: str

    def apply(self, db: Database) -> None:
        """Carry the statements out, inside the transaction that is open."""
        # executescript would commit that transaction.
        for statement in self.sql.split(";\n"):
            if statement.strip():
                db.execute(statement)
