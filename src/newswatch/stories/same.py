"""Whether two articles, seen alone, report the same finding."""

from __future__ import annotations

from newswatch.records import Article, Member
from newswatch.stories.likeness import likeness, same_trial, wording
from newswatch.stories.membership import member
from newswatch.stories.weighing import by_day, scales, weigh


def same_story(a: Article, b: Article) -> float:
    """Return how likely two articles report one finding, 0.0 to 1.0; symmetric.

    1.0 where both name one DOI or PubMed id, 0.0 where each names a publication or trial of its own; otherwise by their
    wording, figures, names and the days between. ``group`` joins two articles that are alone from 0.5.
    """
    return _same(member(a, 0), member(b, 1))


def _same(one: Member, other: Member) -> float:
    rows = by_day((one, other))
    scale = scales()
    left, right = (weigh(row, scale) for row in rows)
    first, second = left.traits.identity, right.traits.identity
    if first.same(second):
        return 1.0
    if first.clashes(second):
        return 0.0
    if first.same_trial(second):
        return same_trial(wording(left, right, scale))
    return likeness(left, right, scale)
