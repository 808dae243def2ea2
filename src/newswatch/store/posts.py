"""Posts: what the blog has published; the same address is the same post, whichever way it came.

Each place a post came from keeps its own word on it (``post_origins``); what all of them say together decides what can
be linked to (``store/presence.py``).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from newswatch.records import Post
from newswatch.store.group import Group
from newswatch.store.presence import Status, is_public
from newswatch.store.rows import Row, digest, moment, packed, stamp, words

BEGINNING = 0.5  # a text less than half as long as the one that is known is its beginning, as feeds give it


class Posts(Group):
    """The tables ``posts``, ``post_origins`` and ``post_places``."""

    def save(self, origin: str, posts: Sequence[Post], now: datetime, *, live: bool = False) -> tuple[int, int]:
        """Store some posts of a place; return how many are new and how many were changed.

        Args:
            origin: the name of the place.
            posts: as they stand there.
            now: when they were read.
            live: whether the place is the blog itself and no copy of it.
        """
        with self.db.atomic():
            outcomes = [self._save_one(origin, post, now, live) for post in posts]
        return outcomes.count("new"), outcomes.count("changed")

    def _save_one(self, origin: str, post: Post, now: datetime, live: bool) -> str:
        row = _row(post)
        known = self.row(_KNOWN, origin, *_spellings(post.url))
        if known is None:
            number = self.insert("posts", {**row, "origin": origin})
            self._say(origin, number, "there", now, live, row["digest"])
            return "new"
        edited = _takes_over(known, row, origin)
        # Of two spellings the later in the alphabet is the better one: https before http, with the slash at the end.
        row["url"] = max(row["url"], known["url"])
        if edited:
            self.update("posts", {**row, "origin": origin}, known["id"])
        elif row["url"] != known["url"]:
            self.update("posts", {"url": row["url"]}, known["id"])
        returned = self._say(origin, known["id"], "there", now, live, row["digest"])
        return "changed" if edited or returned else "unchanged"

    def _say(self, origin: str, post: int, status: Status, now: datetime, live: bool, told: str | None = None) -> bool:
        """Note what a place says of a post; return whether that made it appear or disappear."""
        # A copy read again says nothing new: its word is as old as it was.
        self.db.execute(_SAY, [origin, post, status, int(live), stamp(now), told or ""])
        said = self.db.execute("SELECT status, live, at FROM post_origins WHERE post = ?", [post]).fetchall()
        gone = None if is_public(said) else stamp(now)
        cursor = self.db.execute(
            "UPDATE posts SET gone = ? WHERE id = ? AND (gone IS NULL) <> (? IS NULL)", [gone, post, gone]
        )
        return bool(cursor.rowcount)

    def withdraw(self, origin: str, urls: Iterable[str], now: datetime, *, live: bool = False) -> int:
        """Note that posts are not for the public; return how many could be linked to until now.

        They stay withdrawn, whatever copies of the blog hold, until the blog itself shows them again.
        """
        with self.db.atomic():
            known = [self.value(_NUMBER, *_spellings(url)) for url in urls]
            return sum(self._say(origin, number, "hidden", now, live) for number in known if number is not None)

    def withdraw_others(
        self,
        origin: str,
        urls: Collection[str],
        now: datetime,
        *,
        live: bool = False,
        after: datetime | None = None,
    ) -> int:
        """Note that a place holds these posts and no others; return how many posts are gone.

        Args:
            origin: the name of the place.
            urls: the addresses it holds now.
            now: when it was read.
            live: whether the place is the blog itself.
            after: only posts published after this are known to be complete; None for all.
        """
        there = {_key(url) for url in urls}
        held = self.db.execute(_HELD, [origin, stamp(after) or ""]).fetchall()
        with self.db.atomic():
            gone = sum(self._say(origin, post, "gone", now, live) for post, url in held if _key(url) not in there)
            if live and after is None:
                self.db.execute(
                    "UPDATE post_origins SET at = ? WHERE origin = ? AND status = 'there'", [stamp(now), origin]
                )
        return gone

    def lacks(self, origin: str, urls: Iterable[str]) -> bool:
        """Return whether a place holds a post that was not read there yet."""
        held = {_key(url) for _, url in self.db.execute(_HELD, [origin, ""])}
        return any(_key(url) not in held for url in urls)

    def count_at(self, origin: str) -> int:
        """Return how many posts a place holds."""
        return int(self.value("SELECT count(*) FROM post_origins WHERE origin = ? AND status = 'there'", origin))

    def places(self) -> Mapping[str, Row]:
        """Return what is known of each place: last reading, state, what was left out, last error."""
        return {
            row["origin"]: {**row, "state": json.loads(row["state"]), "skipped": json.loads(row["skipped"])}
            for row in self.rows("SELECT * FROM post_places ORDER BY origin")
        }

    def note_place(
        self, origin: str, now: datetime, *, state: object, skipped: Mapping[str, int], error: str | None
    ) -> None:
        """Note how the reading of a place went."""
        with self.db.atomic():
            self.db.execute(
                "INSERT INTO post_places (origin, last_read, state, skipped, last_error) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (origin) DO UPDATE SET last_read = excluded.last_read, state = excluded.state, "
                "skipped = excluded.skipped, last_error = excluded.last_error",
                [origin, stamp(now), packed(state), packed(skipped), error],
            )

    def all(self) -> Iterator[Post]:
        """Yield the posts the public can read, the newest first."""
        for row in self.rows("SELECT * FROM posts WHERE gone IS NULL ORDER BY date DESC, id DESC"):
            yield read_post(row)

    def get(self, number: int) -> Post | None:
        """Return one post."""
        row = self.row("SELECT * FROM posts WHERE id = ?", number)
        return None if row is None else read_post(row)

    def count(self) -> int:
        """Return how many posts can be linked to."""
        return int(self.value("SELECT count(*) FROM posts WHERE gone IS NULL"))


_NUMBER = "SELECT id FROM posts WHERE url IN (?, ?, ?, ?)"
_KNOWN = (
    "SELECT p.id, p.url, p.digest, p.modified, length(p.text) AS size, p.origin, o.digest AS told "
    "FROM posts p LEFT JOIN post_origins o ON o.post = p.id AND o.origin = ? WHERE p.url IN (?, ?, ?, ?)"
)
_HELD = (
    "SELECT p.id, p.url FROM posts p JOIN post_origins o ON o.post = p.id "
    "WHERE o.origin = ? AND o.status = 'there' AND p.date > ?"
)
_SAY = (
    "INSERT INTO post_origins (origin, post, status, live, at, digest) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (origin, post) DO UPDATE SET live = excluded.live, digest = excluded.digest, "
    "at = CASE WHEN excluded.live OR status <> excluded.status OR digest <> excluded.digest THEN excluded.at "
    "ELSE at END, status = excluded.status"
)


def _takes_over(known: Row, row: Row, origin: str) -> bool:
    """Return whether what a place says of a known post replaces what is stored."""
    if row["digest"] in (known["digest"], known["told"]):
        return False
    if known["origin"] == origin:
        return True
    size, stored = len(row["text"]), known["size"]
    if size < BEGINNING * stored:
        return False
    was_edited = known["told"] is not None or (row["modified"] or "") > (known["modified"] or "")
    return was_edited or stored < BEGINNING * size


def _key(url: str) -> str:
    """Return what tells an address from others: http and https, a slash at the end or none, are the same post."""
    return url.partition("://")[2].removesuffix("/")


def _spellings(url: str) -> tuple[str, ...]:
    key = _key(url)
    return tuple(f"{scheme}://{key}{end}" for scheme in ("https", "http") for end in ("/", ""))


def _row(post: Post) -> dict[str, Any]:
    row = {
        "url": post.url,
        "title": post.title,
        "date": stamp(post.date),
        "modified": stamp(post.modified),
        "text": post.text,
        "tags": packed(post.tags),
        "categories": packed(post.categories),
        "links": packed(post.links),
    }
    return {**row, "digest": digest(*row.values())}


def read_post(row: Row) -> Post:
    """Read a post from its columns."""
    date = moment(row["date"])
    if date is None:
        raise ValueError(f"post {row['id']} has no date")
    return Post(
        id=row["id"],
        title=row["title"],
        url=row["url"],
        date=date,
        text=row["text"],
        tags=words(row["tags"]),
        categories=words(row["categories"]),
        links=words(row["links"]),
        modified=moment(row["modified"]),
        origin=row["origin"],
    )
