"""Entries: stored once however often they are seen; edits are noticed and what they replaced is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from newswatch.records import Entry
from newswatch.store.group import Group, batches
from newswatch.store.rows import Row, digest, moment, packed, page_mark, places, stamp, words

_ENTRY = "e.id, e.key, e.url, e.title, e.summary, e.content, e.published, e.updated, e.authors, e.doi, e.language"


@dataclass(frozen=True, slots=True)
class PendingEntry:
    """An entry whose page is still to be read. ``article`` is set when an earlier attempt is to be repeated."""

    id: int
    source: str
    url: str
    article: int | None
    attempts: int


@dataclass(frozen=True, slots=True)
class HeldEntry:
    """What tells a stored entry from others of its source, beside its id."""

    url: str
    title: str
    published: datetime | None


class Entries(Group):
    """The table ``entries`` and the versions that edits replaced."""

    def save(self, source: int, entries: Sequence[Entry], now: datetime) -> tuple[int, int]:
        """Store what a source holds now; return how many entries are new and how many were edited."""
        unique = {entry.id: _row(entry) for entry in entries}
        known = self._known(source, list(unique))
        unknown = [row for key, row in unique.items() if key not in known]
        purged = self._purged(source, unknown)
        fresh = [{"source": source, **row, "first_seen": stamp(now)} for row in unknown if not purged & _marks(row)]
        edited = [
            (known[key][0], row) for key, row in unique.items() if key in known and known[key][1] != row["digest"]
        ]
        if fresh or edited:
            with self.db.atomic():
                self.insert_many("entries", fresh)
                for entry, row in edited:
                    self._replace(entry, row, now)
        return len(fresh), len(edited)

    def held(self, source: int, keys: Sequence[str]) -> Mapping[str, HeldEntry]:
        """Return the entries of a source with one of these ids, by id."""
        return self._held(source, "key", keys)

    def at(self, source: int, urls: Sequence[str]) -> Mapping[str, HeldEntry]:
        """Return the entries of a source that lead to one of these addresses, by id."""
        return self._held(source, "url", [url for url in urls if url])

    def _held(self, source: int, column: str, values: Sequence[str]) -> Mapping[str, HeldEntry]:
        found: dict[str, HeldEntry] = {}
        for batch in batches(dict.fromkeys(values)):
            these = f"source = ? AND {column} IN ({places(len(batch))})"
            sql = f"SELECT key, url, title, published FROM entries WHERE {these}"
            for key, url, title, published in self.db.execute(sql, [source, *batch]):
                found[key] = HeldEntry(url, title, moment(published))
        return found

    def _known(self, source: int, keys: Sequence[str]) -> Mapping[str, tuple[int, str]]:
        found: dict[str, tuple[int, str]] = {}
        for batch in batches(keys):
            sql = f"SELECT key, id, digest FROM entries WHERE source = ? AND key IN ({places(len(batch))})"
            found.update({key: (number, mark) for key, number, mark in self.db.execute(sql, [source, *batch])})
        return found

    def _purged(self, source: int, rows: Sequence[Row]) -> frozenset[str]:
        """Return the marks of rows that were purged by age; a source may list them for years."""
        found: set[str] = set()
        for batch in batches(mark for row in rows for mark in _marks(row)):
            sql = f"SELECT mark FROM purged_entries WHERE source = ? AND mark IN ({places(len(batch))})"
            found.update(mark for (mark,) in self.db.execute(sql, [source, *batch]))
        return frozenset(found)

    def _replace(self, entry: int, row: Row, now: datetime) -> None:
        self.db.execute(
            "INSERT OR REPLACE INTO entry_versions (entry, replaced, title, summary, published) "
            "SELECT id, ?, title, summary, published FROM entries WHERE id = ?",
            [stamp(now), entry],
        )
        self.update("entries", {**row, "changed": stamp(now)}, entry)

    def to_scrape(self, now: datetime) -> tuple[PendingEntry, ...]:
        """Return entries without an article, and those whose page is to be tried again by now; oldest first."""
        rows = self.db.execute(_TO_SCRAPE, [stamp(now)]).fetchall()
        return tuple(PendingEntry(*row) for row in sorted(rows, key=lambda row: row[0]))

    def newest(self) -> datetime | None:
        """Return when an entry was last seen for the first time, None for never."""
        return moment(self.value("SELECT max(first_seen) FROM entries"))

    def oldest(self) -> datetime | None:
        """Return when the entry known for longest was first seen, None without entries."""
        return moment(self.value("SELECT min(first_seen) FROM entries"))

    def get(self, number: int) -> Entry:
        """Return one entry."""
        row = self.row(f"SELECT {_ENTRY} FROM entries e WHERE e.id = ?", number)
        if row is None:
            raise KeyError(number)
        return _entry(row)


# One branch for each partial index: an OR over two tables would read every entry there is.
_TO_SCRAPE = """
    SELECT e.id, s.name, e.url, NULL, 0 FROM entries e JOIN sources s ON s.id = e.source WHERE e.article IS NULL
    UNION ALL
    SELECT e.id, s.name, e.url, a.id, a.attempts
    FROM articles a JOIN entries e ON e.id = (SELECT min(id) FROM entries WHERE article = a.id)
    JOIN sources s ON s.id = e.source WHERE a.next_try IS NOT NULL AND a.next_try <= ?
"""


def _marks(row: Row) -> frozenset[str]:
    return frozenset({page_mark(row["key"], ""), page_mark(row["url"], row["title"])})


def _row(entry: Entry) -> Row:
    row = {
        "key": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content": entry.content,
        "published": stamp(entry.published),
        "updated": stamp(entry.updated),
        "authors": packed(entry.authors),
        "doi": entry.doi,
        "language": entry.language,
    }
    return {**row, "digest": digest(*row.values())}


def _entry(row: Row) -> Entry:
    return Entry(
        url=row["url"],
        title=row["title"],
        id=row["key"],
        summary=row["summary"],
        content=row["content"],
        published=moment(row["published"]),
        updated=moment(row["updated"]),
        authors=words(row["authors"]),
        doi=row["doi"],
        language=row["language"],
    )
