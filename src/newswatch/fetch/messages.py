"""What is asked and what comes back, as frozen records. No behaviour beyond reading their own fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from newswatch.clock import Clock, SystemClock

NOTHING: Mapping[str, str] = MappingProxyType({})
MEGABYTE = 1_000_000
PERMANENT = frozenset({301, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One thing to ask for."""

    url: str  #: credentials in it are sent as Basic authorization, to this host only
    accept: str = "*/*"
    etag: str | None = None  #: of the last answer, sent as If-None-Match
    last_modified: str | None = None  #: of the last answer, sent as If-Modified-Since
    answered_by: str = ""  #: the address that gave these two, where a redirect led there; else they go to ``url``
    #: of the source; never sent to another host, and secret ones not over a connection anybody can read
    headers: Mapping[str, str] = field(default_factory=lambda: NOTHING, repr=False)
    max_bytes: int = 10 * MEGABYTE  #: after decompression
    deadline_seconds: float = 30.0  #: for the whole exchange, redirects included, waiting for one's turn not
    robots: bool = False  #: ask robots.txt first
    proxy: str | None = None  #: ``http://[user:password@]host:port``
    body: bytes | None = None  #: None asks with GET; anything else is sent with POST, to this address and no further
    key: str = ""  #: whatever helps the caller to know the request again


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect that was followed."""

    status: int
    url: str  #: where it led to, without credentials


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What came back, whatever the status says."""

    url: str  #: as asked, without credentials
    final_url: str  #: after redirects, without credentials
    status: int
    headers: Mapping[str, str]  #: names in lower case; of several with one name, joined with a comma
    body: bytes = b""
    content_type: str = ""  #: without parameters, lower case
    charset: str | None = None  #: as the Content-Type says
    etag: str | None = None
    last_modified: str | None = None
    retry_after: float | None = None  #: seconds from now
    max_age: float | None = None  #: seconds the answer stays fresh, as Cache-Control or Expires say
    redirects: tuple[Hop, ...] = ()

    @property
    def unchanged(self) -> bool:
        """Whether the server says that nothing changed since the validators we sent."""
        return self.status == 304

    @property
    def moved_to(self) -> str | None:
        """Where the address moved for good: every hop was permanent. None when it did not."""
        permanent = self.redirects and all(hop.status in PERMANENT for hop in self.redirects)
        return self.final_url if permanent else None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """What holds for all requests."""

    contact: str = ""  #: mail address or page of the user, part of the User-Agent
    allow_private: tuple[str, ...] = ()  #: addresses or networks of the own network that may be contacted
    concurrency: int = 48  #: requests under way at once, all hosts together
    gap_seconds: float = 0.5  #: between two requests to one host; none for hosts of the own network
    patience_seconds: float = 4.0  #: a request that takes longer no longer keeps the next one to its host waiting
    clock: Clock = field(default_factory=SystemClock)

    @property
    def user_agent(self) -> str:
        """Who we are, and who to write to."""
        from newswatch import __version__

        about = f"+{self.contact}" if "://" in self.contact else self.contact and f"mailto:{self.contact}"
        return f"newswatch/{__version__}" + (f" ({about})" if about else "")
