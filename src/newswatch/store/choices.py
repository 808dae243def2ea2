"""Choices: the earlier posts the author picked for a story, and those she never wants to see offered for it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newswatch.store.group import Group
from newswatch.store.rows import stamp

Choice = Literal["picked", "dropped"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the author chose for a story, by the posts' numbers."""

    picked: tuple[int, ...] = ()  #: in the order she picked them
    dropped: frozenset[int] = frozenset()


class Choices(Group):
    """The table ``story_posts``."""

    def choose(self, story: int, posts: Iterable[int], choice: Choice, now: datetime) -> None:
        """Remember what the author did with posts of a story; her last word on a post counts."""
        with self.db.atomic():
            for post in posts:
                self.db.execute("DELETE FROM story_posts WHERE story = ? AND post = ?", [story, post])
                self.insert("story_posts", {"story": story, "post": post, "choice": choice, "at": stamp(now)})

    def of_story(self, story: int) -> Chosen:
        """Return what the author chose for a story."""
        rows = self.db.execute("SELECT post, choice FROM story_posts WHERE story = ? ORDER BY at, rowid", [story])
        found = rows.fetchall()
        return Chosen(
            picked=tuple(post for post, choice in found if choice == "picked"),
            dropped=frozenset(post for post, choice in found if choice == "dropped"),
        )
