"""What becomes of an approved draft at the blog: what would be sent, what was found there, what was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

#: 'new' and 'updated' were sent; 'unchanged' lies there as it was sent; 'edited', 'gone' and 'taken' were left alone
#: because somebody else's hand is in it; 'live' is public; 'failed' may work another time.
Outcome = Literal["new", "updated", "unchanged", "edited", "live", "gone", "taken", "failed"]

_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What was done with one draft at one place, or would be done."""

    draft: int
    title: str
    place: str  #: 'folder:…' or 'wordpress:…'
    outcome: Outcome
    where: str = ""  #: address or path there; empty until there is one
    message: str = ""  #: why it was left alone, or failed
    concerns: tuple[str, ...] = ()  #: what its author should know before the public reads it
    sent: Mapping[str, object] = field(default_factory=lambda: _NOTHING)  #: exactly what goes out, by name


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What lies at the blog under a number or a name."""

    mark: str  #: digest of everything a person can edit there
    words: str  #: digest of title and visible words only, which no server rewrites
    slug: str
    url: str
    number: int | None = None
    status: str = "draft"  #: as WordPress says: 'publish', 'draft', 'future', 'pending', 'private'
