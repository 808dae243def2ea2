"""What a post cites: studies, trials and addresses, by the numbers they are filed under.

For drafts ("cites the same trial") and for later re-checks of what a post rests on. Topics are another package's
matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newswatch.text.references import dois, pmids, registry_numbers

if TYPE_CHECKING:
    from newswatch.records import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """What a post cites, each once, in the order of its text and then of its links."""

    dois: tuple[str, ...] = ()  #: lower case, without an address before them
    pmids: tuple[str, ...] = ()
    trials: tuple[str, ...] = ()  #: as registries write them: NCT…, ISRCTN…, 2015-001234-56
    links: tuple[str, ...] = ()  #: canonical addresses


def mentions(post: Post) -> Mentions:
    """Return what a post cites in its words and by its links."""
    where = "\n".join((post.title, post.text, *post.links))
    return Mentions(
        dois=_values(dois(where)),
        pmids=_values(pmids(where)),
        trials=_values(registry_numbers(where)),
        links=post.links,
    )


def _values(found: tuple[tuple[str, int, int], ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value, _, _ in found))
