"""Is the file sound? What SQLite can tell of it, and what only newswatch can."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newswatch.store.database import Database

MOST = 10  # faults of one kind that are told
LITTLE_ROOM = 200 * 2**20  # bytes free on the disk; below, a person should know

RESTORE = (
    "put a backup in its place (docs/database.md tells how), or save what can be read: "
    "sqlite3 newswatch.db .recover | sqlite3 saved.db"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it should be."""

    kind: str  #: 'damage', 'reference', 'evidence' or 'room'
    what: str
    way_out: str

    @property
    def serious(self) -> bool:
        """Whether data is at stake; otherwise it is a hint."""
        return self.kind != "room"


def check(db: Database, path: Path) -> Iterator[Fault]:
    """Yield what is wrong with an open database, the worst first; a sound one yields nothing.

    Args:
        db: open for reading.
        path: its file.
    """
    damage = _damage(db)
    for text in damage:
        yield Fault("damage", " ".join(text.split()), RESTORE)
    if damage:
        return  # what else is wrong would follow from that
    for look in _LOOKS:
        yield from look(db)
    room = room_left(path)
    if room < LITTLE_ROOM:
        what = f"only {room / 1e6:.0f} MB are left on its disk"
        yield Fault("room", what, "make room, or purge old entries: newswatch db prune --older-than 365d")


def _damage(db: Database) -> list[str]:
    try:
        return [text for (text,) in db.execute(f"PRAGMA integrity_check({MOST})") if text != "ok"]
    except sqlite3.DatabaseError as error:  # too damaged to be looked through
        return [str(error)]


def room_left(path: Path) -> int:
    """Return how many bytes are free where a file lies."""
    return shutil.disk_usage(path.parent).free


def _references(db: Database) -> Iterator[Fault]:
    for table, row, target, _ in db.execute("PRAGMA foreign_key_check").fetchmany(MOST):
        yield Fault("reference", f"row {row} of {table} refers to {target} that are not there", RESTORE)


def _evidence(db: Database) -> Iterator[Fault]:
    """Look for statements of drafts whose words no longer stand where they were read."""
    for draft, place in db.execute(_LOST_EVIDENCE, [MOST]):
        what = f"statement {place} of draft {draft} rests on words that are not in its article"
        yield Fault("evidence", what, f"do not trust it before `newswatch drafts check {draft}` has found its words")


_LOST_EVIDENCE = """
    SELECT s.draft, s.place FROM statements s JOIN drafts d ON d.id = s.draft
    JOIN draft_articles r ON r.draft = s.draft AND r.part = 'composed'
    JOIN articles a ON a.id = r.article AND a.url = s.url
    WHERE s.url <> '' AND substr(a.text, s.start + 1, s."end" - s.start) <> s.evidence
      AND instr(a.title, s.evidence) = 0
    LIMIT ?
"""
_LOOKS: tuple[Callable[[Database], Iterator[Fault]], ...] = (_references, _evidence)
