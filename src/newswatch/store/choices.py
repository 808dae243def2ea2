"""Choices: the earlier posts the author picked for a story, and those she never wants to see offered for it again."""

from __future__ import annotations

from dataclasses import dataclass

from newswatch.store.group import Group


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the author chose for a story, by the posts' numbers."""

    picked: tuple[int, ...] = ()  #: in the order she picked them
    dropped: frozenset[int] = frozenset()


class Choices(Group):
    """The table ``story_posts``, which the decisions fill: her last word on a post counts."""

    def of_story(self, story: int) -> Chosen:
        """Return what the author chose for a story."""
        rows = self.db.execute("SELECT post, choice FROM story_posts WHERE story = ? ORDER BY at, rowid", [story])
        found = rows.fetchall()
        return Chosen(
            picked=tuple(post for post, choice in found if choice == "picked"),
            dropped=frozenset(post for post, choice in found if choice == "dropped"),
        )
