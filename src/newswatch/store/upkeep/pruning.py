"""Purging by age: old entries, articles, stories and reports of runs go, what a person may still need stays.

A story goes as a whole, when none of its articles is young; so does an article no story holds. What something else
refers to is kept: a reference that is not declared to go with what it refers to (``ON DELETE CASCADE``) holds it, and
so drafts, with their decisions and publications, hold their stories. A purged entry leaves a mark behind, so that it
stays away although its source lists it for years.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from newswatch.store.database import Database
from newswatch.store.rows import page_mark, stamp

#: References that say where something belongs; they hold nothing.
_STRUCTURE = frozenset({("entries", "articles"), ("story_articles", "stories")})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """How many rows went, or would go."""

    entries: int
    articles: int
    stories: int
    runs: int
    kept: int  #: articles as old, held by a draft or by a younger article of their story


def prune(db: Database, before: datetime, *, only_count: bool = False) -> Pruned:
    """Purge what was first seen before a moment; all of it or, when that fails, nothing.

    The file does not shrink by this: see :func:`shrink`.

    Args:
        db: open for writing, unless it is only counted.
        before: aware.
        only_count: change nothing.
    """
    with _doomed(db, before):
        told = _count(db, stamp(before))
        if not only_count:
            with db.atomic():
                _purge(db, stamp(before))
    return told


def shrink(db: Database) -> None:
    """Give the room of purged rows back to the disk; for a moment as much room again is needed."""
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def _doomed(db: Database, before: datetime) -> Iterator[None]:
    """Hold the tables of what is to go: old entries, and articles and stories nothing young and nothing else needs."""
    db.conn.create_function("page_mark", 2, page_mark, deterministic=True)
    values = {"before": stamp(before)}
    try:
        db.execute("CREATE TEMP TABLE old_articles (id INTEGER PRIMARY KEY)")
        db.execute("CREATE TEMP TABLE doomed_stories (id INTEGER PRIMARY KEY)")
        db.execute("CREATE TEMP TABLE doomed_articles (id INTEGER PRIMARY KEY)")
        db.execute(_OLD_ARTICLES, values)
        db.execute(_DOOMED_STORIES + _unheld(db, "stories", "s.id"))
        db.execute(_DOOMED_ARTICLES + _unheld(db, "articles", "o.id"))
        db.conn.commit()
        yield
    finally:
        db.conn.rollback()
        for table in ("old_articles", "doomed_stories", "doomed_articles"):
            db.execute(f"DROP TABLE IF EXISTS temp.{table}")
        db.conn.commit()


def _unheld(db: Database, table: str, number: str) -> str:
    """Return the conditions that no other table holds a row of this one."""
    held = ""
    for other in db.table_names():
        for reference in db.execute(f'PRAGMA foreign_key_list("{other}")').fetchall():
            _, _, target, column, _, _, on_delete, _ = reference
            if target == table and on_delete == "NO ACTION" and (other, table) not in _STRUCTURE:
                held += f' AND NOT EXISTS (SELECT 1 FROM "{other}" x WHERE x."{column}" = {number})'
    return held


def _count(db: Database, before: str | None) -> Pruned:
    def value(sql: str) -> int:
        return int(db.execute(sql, {"before": before} if ":before" in sql else {}).fetchone()[0])

    return Pruned(
        entries=value(f"SELECT count(*) FROM entries e WHERE {_OLD_ENTRY}"),
        articles=value("SELECT count(*) FROM doomed_articles"),
        stories=value("SELECT count(*) FROM doomed_stories"),
        runs=value(f"SELECT count(*) FROM runs r WHERE {_OLD_RUN}"),
        kept=value("SELECT (SELECT count(*) FROM old_articles) - (SELECT count(*) FROM doomed_articles)"),
    )


def _purge(db: Database, before: str | None) -> None:
    for sql in _PURGE:
        db.execute(sql, {"before": before} if ":before" in sql else {})


# An article is as young as its youngest entry; one that no entry leads to any more, as its reading.
_OLD_ARTICLES = """
    INSERT INTO old_articles SELECT a.id FROM articles a
    WHERE a.fetched < :before
      AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.article = a.id AND e.first_seen >= :before)
"""
_DOOMED_STORIES = """
    INSERT INTO doomed_stories SELECT s.id FROM stories s WHERE NOT EXISTS (
      SELECT 1 FROM story_articles m WHERE m.story = s.id AND m.article NOT IN (SELECT id FROM old_articles))
"""
_DOOMED_ARTICLES = """
    INSERT INTO doomed_articles SELECT o.id FROM old_articles o
    LEFT JOIN story_articles m ON m.article = o.id
    WHERE (m.story IS NULL OR m.story IN (SELECT id FROM doomed_stories))
"""
_OLD_ENTRY = """
    e.first_seen < :before AND (e.article IN (SELECT id FROM doomed_articles) OR e.article IS NULL)
"""
_OLD_RUN = "r.started < :before AND r.id <> (SELECT max(id) FROM runs)"
_MARKS = "INSERT OR IGNORE INTO purged_entries SELECT e.source, page_mark"
_PURGE = (
    f"{_MARKS}(e.key, '') FROM entries e WHERE {_OLD_ENTRY}",
    f"{_MARKS}(e.url, e.title) FROM entries e WHERE e.url <> '' AND {_OLD_ENTRY}",
    f"DELETE FROM entries AS e WHERE {_OLD_ENTRY}",
    "DELETE FROM story_articles WHERE story IN (SELECT id FROM doomed_stories)",
    "DELETE FROM stories WHERE id IN (SELECT id FROM doomed_stories)",
    "DELETE FROM articles WHERE id IN (SELECT id FROM doomed_articles)",
    f"DELETE FROM runs AS r WHERE {_OLD_RUN}",
)
