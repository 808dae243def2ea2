"""Politeness: one request at a time per host with a gap in between, and one connection kept while there is more to ask.

A request that takes very long stops holding up the others of its host: it goes on beside them, so that at most two are
under way. One slow page cannot make a run last for hours, and no server sees a crowd.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import anyio

from newswatch.fetch.exchange import Connection
from newswatch.fetch.messages import Request


@dataclass(slots=True)
class Lane:
    """Everything of one run that concerns one host."""

    gap: float  #: seconds between the end of one request and the start of the next
    waiting: deque[Request] = field(default_factory=deque)
    gate: anyio.Semaphore = field(default_factory=lambda: anyio.Semaphore(1, fast_acquire=True))
    since: float | None = None  #: when the request that holds the gate began
    slow: bool = False  #: a request goes on beside the gate
    free_at: float = 0.0  #: not before this moment
    kept: Connection | None = None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for one's turn and the gap; while inside, no other request to the host begins."""
        await self.gate.acquire()
        began = None
        try:
            if self.free_at > (now := anyio.current_time()):
                await anyio.sleep(self.free_at - now)
            began = self.since = anyio.current_time()
            yield
        finally:
            self._leave(began)

    def _leave(self, began: float | None) -> None:
        self.free_at = anyio.current_time() + self.gap
        if self.slow and self.since != began:
            self.slow = False
        else:
            self.since = None
            self.gate.release()

    def take(self, route: str) -> Connection | None:
        """Return the kept connection where it goes by ``route``."""
        if self.kept is None or self.kept.route != route:
            return None
        kept, self.kept = self.kept, None
        return kept

    def keep(self, connection: Connection) -> bool:
        """Keep a connection for the next request to the host; tell whether there is one and it can carry it."""
        if not self.waiting or self.kept is not None or not connection.can_go_on():
            return False
        self.kept = connection
        return True

    async def close(self) -> None:
        """Close what was kept."""
        kept, self.kept = self.kept, None
        if kept is not None:
            await kept.close()

    def overtake(self, patience: float) -> bool:
        """Let the next request begin beside one that takes longer than ``patience`` seconds; tell whether it may."""
        if self.slow or self.since is None or anyio.current_time() - self.since < patience:
            return False
        self.slow, self.since = True, None
        self.gate.release()
        return True
