"""The ordinary iterator outside, the event loop in a thread of its own inside.

Answers are yielded as they come. Leaving the iterator, by Ctrl-C or because enough was read, cancels what is under way
and ends within a second. No more than a few dozen answers wait unread, so that memory stays bounded.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Thread

import anyio
import anyio.abc

from newswatch.errors import FetchError
from newswatch.fetch.following import Follower
from newswatch.fetch.lanes import Lane
from newswatch.fetch.manners import Manners
from newswatch.fetch.messages import FetchSettings, Request, Response

Pair = tuple[Request, Response | FetchError]

_UNREAD = 48  # answers that may wait for the caller
_LOOK_EVERY = 0.5  # seconds between two looks for requests that take too long
_LEAVE_WITHIN = 0.9  # seconds given to what is under way when the caller leaves


def get_many(
    requests: Iterable[Request], settings: FetchSettings | None = None, *, manners: Manners | None = None
) -> Iterator[Pair]:
    """Yield every request with its answer, or with the error it ended in, in the order they end.

    Args:
        requests: read to their end at once.
        settings: what holds for all of them.
        manners: what is known of hosts from before; what is learnt is added.

    Yields:
        The request itself and what became of it. An answer with status 404 or 500 is an answer.
    """
    run = _Run(tuple(requests), settings or FetchSettings(), manners or Manners())
    if not run.requests:
        return
    thread = Thread(target=run.main, daemon=True, name="fetch")
    thread.start()
    try:
        for _ in run.requests:
            item = run.done.get()
            if isinstance(item, BaseException):
                raise item
            run.taken()
            yield item
    finally:
        run.stop()
        thread.join(_LEAVE_WITHIN)


def get(
    request: Request, settings: FetchSettings | None = None, *, manners: Manners | None = None
) -> Response | FetchError:
    """Return what one request brings; for a single question. Several are asked with `get_many`."""
    return next(iter(get_many([request], settings, manners=manners)))[1]


@dataclass(slots=True)
class _Run:
    requests: tuple[Request, ...]
    settings: FetchSettings
    manners: Manners
    done: SimpleQueue[Pair | BaseException] = field(default_factory=SimpleQueue)
    loop: asyncio.AbstractEventLoop | None = None
    scope: anyio.CancelScope | None = None
    unread: anyio.Semaphore | None = None
    stopped: bool = False

    def main(self) -> None:
        """Run the loop to its end; what should not have happened goes to the caller."""
        try:
            anyio.run(self._all, backend="asyncio")
        except BaseException as error:  # noqa: BLE001 - handed over to the caller's thread, which raises it
            while isinstance(error, BaseExceptionGroup):
                error = error.exceptions[0]
            self.done.put(error)

    def taken(self) -> None:
        """Say that the caller has taken an answer."""
        self._call(self._make_room)

    def stop(self) -> None:
        """Cancel what is under way."""
        self.stopped = True
        self._call(self._cancel)

    def _call(self, function: object) -> None:
        with suppress(RuntimeError):  # the loop has ended by itself
            if self.loop is not None:
                self.loop.call_soon_threadsafe(function)  # type: ignore[arg-type]

    def _make_room(self) -> None:
        assert self.unread is not None
        self.unread.release()

    def _cancel(self) -> None:
        if self.scope is not None:
            self.scope.cancel()

    async def _all(self) -> None:
        self.unread = anyio.Semaphore(_UNREAD)
        self.loop = asyncio.get_running_loop()
        follower = Follower(self.settings, self.manners)
        for request in self.requests:
            follower.lane(request.url).waiting.append(request)
        async with anyio.create_task_group() as group:
            self.scope = group.cancel_scope
            if self.stopped:
                return
            try:
                async with anyio.create_task_group() as lanes:
                    group.start_soon(self._watch, follower, lanes)
                    for lane in list(follower.lanes.values()):
                        lanes.start_soon(self._walk, follower, lane)
            finally:
                follower.remember()
            group.cancel_scope.cancel()

    async def _walk(self, follower: Follower, lane: Lane) -> None:
        """Answer the requests of one host, one after the other."""
        assert self.unread is not None
        while lane.waiting:
            request = lane.waiting.popleft()
            answer = await follower.answer(request)
            await self.unread.acquire()
            self.done.put((request, answer))
        await lane.close()

    async def _watch(self, follower: Follower, lanes: anyio.abc.TaskGroup) -> None:
        """Let a second request begin at hosts whose first takes too long."""
        while True:
            await anyio.sleep(_LOOK_EVERY)
            for lane in list(follower.lanes.values()):
                if lane.overtake(self.settings.patience_seconds) and lane.waiting:
                    lanes.start_soon(self._walk, follower, lane)
