"""Which articles are of one story: candidates, their chances, linkage. The order they come in does not matter."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from newswatch.records import Member, MemberId
from newswatch.stories.candidates import candidates
from newswatch.stories.identity import named_alike
from newswatch.stories.likeness import likeness, same_trial, wording
from newswatch.stories.linkage import Clusters, Pair
from newswatch.stories.profile import profile
from newswatch.stories.traits import Traits
from newswatch.stories.weighing import Scales, Weighed, by_day, scales, weigh

NEGLIGIBLE = 0.05  # chances below it count as none
# Mean of the square roots of the chances from which two groups are one story; when in doubt they stay apart. The root
# makes a group whose members are all fairly likely better than one with a sure and a hopeless member.
JOINED = math.sqrt(0.5)


def group(members: Iterable[Member]) -> tuple[tuple[MemberId, ...], ...]:
    """Part articles into stories.

    Args:
        members: articles with ids of their own, in any order.

    Returns:
        The stories, each a tuple of ids, every id once; articles and stories by day and id. An article without a
        partner is a story of its own.

    Raises:
        ValueError: if two articles have one id.
    """
    rows = by_day(_once(members))
    scale = scales()
    chances = _chances([weigh(row, scale) for row in rows], scale)
    joined = _link(rows, chances)
    return tuple(tuple(rows[place].id for place in sorted(places)) for places in sorted(joined, key=min))


def _once(members: Iterable[Member]) -> list[Member]:
    """Return the articles as a list.

    Raises:
        ValueError: if two have one id.
    """
    found = list(members)
    if len({member.id for member in found}) < len(found):
        raise ValueError("two articles have one id")
    return found


def _chances(rows: Sequence[Weighed], scale: Scales) -> dict[Pair, float]:
    """Return the square root of the chance to be of one story, of each pair that has any."""
    names = [row.traits.identity for row in rows]
    found: dict[Pair, float] = {}
    for low, high in candidates(rows):
        if not names[low].clashes(names[high]):
            chance = likeness(rows[low], rows[high], scale)
            if chance >= NEGLIGIBLE:
                found[low, high] = math.sqrt(chance)
    for low, high in named_alike(names):
        if names[low].same_trial(names[high]) and not names[low].clashes(names[high]):
            found[low, high] = math.sqrt(same_trial(wording(rows[low], rows[high], scale)))
    return found


def _link(rows: Sequence[Traits], chances: dict[Pair, float]) -> list[list[int]]:
    """Join what names one publication, then what is likely enough."""
    clusters = Clusters([profile(row) for row in rows], chances)
    names = [row.identity for row in rows]
    for low, high in named_alike(names):
        if names[low].same(names[high]):
            clusters.join(low, high)
    clusters.link(JOINED)
    return list(clusters.members.values())
