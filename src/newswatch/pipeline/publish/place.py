"""What a place for drafts can do: look what lies there, and take a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from newswatch.records import Seen
from newswatch.store import Publication, StoredDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A draft in the form a place takes."""

    slugs: tuple[str, ...]  #: the names it may get there, the best one first
    content: Mapping[str, object]  #: what is sent, by name; the draft's name comes beside it
    sent: str  #: mark of it
    concerns: tuple[str, ...] = ()


class Place(Protocol):
    """A place of the blog that receives drafts.

    Raises:
        FetchError: from any method, if the place does not answer or refuses.
        NewswatchError: from any method, if a file cannot be written.
    """

    name: str  #: 'folder:…' or 'wordpress:…'

    def open(self) -> None:
        """See whether the place can be used."""

    def pack(self, draft: StoredDraft) -> Parcel:
        """Return a draft as this place takes it."""

    def look(self, known: Sequence[Publication], slugs: Sequence[str]) -> list[Seen]:
        """Return what lies there under the numbers and names of what is known, and under some more names."""

    def outgoing(self, parcel: Parcel, slug: str, number: int | None) -> Mapping[str, object]:
        """Return exactly what :meth:`put` sends, by name."""

    def put(self, parcel: Parcel, slug: str, number: int | None) -> Seen:
        """Send a draft, as a new one or in place of the one with a number; return what lies there now."""

    def where(self, seen: Seen) -> str:
        """Return where a person looks at it."""
