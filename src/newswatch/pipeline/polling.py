"""The poll of one source: what it asks, with which validators, and what has come of it so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newswatch.config import SourceConfig
from newswatch.fetch import Request, Response, after, is_same
from newswatch.pipeline.fetching import own_headers
from newswatch.records import SourceMemory
from newswatch.sources import Listing, SourceKind
from newswatch.store import SourceState

MOST_PARTS = 20  # answers read for one poll of one source


@dataclass(slots=True)
class Poll:
    """The poll of one source.

    A list of lists (an index of sitemaps) may stand unchanged for years while its parts do not: where it does, the
    parts it named before are asked, each with validators of its own.
    """

    source: SourceConfig
    kind: SourceKind
    known: SourceState
    memory: SourceMemory  #: of the polls before
    first: Response | None = None
    unchanged: bool = False  #: the first answer is that of the last poll
    listings: list[Listing] = field(default_factory=list)
    parts: dict[str, Sequence[str | None]] = field(default_factory=dict)  #: as the memory keeps them
    asked: set[str] = field(default_factory=set)
    open: int = 1  #: requests whose answer is still to come

    @property
    def is_of_parts(self) -> bool:
        """Whether the first answer is a list of lists."""
        return bool(self.listings) and not self.listings[0].entries and bool(self.listings[0].more)

    def first_request(self) -> Request:
        """Return the conditional request a poll begins with; a source that moved for good is asked where it is now."""
        return self._request(self.memory.new_url or self.source.url, self.memory)

    def further(self, urls: Sequence[str]) -> list[Request]:
        """Return requests for parts of the listing that were not asked for yet."""
        fresh = [url for url in dict.fromkeys(urls) if url not in self.asked]
        fresh = fresh[: MOST_PARTS - len(self.asked)]
        if self.is_of_parts:  # kept also where no answer comes, so that they are asked again
            self.parts |= {url: self.memory.parts.get(url, ()) for url in fresh}
        return [self._request(url, self._of_part(url)) for url in fresh]

    def is_old_part(self, asked: Request, answer: Response) -> bool:
        """Note the answer of a part; tell whether it brings nothing new."""
        if not self.is_of_parts:
            return False
        before = self._of_part(asked.url)
        later = after(before, answer, readable=True)
        self.parts[asked.url] = (later.etag, later.last_modified, later.mark)
        return is_same(before, answer)

    def _of_part(self, url: str) -> SourceMemory:
        etag, modified, mark = self.memory.parts.get(url) or (None, None, None)
        return SourceMemory(etag=etag, last_modified=modified, mark=mark or "")

    def _request(self, url: str, memory: SourceMemory) -> Request:
        self.asked.add(url)
        return Request(
            url=url,
            accept=self.kind.accept,
            etag=memory.etag,
            last_modified=memory.last_modified,
            answered_by=memory.answered_by,
            headers=own_headers(self.source, url),
            proxy=self.source.proxy,
            robots=self.kind.robots,
            key=self.source.name,
        )
