"""Poll: ask the sources that are due, and store the entries never seen before.

A source that answers badly is noted with the reason and the next try; the run goes on. What a listing refers to
(further pages, parts of a sitemap) is read in the same poll.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newswatch.config import SourceConfig
from newswatch.errors import FetchError, ParseError
from newswatch.events import Event, SourcePolled, StageStarted
from newswatch.fetch import Request, Response, is_same
from newswatch.pipeline.faults import NOT_OURS, noted
from newswatch.pipeline.fetching import visit
from newswatch.pipeline.listings import read_listing
from newswatch.pipeline.noting import failed, succeeded
from newswatch.pipeline.polling import Poll
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Entry, SourceMemory
from newswatch.sources import Known, Listing, joined, kinds, settle
from newswatch.store import SourceState
from newswatch.text.urls import masked

MOST_ENTRIES = 5_000  # stored of one poll of one source, the first in the listing's order


def poll(work: Workspace) -> Iterator[Event]:
    """Ask every source that is due; the entries of one answer are one transaction."""
    polls = _due(work)
    yield StageStarted(stage="poll", todo=len(polls))
    requests = [each.first_request() for each in polls.values()]
    while requests:
        further: list[Request] = []
        for request, answer in visit(work, requests):
            each = polls.get(request.key)
            ended = _step(work, each, request, answer, further) if each else None
            if ended:
                del polls[request.key]  # nothing of a thousand feeds stays in memory
                yield ended
        requests = further


def _step(
    work: Workspace, poll: Poll, request: Request, answer: Response | FetchError, further: list[Request]
) -> Event | None:
    """Take one answer and note what to ask next; return how the poll ended, None while it goes on."""
    try:
        wanted = _take(work, poll, request, answer)
        if isinstance(wanted, Event):
            return wanted
        more = poll.further(wanted)
        further.extend(more)
        poll.open += len(more) - 1
        return None if poll.open else _ended(work, poll)
    except NOT_OURS:
        raise
    except Exception as error:  # noqa: BLE001 - the other sources are not to blame
        name = poll.source.name
        return failed(work, poll, ParseError(noted(work.store.path, error, f"source {name}", work.moment)))


def _due(work: Workspace) -> dict[str, Poll]:
    sources = work.config.sources
    work.store.sources.sync([(source.name, source.kind, source.url) for source in sources])
    due = work.store.sources.to_poll(work.now, regardless=work.regardless)
    polls = (_begun(source, due[source.name]) for source in sources if source.name in due)
    return {each.source.name: each for each in polls if not each.memory.gone}


def _begun(source: SourceConfig, known: SourceState) -> Poll:
    return Poll(source, kinds()[source.kind], known, SourceMemory(**known.state))


def _take(work: Workspace, poll: Poll, request: Request, answer: Response | FetchError) -> Sequence[str] | Event:
    """Read one answer; return the further addresses it asks for, or how the poll ended."""
    if isinstance(answer, FetchError):
        # A further page that is missing costs nothing of what was read before.
        return () if poll.listings else failed(work, poll, answer)
    if poll.first is None:
        poll.first, poll.unchanged = answer, is_same(poll.memory, answer)
        if poll.unchanged:
            poll.listings.append(Listing(more=tuple(poll.memory.parts)))
            return poll.listings[0].more
    elif poll.is_old_part(request, answer):
        return ()
    try:
        listing = read_listing(work.sandbox, poll.source, answer.body, answer.final_url)
    except ParseError as error:
        return () if poll.listings else failed(work, poll, error)
    poll.listings.append(listing)
    return listing.more


def _ended(work: Workspace, poll: Poll) -> Event:
    """Store what all answers of a poll hold together."""
    assert poll.first is not None
    found = joined(poll.listings)[:MOST_ENTRIES]
    # Entries and memory are one unit: a run killed between them would ask with the new validators for the old entries.
    with work.store.transaction():
        new = changed = 0
        if found:
            new, changed = work.store.entries.save(poll.known.id, _settled(work, poll, found), work.now)
        succeeded(work, poll, poll.first, None if poll.unchanged else poll.listings[0])
    return SourcePolled(
        source=poll.source.name,
        url=masked(poll.source.url),
        new=new,
        changed=changed,
        unchanged=poll.unchanged and not found,
    )


def _settled(work: Workspace, poll: Poll, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries under the ids the store knows them by, where the source has changed its own."""
    held = dict(work.store.entries.held(poll.known.id, [entry.id for entry in entries]))
    held |= work.store.entries.at(poll.known.id, [entry.url for entry in entries if entry.id not in held])
    return settle(entries, {key: Known(row.url, row.title, row.published) for key, row in held.items()})
