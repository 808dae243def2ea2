"""Search: the texts that may hold what is asked for, from all shelves. How well they answer is told elsewhere.

The texts are read through, not indexed: a search is rare, and an index would be half as large as the texts themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import get_args

from newswatch.records import Document, Shelf
from newswatch.store.group import Group
from newswatch.store.rows import moment

SHELVES: tuple[Shelf, ...] = get_args(Shelf)

_TABLES: dict[Shelf, str] = {
    "article": "SELECT id, title, url, coalesce(published, fetched) AS date, text FROM articles",
    "post": "SELECT id, title, url, date, text FROM posts WHERE gone IS NULL",
    # What stands before the second line of dashes is front matter.
    "draft": "SELECT d.id, x.title, '' AS url, d.created AS date, "
    "substr(x.markdown, coalesce(nullif(instr(x.markdown, '\n---\n'), 0) + 5, 1)) AS text "
    "FROM drafts d JOIN draft_texts x ON x.draft = d.id",
}


class Search(Group):
    """The tables ``articles``, ``posts`` and ``drafts``."""

    def candidates(self, pieces: Sequence[str], shelves: Collection[Shelf] = SHELVES) -> Iterator[Document]:
        """Yield what holds every piece of text somewhere, whatever the case of its letters.

        Args:
            pieces: letters to look for, not whole words.
            shelves: where to look.
        """
        # SQLite folds the case of ASCII letters only; a piece with others is left to whoever reads the text.
        asked = [piece for piece in pieces if piece.isascii()]
        conditions = " AND ".join(["title || ' ' || text LIKE ? ESCAPE '\\'"] * len(asked)) or "1"
        values = [f"%{_escaped(piece)}%" for piece in asked]
        for shelf in SHELVES:
            if shelf in shelves:
                for row in self.rows(f"SELECT * FROM ({_TABLES[shelf]}) WHERE {conditions}", *values):
                    yield Document(
                        shelf=shelf,
                        id=row["id"],
                        title=row["title"],
                        url=row["url"],
                        date=moment(row["date"]),
                        text=row["text"],
                    )


def _escaped(piece: str) -> str:
    return piece.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
