"""Publications: which drafts were handed over to the blog, under which name, and what became of them there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from newswatch.store.decisions import Decisions
from newswatch.store.group import Group
from newswatch.store.posts import read_post
from newswatch.store.rows import stamp

if TYPE_CHECKING:
    from newswatch.records import Post
    from newswatch.store.drafts import StoredDraft

#: 'sending' is not known to have arrived; 'there' lies there as we sent it; 'edited' was changed there; 'live' is
#: public; 'gone' was deleted there.
State = Literal["sending", "there", "edited", "live", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A draft at one place of the blog."""

    draft: int
    place: str  #: 'folder:…' or 'wordpress:…'
    slug: str  #: the name it was given there; it stays whatever becomes of its title
    state: State
    sent: str  #: digest of what we sent last
    theirs: str = ""  #: digest of what the other side made of it
    number: int | None = None  #: the other side's
    url: str = ""  #: where it can be looked at


class Publications(Group):
    """The table ``publications``."""

    def at_place(self, place: str) -> dict[int, Publication]:
        """Return what is known of drafts at a place, by their numbers."""
        sql = "SELECT draft, place, slug, state, sent, theirs, number, url FROM publications WHERE place = ?"
        return {row["draft"]: Publication(**row) for row in self.rows(sql, place)}

    def note(self, publication: Publication, now: datetime) -> None:
        """Store where a draft stands at a place; one that has arrived there counts as published from then on."""
        row = {name: getattr(publication, name) for name in _COLUMNS}
        with self.db.atomic():
            self.db.execute(_NOTE, [*row.values(), stamp(now)])
            if publication.state != "sending" and self.value(_STATE, publication.draft) == "approved":
                Decisions(self.db).note(publication.draft, "published", now, reason=publication.place)

    def ready(self) -> Iterator[int]:
        """Yield the numbers of drafts that are to be at the blog, the oldest first."""
        sql = "SELECT draft FROM draft_states WHERE state IN ('approved', 'published') ORDER BY draft"
        return (draft for (draft,) in self.db.execute(sql))

    def withdrawn_links(self, draft: StoredDraft) -> tuple[Post, ...]:
        """Return the earlier posts a draft's text links to that the public can no longer read."""
        sql = "SELECT p.* FROM draft_posts r JOIN posts p ON p.id = r.post WHERE r.draft = ? AND p.gone IS NOT NULL"
        found = (read_post(row) for row in self.rows(f"{sql} ORDER BY r.place", draft.id))
        return tuple(post for post in found if post.url.removesuffix("/") in draft.markdown)


_COLUMNS = ("draft", "place", "slug", "state", "sent", "theirs", "number", "url")
_STATE = "SELECT state FROM draft_states WHERE draft = ?"
_NOTE = (
    "INSERT INTO publications (draft, place, slug, state, sent, theirs, number, url, at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (draft, place) DO UPDATE SET slug = excluded.slug, "
    "state = excluded.state, sent = excluded.sent, theirs = excluded.theirs, number = excluded.number, "
    "url = excluded.url, at = CASE WHEN state <> excluded.state THEN excluded.at ELSE at END"
)
