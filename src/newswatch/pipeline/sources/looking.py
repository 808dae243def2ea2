"""Looking at sources as a poll would, without storing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from newswatch.config import NetworkSettings, SourceConfig
from newswatch.errors import FetchError, NewswatchError, ParseError
from newswatch.fetch import Request, Response
from newswatch.pipeline.fetching import ask
from newswatch.sources import Listing, kinds

MOST_PARTS = 3  # answers read where the first one only names others (an index of sitemaps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a source holds now, or why that cannot be said."""

    source: SourceConfig
    listing: Listing = field(default_factory=Listing)
    answer: Response | None = None  #: None when there was none, or it came from a file
    error: NewswatchError | None = None


def look(network: NetworkSettings, sources: Iterable[SourceConfig]) -> Iterator[Look]:
    """Ask sources, several at a time, and yield what each holds, as the answers come."""
    by_key = {str(place): source for place, source in enumerate(sources)}
    requests = (request_for(source, key=key) for key, source in by_key.items())
    for request, answer in ask(network, requests):
        yield judged(network, by_key[request.key], answer)


def request_for(source: SourceConfig, url: str = "", key: str = "") -> Request:
    """Return an unconditional request for a source, or for another address of it."""
    kind = kinds()[source.kind]
    return Request(url=url or source.url, accept=kind.accept, headers=source.headers, robots=kind.robots, key=key)


def judged(network: NetworkSettings, source: SourceConfig, answer: Response | FetchError) -> Look:
    """Read an answer; an index without entries of its own is followed."""
    if isinstance(answer, FetchError):
        return Look(source=source, error=answer)
    try:
        listing = _parsed(source, answer.body, answer.final_url)
    except ParseError as error:
        return Look(source=source, answer=answer, error=error)
    if not listing.entries and listing.more:
        entries = [entry for part in _parts(network, source, listing) for entry in part.entries]
        listing = replace(listing, entries=tuple(entries))
    return Look(source=source, listing=listing, answer=answer)


def look_at_file(source: SourceConfig, path: Path) -> Look:
    """Read a saved answer of a source.

    Raises:
        OSError: if the file cannot be read.
    """
    try:
        return Look(source=source, listing=_parsed(source, path.read_bytes(), source.url))
    except ParseError as error:
        return Look(source=source, error=error)


def _parsed(source: SourceConfig, body: bytes, url: str) -> Listing:
    kind = kinds()[source.kind]
    return kind.parse(body, url, source.options if source.options is not None else kind.options())


def _parts(network: NetworkSettings, source: SourceConfig, listing: Listing) -> Iterator[Listing]:
    for _, answer in ask(network, [request_for(source, url) for url in listing.more[:MOST_PARTS]]):
        if isinstance(answer, FetchError):
            continue
        try:
            yield _parsed(source, answer.body, answer.final_url)
        except ParseError:
            continue
