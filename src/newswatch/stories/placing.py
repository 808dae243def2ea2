"""Which story an article belongs to, run after run: ids stay, new coverage joins, approved stories keep their articles.

Pure: it says what should be; writing it down is the pipeline's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from newswatch.records import MemberId, Placed

Existing = Mapping[MemberId, MemberId]


def assign(
    partition: Iterable[Iterable[MemberId]], existing: Existing, approved: Collection[MemberId] = ()
) -> tuple[Placed, ...]:
    """Reconcile a new partition with the stories there are.

    An article of an approved story stays in it, and the rest of its group joins it; where a group meets two approved
    stories both stay as they are and the rest joins the older. Any other group takes the oldest of the stories of
    which it holds the most articles; so a merge keeps the oldest id, and of a split the larger part keeps it.

    Args:
        partition: the groups of this run, each article once.
        existing: article -> story, as stored; a lower id is older. May name articles that are in no group.
        approved: stories with a draft a person has approved.

    Returns:
        One ``Placed`` per story, by its first article; ``story`` is None where a new id is needed.
    """
    groups = sorted((sorted(group, key=_age) for group in partition), key=lambda group: _age(group[0]))
    fixed = frozenset(approved)
    granted = _granted(groups, existing, fixed)
    found: dict[tuple[MemberId | None, int], list[MemberId]] = defaultdict(list)
    for number, group in enumerate(groups):
        target = _target(group, existing, fixed, granted[number])
        for article in group:
            story = existing.get(article)
            kept = story if story in fixed else target
            found[kept, number if kept is None else -1].append(article)
    gone = set(existing.values()) - _alive(found, existing)
    placed = [_placed(story, articles, existing, gone) for (story, _), articles in found.items()]
    return tuple(sorted(placed, key=lambda one: _age(one.articles[0])))


def _granted(groups: Sequence[list[MemberId]], existing: Existing, fixed: frozenset[MemberId]) -> list[list[MemberId]]:
    """Return for each group the stories, approved ones apart, of which it holds the most articles."""
    holders: dict[MemberId, Counter[int]] = defaultdict(Counter)
    for number, group in enumerate(groups):
        for article in group:
            if article in existing and existing[article] not in fixed:
                holders[existing[article]][number] += 1
    granted: list[list[MemberId]] = [[] for _ in groups]
    for story, counts in holders.items():
        granted[min(counts, key=lambda number: (-counts[number], number))].append(story)
    return granted


def _target(
    group: list[MemberId], existing: Existing, fixed: frozenset[MemberId], granted: list[MemberId]
) -> MemberId | None:
    met = {existing[article] for article in group if article in existing} & fixed
    return min(met or granted, key=_age, default=None)


def _alive(found: Mapping[tuple[MemberId | None, int], list[MemberId]], existing: Existing) -> set[MemberId]:
    """Return the stories that still have articles, in a group or outside all of them."""
    grouped = {article for articles in found.values() for article in articles}
    outside = {story for article, story in existing.items() if article not in grouped}
    return outside | {story for story, _ in found if story is not None}


def _placed(story: MemberId | None, articles: list[MemberId], existing: Existing, gone: set[MemberId]) -> Placed:
    absorbed = {existing[article] for article in articles if article in existing} & gone
    return Placed(
        story=story,
        articles=tuple(sorted(articles, key=_age)),
        joined=tuple(sorted((article for article in articles if article not in existing), key=_age)),
        absorbed=tuple(sorted(absorbed, key=_age)),
    )


def _age(name: MemberId) -> tuple[bool, int, str]:
    """Order ids: numbers by size, then words by spelling."""
    return (True, 0, name) if isinstance(name, str) else (False, name, "")
