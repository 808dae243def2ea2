"""The only SQL: one SQLite file, one module for each group of tables, one method for each question.

``with Store.open(path) as store:`` gives groups named as the tables: ``store.entries``, ``store.articles`` and so on.
Every method that writes is one transaction, unless it stands in ``with store.transaction():``.
"""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newswatch.lazy import lazily
from newswatch.store.connection import FILE_FAULTS, connect, translated

if TYPE_CHECKING:
    from newswatch.store.articles import Articles, StoredArticle
    from newswatch.store.choices import Choices, Chosen
    from newswatch.store.chores import Chores
    from newswatch.store.database import Database
    from newswatch.store.decisions import Decision, Decisions, Step, fingerprint, of_state
    from newswatch.store.desk import Covered, Desk, DeskLine
    from newswatch.store.digests import Digests
    from newswatch.store.drafts import Drafts, StoredDraft
    from newswatch.store.entries import Entries, PendingEntry
    from newswatch.store.flags import Flags
    from newswatch.store.group import Group
    from newswatch.store.lock import review_lock, run_lock
    from newswatch.store.posts import Posts
    from newswatch.store.publications import Publication, Publications
    from newswatch.store.robots import Robots
    from newswatch.store.runs import Runs
    from newswatch.store.search import Search
    from newswatch.store.sources import Sources, SourceState
    from newswatch.store.standings import Standings
    from newswatch.store.stories import Stories, StoryToDraft
    from newswatch.store.tellings import StoryInPeriod, Telling, Tellings

__all__ = [
    "FILE_FAULTS",
    "Chosen",
    "Covered",
    "Database",
    "Decision",
    "DeskLine",
    "PendingEntry",
    "Publication",
    "SourceState",
    "Step",
    "Store",
    "StoredArticle",
    "StoredDraft",
    "StoryInPeriod",
    "StoryToDraft",
    "Telling",
    "fingerprint",
    "of_state",
    "review_lock",
    "run_lock",
    "translated",
]


# One command asks a few groups; records and rows of the others need not be made for it.
__getattr__ = lazily(
    __name__,
    {
        "Chosen": "newswatch.store.choices",
        "Database": "newswatch.store.database",
        "Decision": "newswatch.store.decisions",
        "Covered": "newswatch.store.desk",
        "DeskLine": "newswatch.store.desk",
        "PendingEntry": "newswatch.store.entries",
        "Publication": "newswatch.store.publications",
        "SourceState": "newswatch.store.sources",
        "Step": "newswatch.store.decisions",
        "StoredArticle": "newswatch.store.articles",
        "StoredDraft": "newswatch.store.drafts",
        "StoryInPeriod": "newswatch.store.tellings",
        "StoryToDraft": "newswatch.store.stories",
        "Telling": "newswatch.store.tellings",
        "fingerprint": "newswatch.store.decisions",
        "of_state": "newswatch.store.decisions",
        "review_lock": "newswatch.store.lock",
        "run_lock": "newswatch.store.lock",
    },
)


class Store:
    """One database, open.

    Raises:
        StoreError: from any method, when SQLite cannot do what it should; the message names the file and the way out.
    """

    sources: Sources
    entries: Entries
    articles: Articles
    flags: Flags
    stories: Stories
    drafts: Drafts
    decisions: Decisions
    desk: Desk
    posts: Posts
    choices: Choices
    robots: Robots
    runs: Runs
    chores: Chores
    search: Search
    standings: Standings
    tellings: Tellings
    publications: Publications
    digests: Digests

    def __init__(self, path: Path | None, *, read_only: bool = False) -> None:
        self.path = path
        self.db = connect(path, read_only=read_only)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Group:
            """Make a group when it is asked for the first time: ``tellings`` is ``Tellings`` of ``tellings.py``."""
            if name not in type(self).__annotations__:
                raise AttributeError(f"a store has no {name!r}")
            group = getattr(import_module(f"{__name__}.{name}"), name.capitalize())(self.db)
            setattr(self, name, group)
            return group

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open a database for reading and writing; it is made when missing."""
        return cls(path)

    @classmethod
    def look(cls, path: Path) -> Store:
        """Open a database for reading only; works in a folder nobody may write in."""
        return cls(path, read_only=True)

    @classmethod
    def in_memory(cls) -> Store:
        """Return a store that leaves no trace."""
        return cls(None)

    def transaction(self) -> AbstractContextManager[object]:
        """Make several writes one unit: all of them or none."""
        return self.db.atomic()

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        with translated(self.path):
            if isinstance(error, sqlite3.Error):
                raise error
