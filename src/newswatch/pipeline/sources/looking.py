"""Looking at sources as a poll would, without storing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from newswatch.config import NetworkSettings, SourceConfig
from newswatch.errors import FetchError, NewswatchError, ParseError
from newswatch.fetch import Manners, Request, Response
from newswatch.pipeline.fetching import ask, ask_one, own_headers
from newswatch.pipeline.listings import read_listing
from newswatch.sandbox import Sandbox
from newswatch.sources import Listing, joined, kinds

MOST_PARTS = 3  # answers read where the first one only names others (an index of sitemaps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a source holds now, or why that cannot be said."""

    source: SourceConfig
    listing: Listing = field(default_factory=Listing)
    answer: Response | None = None  #: None when there was none, or it came from a file
    error: NewswatchError | None = None


@dataclass(frozen=True, slots=True)
class Scout:
    """Looks at sources for a person, with the manners a poll has."""

    network: NetworkSettings
    manners: Manners = field(default_factory=Manners)
    sandbox: Sandbox = field(default_factory=Sandbox)

    def look(self, sources: Iterable[SourceConfig]) -> Iterator[Look]:
        """Ask sources, several at a time, and yield what each holds, as the answers come."""
        by_key = {str(place): source for place, source in enumerate(sources)}
        requests = (request_for(source, key=key) for key, source in by_key.items())
        for request, answer in ask(self.network, requests, self.manners):
            yield self.judged(by_key[request.key], answer)

    def look_at(self, source: SourceConfig) -> Look:
        """Ask one source."""
        return next(self.look([source]))

    def ask(self, request: Request) -> Response | FetchError:
        """Return the answer to one request."""
        return ask_one(self.network, request, self.manners)

    def judged(self, source: SourceConfig, answer: Response | FetchError) -> Look:
        """Read an answer; an index without entries of its own is followed."""
        if isinstance(answer, FetchError):
            return Look(source=source, error=answer)
        try:
            listing = read_listing(self.sandbox, source, answer.body, answer.final_url)
        except ParseError as error:
            return Look(source=source, answer=answer, error=error)
        if not listing.entries and listing.more:
            listing = replace(listing, entries=joined([listing, *self._parts(source, listing)]))
        return Look(source=source, listing=listing, answer=answer)

    def _parts(self, source: SourceConfig, listing: Listing) -> Iterator[Listing]:
        requests = [request_for(source, url) for url in listing.more[:MOST_PARTS]]
        for _, answer in ask(self.network, requests, self.manners):
            if isinstance(answer, FetchError):
                continue
            with suppress(ParseError):
                yield read_listing(self.sandbox, source, answer.body, answer.final_url)


def request_for(source: SourceConfig, url: str = "", key: str = "") -> Request:
    """Return an unconditional request for a source, or for another address of it."""
    kind, url = kinds()[source.kind], url or source.url
    headers = own_headers(source, url)
    return Request(url=url, accept=kind.accept, headers=headers, robots=kind.robots, proxy=source.proxy, key=key)


def look_at_file(source: SourceConfig, path: Path) -> Look:
    """Read a saved answer of a source.

    Raises:
        OSError: if the file cannot be read.
    """
    try:
        return Look(source=source, listing=read_listing(Sandbox(), source, path.read_bytes(), source.url))
    except ParseError as error:
        return Look(source=source, error=error)
