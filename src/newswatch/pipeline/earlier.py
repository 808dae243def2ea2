"""Earlier posts for a digest: where a story has no draft, which has found its own, the post that fits is found here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newswatch.records import Post, Related
from newswatch.store import Store

if TYPE_CHECKING:
    from newswatch.posts import PostIndex

MOST_ASKED = 200  # stories of one digest; in one of thousands nobody follows so many links, and each takes milliseconds


class EarlierPosts:
    """The posts of the blog, asked for the one that fits.

    Args:
        store: is only read.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asked = 0

    def post_for(self, article: int) -> tuple[Related, ...]:
        """Return the post that fits an article best and was there before it; nothing where none fits well."""
        if not self._posts or self._asked >= MOST_ASKED:
            return ()
        stored = self._store.articles.get(article)
        if stored is None:
            return ()
        self._asked += 1
        read = stored.article
        links = [read.url, *(link.url for link in read.links)]
        before = read.published or stored.fetched
        return self._index.related(read.title, read.text, links=links, before=before, limit=1)

    @cached_property
    def _posts(self) -> tuple[Post, ...]:
        return tuple(self._store.posts.all())

    @cached_property
    def _index(self) -> PostIndex:
        from newswatch.posts import PostIndex

        return PostIndex(self._posts)
