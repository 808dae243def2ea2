"""What the groups of tables have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newswatch.store.rows import Row, column_list, places

if TYPE_CHECKING:
    from newswatch.store.database import Database


class Group:
    """Some tables and the questions asked of them."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def rows(self, sql: str, *values: Any) -> Iterator[Row]:
        """Yield the rows of a query as mappings."""
        cursor = self.db.execute(sql, values)
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield dict(zip(names, row, strict=True))

    def row(self, sql: str, *values: Any) -> Row | None:
        """Return the first row of a query."""
        return next(self.rows(sql, *values), None)

    def value(self, sql: str, *values: Any) -> Any:
        """Return the first value of the first row, None when there is no row."""
        row = self.db.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def insert(self, table: str, row: Row) -> int:
        """Insert a row and return its id."""
        sql = f"INSERT INTO {table} ({column_list(list(row))}) VALUES ({places(len(row))})"
        return int(self.db.execute(sql, list(row.values())).lastrowid or 0)

    def insert_many(self, table: str, rows: Sequence[Row]) -> None:
        """Insert rows that all have the same columns."""
        if rows:
            sql = f"INSERT INTO {table} ({column_list(list(rows[0]))}) VALUES ({places(len(rows[0]))})"
            self.db.conn.executemany(sql, [list(row.values()) for row in rows])

    def update(self, table: str, row: Row, where: int) -> None:
        """Change some columns of the row with the id ``where``."""
        sets = ", ".join(f'"{name}" = ?' for name in row)
        self.db.execute(f"UPDATE {table} SET {sets} WHERE id = ?", [*row.values(), where])


def batches(values: Iterable[Any], size: int = 500) -> Iterator[list[Any]]:
    """Yield lists of at most ``size`` values; SQLite takes a bounded number at once."""
    batch: list[Any] = []
    for value in values:
        batch.append(value)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
