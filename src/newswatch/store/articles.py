"""Articles: what was read, by address; a page that could not be read is tried again later."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newswatch.records import Article, Flag, Link
from newswatch.store.flags import read_flag
from newswatch.store.group import Group
from newswatch.store.rows import Row, moment, packed, stamp, words


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with what the store adds to it."""

    id: int
    article: Article
    sources: tuple[str, ...]  #: names of the sources it was found at, the first one first
    flags: tuple[Flag, ...]
    kind: str  #: kind of item; empty until flagged
    story: int | None
    fetched: datetime
    problem: str | None  #: why its page could not be read


class Articles(Group):
    """The table ``articles``."""

    def id_of(self, url: str) -> int | None:
        """Return the number of the article at an address."""
        found = self.value("SELECT id FROM articles WHERE url = ? AND url <> ''", url)
        return None if found is None else int(found)

    def save(
        self,
        article: Article,
        entries: Sequence[int],
        now: datetime,
        *,
        replaces: int | None = None,
        problem: str | None = None,
        next_try: datetime | None = None,
    ) -> int:
        """Store an article and tie the entries it was found by to it; return its number.

        Args:
            article: what was read.
            entries: numbers of entries that lead to it.
            now: when it was read.
            replaces: the article an earlier attempt made; its flags are made anew.
            problem: why its page could not be read, when it was made of the entry.
            next_try: when to try the page again; None for never.
        """
        row = {**_row(article), "fetched": stamp(now), "problem": problem, "next_try": stamp(next_try)}
        with self.db.atomic():
            number = replaces or self.id_of(article.url)
            if number is None:
                number = self.insert("articles", row)
            else:
                self.update("articles", row, number)
                self.db.execute("UPDATE articles SET attempts = attempts + 1 WHERE id = ?", [number])
                self.db.execute("DELETE FROM flaggings WHERE article = ?", [number])
                self.db.execute("DELETE FROM studies WHERE article = ?", [number])
            self.tie(number, entries)
        return number

    def tie(self, article: int, entries: Sequence[int]) -> None:
        """Note that entries lead to an article that is stored already."""
        self.db.conn.executemany("UPDATE entries SET article = ? WHERE id = ?", [(article, entry) for entry in entries])
        self._drop_content(article)

    def _drop_content(self, article: int) -> None:
        """Forget the HTML that entries of an article gave, once nobody will read it again: the article has its text."""
        self.db.execute(
            "UPDATE entries SET content = '' WHERE article = ? AND content <> '' "
            "AND (SELECT next_try FROM articles WHERE id = article) IS NULL",
            [article],
        )

    def put_off(self, article: int, next_try: datetime | None, problem: str) -> None:
        """Note that another attempt at a page failed."""
        with self.db.atomic():
            self.db.execute(
                "UPDATE articles SET attempts = attempts + 1, next_try = ?, problem = ? WHERE id = ?",
                [stamp(next_try), problem, article],
            )
            self._drop_content(article)

    def get(self, number: int) -> StoredArticle | None:
        """Return one article."""
        return next(self._stored("WHERE a.id = ?", number), None)

    def of_story(self, story: int) -> tuple[StoredArticle, ...]:
        """Return the articles of a story, in the order they were stored."""
        return tuple(self._stored("WHERE m.story = ? ORDER BY a.id", story))

    def select(
        self,
        *,
        topic: str | None = None,
        source: str | None = None,
        since: datetime | None = None,
        flagged: bool = False,
        limit: int | None = None,
    ) -> Iterator[StoredArticle]:
        """Yield articles, the newest first; of those of one moment the last stored first."""
        conditions: list[tuple[str, Any]] = []
        if topic:
            conditions.append(("a.id IN (SELECT article FROM flags WHERE topic = ?)", topic))
        if source:
            sql = "a.id IN (SELECT e.article FROM entries e JOIN sources s ON s.id = e.source WHERE s.name = ?)"
            conditions.append((sql, source))
        if since:
            conditions.append(("coalesce(a.published, a.fetched) >= ?", stamp(since)))
        if flagged:
            conditions.append(("a.id IN (SELECT article FROM flags) AND ?", 1))
        where = f"WHERE {' AND '.join(sql for sql, _ in conditions)}" if conditions else ""
        order = "ORDER BY coalesce(a.published, a.fetched) DESC, a.id DESC LIMIT ?"
        return self._stored(f"{where} {order}", *(value for _, value in conditions), -1 if limit is None else limit)

    def count(self, *, since: datetime | None = None) -> int:
        """Return how many articles there are, published since a moment where one is given."""
        sql = "SELECT count(*) FROM articles WHERE ? IS NULL OR coalesce(published, fetched) >= ?"
        return int(self.value(sql, stamp(since), stamp(since)))

    def unmet_recipes(self, source: str, most: int) -> tuple[str, ...]:
        """Return what the recipe did not find on the latest pages read of a source, each in words; empty: nothing."""
        sql = (
            "SELECT coalesce(json_extract(a.witnesses, '$.recipe'), '') FROM articles a "
            "WHERE a.text_from = 'page' AND a.id IN "
            "(SELECT e.article FROM entries e JOIN sources s ON s.id = e.source WHERE s.name = ?) "
            "ORDER BY a.id DESC LIMIT ?"
        )
        return tuple(unmet for (unmet,) in self.db.execute(sql, [source, most]))

    def _stored(self, tail: str, *values: Any) -> Iterator[StoredArticle]:
        for row in self.rows(f"{_STORED} {tail}", *values):
            yield StoredArticle(
                id=row["id"],
                article=_article(row),
                sources=tuple(dict.fromkeys(json.loads(row["sources"]))),
                flags=tuple(read_flag(flag) for flag in json.loads(row["flags"])),
                kind=row["kind"] or "",
                story=row["story"],
                fetched=datetime.fromisoformat(row["fetched"]),
                problem=row["problem"],
            )


