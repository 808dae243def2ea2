"""Poll: ask the sources that are due, and store the entries never seen before.

A source that answers badly is noted with the reason and the next try; the run goes on. What a listing refers to
(further pages, parts of a sitemap) is read in the same poll.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from newswatch.config import SourceConfig
from newswatch.errors import FetchError, NewswatchError, ParseError
from newswatch.events import Event, SourceFailed, SourcePolled, StageStarted
from newswatch.fetch import Request, Response, after, is_same, next_poll, next_try, wait_until, without_move
from newswatch.pipeline.fetching import own_headers, visit
from newswatch.pipeline.listings import read_listing
from newswatch.pipeline.problems import kind_of
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Entry, SourceMemory
from newswatch.sources import Known, Listing, SourceKind, joined, kinds, settle
from newswatch.store import SourceState
from newswatch.text.urls import masked

MOST_PARTS = 20  # answers read for one poll of one source
NOT_FOUND, GONE = 404, 410
MOST_ENTRIES = 5_000  # stored of one poll of one source, the first in the listing's order


@dataclass(slots=True)
class Poll:
    """The poll of one source: what has come of it so far."""

    source: SourceConfig
    kind: SourceKind
    known: SourceState
    first: Response | None = None
    listings: list[Listing] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    open: int = 1  #: requests whose answer is still to come

    @property
    def memory(self) -> SourceMemory:
        """What is remembered of the polls before."""
        return SourceMemory(**self.known.state)

    def first_request(self) -> Request:
        """Return the conditional request a poll begins with; a source that moved for good is asked where it is now."""
        memory = self.memory
        return self._request(memory.new_url or self.source.url, memory)

    def further(self, urls: Sequence[str]) -> list[Request]:
        """Return requests for parts of the listing that were not asked for yet."""
        fresh = [url for url in dict.fromkeys(urls) if url not in self.asked]
        return [self._request(url, SourceMemory()) for url in fresh[: MOST_PARTS - len(self.asked)]]

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


def poll(work: Workspace) -> Iterator[Event]:
    """Ask every source that is due; the entries of one answer are one transaction."""
    polls = _due(work)
    yield StageStarted(stage="poll", todo=len(polls))
    requests = [each.first_request() for each in polls.values()]
    while requests:
        further: list[Request] = []
        for request, answer in visit(work, requests):
            each = polls[request.key]
            wanted = _take(work, each, answer)
            if isinstance(wanted, Event):
                del polls[request.key]
                yield wanted
                continue
            more = each.further(wanted)
            further.extend(more)
            each.open += len(more) - 1
            if not each.open:
                yield _store(work, polls.pop(request.key))  # nothing of a thousand feeds stays in memory
        requests = further


def _due(work: Workspace) -> dict[str, Poll]:
    sources = work.config.sources
    work.store.sources.sync([(source.name, source.kind, source.url) for source in sources])
    due = work.store.sources.to_poll(work.now, regardless=work.regardless)
    polls = (Poll(source, kinds()[source.kind], due[source.name]) for source in sources if source.name in due)
    return {each.source.name: each for each in polls if not each.memory.gone}


def _take(work: Workspace, poll: Poll, answer: Response | FetchError) -> Sequence[str] | Event:
    """Read one answer; return the further addresses it asks for, or how the poll ended."""
    if isinstance(answer, FetchError):
        # A further page that is missing costs nothing of what was read before.
        return () if poll.listings else _failed(work, poll, answer)
    if poll.first is None:
        poll.first = answer
        if is_same(poll.memory, answer):
            return _unchanged(work, poll, answer)
    try:
        listing = read_listing(work.sandbox, poll.source, answer.body, answer.final_url)
    except ParseError as error:
        return () if poll.listings else _failed(work, poll, error)
    poll.listings.append(listing)
    return listing.more


def _store(work: Workspace, poll: Poll) -> Event:
    first, listing = poll.first, poll.listings[0]
    assert first is not None
    found = joined(poll.listings)[:MOST_ENTRIES]
    # Entries and memory are one unit: a run killed between them would ask with the new validators for the old entries.
    with work.store.transaction():
        new, changed = work.store.entries.save(poll.known.id, _settled(work, poll, found), work.now)
        _succeeded(work, poll, first, listing)
    return SourcePolled(source=poll.source.name, url=masked(poll.source.url), new=new, changed=changed)


def _settled(work: Workspace, poll: Poll, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries under the ids the store knows them by, where the source has changed its own."""
    held = dict(work.store.entries.held(poll.known.id, [entry.id for entry in entries]))
    held |= work.store.entries.at(poll.known.id, [entry.url for entry in entries if entry.id not in held])
    return settle(entries, {key: Known(row.url, row.title, row.published) for key, row in held.items()})


def _unchanged(work: Workspace, poll: Poll, answer: Response) -> Event:
    _succeeded(work, poll, answer, None)
    return SourcePolled(source=poll.source.name, url=masked(poll.source.url), new=0, unchanged=True)


def _succeeded(work: Workspace, poll: Poll, answer: Response, listing: Listing | None) -> None:
    """Note a success; without a listing nothing changed, and what it asked for the last time still holds."""
    memory = after(poll.memory, answer, readable=True)
    if listing is not None:
        every = listing.every.total_seconds() if listing.every else None
        memory = replace(memory, every_seconds=every, skip_hours=tuple(sorted(listing.skip_hours)))
    until = _wait_until(work, answer.retry_after)
    memory = replace(memory, wait_until=until.isoformat() if until else None)
    due = _due_again(work, poll.source, memory, answer.max_age)
    work.store.sources.succeeded(poll.known.id, memory, work.now, due=due, hold=until)


def _due_again(work: Workspace, source: SourceConfig, memory: SourceMemory, max_age: float | None) -> datetime | None:
    if not source.every:
        return None
    return next_poll(
        work.now,
        every=source.every,
        max_age=max_age,
        listing_every=timedelta(seconds=memory.every_seconds or 0.0),
        skip_hours=memory.skip_hours,
    )


def _wait_until(work: Workspace, retry_after: float | None) -> datetime | None:
    """Return until when the server asked to be left alone; a back-off of our own is not meant."""
    return wait_until(work.moment, retry_after) if retry_after else None


def _failed(work: Workspace, poll: Poll, error: NewswatchError) -> Event:
    fetch = error if isinstance(error, FetchError) else None
    memory, retry_after = poll.memory, fetch.retry_after if fetch else None
    # What the new address of a source that moved says is no word of the old one, which is asked next.
    gone = fetch is not None and fetch.status == GONE and memory.new_url is None
    failures = poll.known.failures + 1
    again = None if gone else next_try(failures, work.moment, retry_after, seed=poll.source.name)
    until = _wait_until(work, retry_after)
    if _is_lost(fetch):
        memory = without_move(memory)
    memory = replace(memory, gone=gone, wait_until=until.isoformat() if until else None)
    work.store.sources.failed(poll.known.id, memory, str(error), work.now, again)
    return SourceFailed(
        source=poll.source.name,
        url=masked(poll.source.url),
        kind=kind_of(error),
        message=str(error),
        next_try=again,
        failures=failures,
    )


def _is_lost(error: FetchError | None) -> bool:
    """Whether nothing is at an address any more; other failures pass."""
    return error is not None and error.status in (NOT_FOUND, GONE)
