"""Which article of a story leads, and which stand behind it: the one nearest to the study itself first."""

from __future__ import annotations

from collections.abc import Iterable

from newswatch.records import Member

RANK = ("paper", "registry", "institution", "news")


def leading(members: Iterable[Member]) -> Member:
    """Return the best source of a story, whatever the order they come in.

    Raises:
        ValueError: if there are none.
    """
    return min(members, key=_standing)


def best_first(members: Iterable[Member]) -> tuple[Member, ...]:
    """Return the sources of a story in the order of their standing, whatever the order they come in.

    Paper before registry before institution before news; among equals the one that names the study, then the earliest,
    then the longest.
    """
    return tuple(sorted(members, key=_standing))


def _standing(member: Member) -> tuple[int, bool, float, int, str, str]:
    named = bool(member.doi or member.pmid or member.registry)
    when = member.published.timestamp() if member.published else float("inf")
    return RANK.index(member.kind), not named, when, -len(member.text), member.url, str(member.id)
