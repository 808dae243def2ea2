"""What is remembered of a source from one poll to the next, so that it is asked no more than it has to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

MOVED_AFTER = 3  # equal permanent redirects in a row, each to something that can be read


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMemory:
    """Validators, wishes and moves of a source. All fields are plain values, so that a store can keep them as JSON."""

    etag: str | None = None  #: of the last answer that could be read
    last_modified: str | None = None
    answered_by: str = ""  #: the address after redirects that gave the validators
    mark: str = ""  #: digest of the last body that could be read
    #: of lists of lists: address of a part -> etag, last_modified and mark of its last answer
    parts: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    every_seconds: float | None = None  #: how often the listing asks to be read; a 304 does not repeat it
    skip_hours: tuple[int, ...] = ()  #: hours of the day, UTC, in which it asks not to be
    moved_to: str | None = None  #: where permanent redirects led the last time
    moved_times: int = 0  #: how often in a row they led there
    gone: bool = False  #: the server said 410: it is not asked any more
    wait_until: str | None = None  #: ISO 8601; the server asked not to be asked before (Retry-After)

    @property
    def new_url(self) -> str | None:
        """The address to take over, None as long as the old one holds."""
        return self.moved_to if self.moved_times >= MOVED_AFTER else None
