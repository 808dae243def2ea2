"""A folder of Markdown posts, as Hugo, Jekyll and Eleventy keep them: one file a draft, ``YYYY-MM-DD-slug.md``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from newswatch.pipeline.files import read_text, write_whole
from newswatch.pipeline.publish.concerns import concerns_of
from newswatch.pipeline.publish.place import Parcel
from newswatch.pipeline.workspace import Workspace
from newswatch.publications.document import document
from newswatch.publications.marks import mark, sent_mark
from newswatch.records import Seen
from newswatch.store import Publication, StoredDraft


class Folder:
    """A folder that receives drafts as files.

    Args:
        work: configuration and store.
        folder: absolute.
    """

    def __init__(self, work: Workspace, folder: Path) -> None:
        self.name = f"folder:{folder}"
        self._work, self._folder = work, folder

    def open(self) -> None:
        """Do nothing: a folder that is missing is made."""

    def pack(self, draft: StoredDraft) -> Parcel:
        """Return the draft as it stands; its name holds its day already."""
        content = {"title": document(draft.markdown, draft.title).title, "text": draft.markdown}
        whole = mark(draft.markdown)
        return Parcel(
            slugs=(draft.slug,),
            content=content,
            sent=sent_mark(whole, whole),
            concerns=concerns_of(self._work, draft),
        )

    def look(self, known: Sequence[Publication], slugs: Sequence[str]) -> list[Seen]:
        """Return the files that are there."""
        names = dict.fromkeys((*(each.slug for each in known), *slugs))
        found = ((slug, read_text(self._path(slug))) for slug in names)
        return [self._seen(slug, text) for slug, text in found if text is not None]

    def outgoing(self, parcel: Parcel, slug: str, number: int | None) -> Mapping[str, object]:
        """Return the file and its text."""
        return {"file": str(self._path(slug)), "text": parcel.content["text"]}

    def put(self, parcel: Parcel, slug: str, number: int | None) -> Seen:
        """Write the file."""
        text = str(parcel.content["text"])
        write_whole(self._path(slug), text)
        return self._seen(slug, text)

    def where(self, seen: Seen) -> str:
        """Return the path."""
        return seen.url

    def _seen(self, slug: str, text: str) -> Seen:
        whole = mark(text)
        return Seen(mark=whole, words=whole, slug=slug, url=str(self._path(slug)))

    def _path(self, slug: str) -> Path:
        return self._folder / f"{slug}.md"
