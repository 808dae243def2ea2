"""What was read of a place so far: posts are stored in batches, so that a broken end or a kill loses nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from newswatch.events import PostsProgress, PostsRead
from newswatch.posts import Skipped
from newswatch.records import Post
from newswatch.store import Store

BATCH = 200  # posts in a transaction
# What the public may not read. A page or a comment at some address says nothing of a post.
_HIDDEN = frozenset({"draft", "private", "scheduled", "password-protected", "trashed", "for members only"})


@dataclass(slots=True)
class Harvest:
    """The posts of one place, on their way into the store."""

    origin: str
    store: Store
    now: datetime
    live: bool = False  #: the place is the blog itself and no copy of it
    new: int = 0
    changed: int = 0
    gone: int = 0
    complete: bool = False  #: all of the place was read: what was not seen is gone
    back_to: datetime | None = None  #: of what was published after this all was read
    newest: datetime | None = None  #: the latest change among the posts
    seen: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)  #: addresses of posts that are not public
    skipped: Counter[str] = field(default_factory=Counter)
    unreadable: list[str] = field(default_factory=list)  #: files that could not be read, and why
    batch: list[Post] = field(default_factory=list)

    def take(self, found: Post | Skipped) -> PostsProgress | None:
        """Take one post, or note that something is none; say how far it is when a batch was stored."""
        if isinstance(found, Skipped):
            self._leave_out(found)
            return None
        self.seen.add(found.url)
        self.newest = max(filter(None, (self.newest, found.modified or found.date)))
        self.batch.append(found)
        return self.flush() if len(self.batch) >= BATCH else None

    def _leave_out(self, found: Skipped) -> None:
        self.skipped[found.why] += 1
        if found.why in _HIDDEN and found.url:
            self.hidden.add(found.url)
        if found.why == "unreadable":
            self.unreadable.append(found.title)

    def flush(self) -> PostsProgress:
        """Store what waits."""
        new, changed = self.store.posts.save(self.origin, self.batch, self.now, live=self.live)
        self.new += new
        self.changed += changed
        self.batch.clear()
        return PostsProgress(origin=self.origin, read=len(self.seen))

    def close(self) -> None:
        """Store what waits, and mark what is gone or no longer public."""
        self.flush()
        posts = self.store.posts
        self.gone += posts.withdraw(self.origin, self.hidden - self.seen, self.now, live=self.live)
        # A file that cannot be read may hold any of the posts that were not seen.
        if (self.complete or self.back_to) and not self.unreadable:
            after = None if self.complete else self.back_to
            self.gone += posts.withdraw_others(self.origin, self.seen, self.now, live=self.live, after=after)

    def told(self, origin: str) -> PostsRead:
        """Return what the reading changed."""
        return PostsRead(
            origin=origin,
            new=self.new,
            changed=self.changed,
            gone=self.gone,
            unchanged=len(self.seen) - self.new - self.changed,
            skipped=dict(self.skipped),
            unreadable=tuple(self.unreadable),
        )