_STORED = """
    SELECT a.*, g.kind, m.story,
      (SELECT json_group_array(name) FROM (SELECT s.name FROM entries e JOIN sources s ON s.id = e.source
        WHERE e.article = a.id ORDER BY e.id)) AS sources,
      (SELECT json_group_array(json_object('topic', topic, 'strength', strength, 'score', score,
        'hits', json(hits), 'rejected', json(rejected)))
        FROM (SELECT * FROM flags WHERE article = a.id ORDER BY topic)) AS flags
    FROM articles a
    LEFT JOIN flaggings g ON g.article = a.id
    LEFT JOIN story_articles m ON m.article = a.id
"""


def _row(article: Article) -> Row:
    return {
        "url": article.url,
        "title": article.title,
        "authors": packed(article.authors),
        "agencies": packed(article.agencies),
        "published": stamp(article.published),
        "published_to": article.published_to,
        "modified": stamp(article.modified),
        "site": article.site,
        "language": article.language,
        "text": article.text,
        "text_from": article.text_from,
        "doi": article.doi,
        "pmid": article.pmid,
        "registry": packed(article.registry),
        "journal": article.journal,
        "links": packed([(link.url, link.text) for link in article.links]),
        "witnesses": packed(article.witnesses),
        "wall": article.wall,
    }


def _article(row: Row) -> Article:
    return Article(
        url=row["url"],
        title=row["title"],
        authors=words(row["authors"]),
        agencies=words(row["agencies"]),
        published=moment(row["published"]),
        published_to=row["published_to"],
        modified=moment(row["modified"]),
        site=row["site"],
        language=row["language"],
        text=row["text"],
        text_from=row["text_from"],
        doi=row["doi"],
        pmid=row["pmid"],
        registry=words(row["registry"]),
        journal=row["journal"],
        links=tuple(Link(url, text) for url, text in json.loads(row["links"])),
        witnesses=json.loads(row["witnesses"]),
        wall=row["wall"],
    )
