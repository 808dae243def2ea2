"""Posts that cite what a new text cites: the same study, the same trial, the same page."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from newswatch.posts._mentions import mentions
from newswatch.records import Post
from newswatch.text.references import dois, pmids, registry_numbers
from newswatch.text.urls import canonical

_MOST_POSTS = (
    5  # what more posts than these cite is the blog's furniture: a charity's donation page, a favourite review
)

Citation = tuple[str, str]  #: what it is, as a reason says it ("study"), and its number or address


class Citations:
    """Which posts cite what."""

    def __init__(self, posts: Iterable[Post] = ()) -> None:
        self._rows: dict[Citation, list[int]] = {}
        for row, post in enumerate(posts):
            self.put(row, post)

    def put(self, row: int, post: Post) -> None:
        """Take in the post of a row that was not there before."""
        found = mentions(post)
        links = tuple(link for link in found.links if _is_page(link))
        kinds = (("study", found.dois), ("study", found.pmids), ("trial", found.trials), ("page", links))
        for citation in ((kind, value) for kind, values in kinds for value in values):
            self._rows.setdefault(citation, []).append(row)

    def shared(self, text: str, links: Iterable[str]) -> dict[int, tuple[str, ...]]:
        """Return the rows of posts that cite what a text and its links cite, each with the reasons."""
        addresses = [canonical(link) for link in links]
        where = "\n".join((text, *addresses))
        numbers = (("study", dois(where)), ("study", pmids(where)), ("trial", registry_numbers(where)))
        asked = [(kind, value) for kind, found in numbers for value, _, _ in found]
        asked += [("page", address) for address in addresses]
        reasons: dict[int, tuple[str, ...]] = {}
        for citation in dict.fromkeys(asked):
            rows = self._rows.get(citation, ())
            for row in rows if len(rows) <= _MOST_POSTS else ():
                reasons[row] = (*reasons.get(row, ()), f"cites the same {citation[0]}: {citation[1]}")
        return reasons


def _is_page(link: str) -> bool:
    """Whether an address is one of a page, not of a whole site."""
    parts = urlsplit(link)
    return len(parts.path) > 1 or bool(parts.query)
