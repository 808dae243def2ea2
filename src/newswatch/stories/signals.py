"""What two articles have in common, as numbers by name. What the numbers are worth is said in ``likeness``."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum, log1p
from operator import mul

from newswatch.stories.particulars import Particulars
from newswatch.stories.weighing import Scales, Weighed

UNKNOWN_GAP = 3  # days assumed between two articles one of which has no date


def in_common(one: Weighed, other: Weighed) -> frozenset[str]:
    """Return the words of both."""
    return (one.telling & other.telling) | (one.plain & other.plain)  # twice as fast as the keys of both


def of_texts(one: Weighed, other: Weighed, common: frozenset[str], scale: Scales) -> Mapping[str, float]:
    """Compare two articles with texts, ``common`` being their words in common; symmetric.

    Returns:
        ``words`` the cosine of all words, 0.0 to 1.0; ``share`` the part of the lighter one's words found in the other;
        ``title`` the part of a title found in the other's text and ``lead`` in its beginning, the better way round;
        ``figures`` ln of 1 + the evidence of those in common; ``heads``, ``percents``, ``voices`` 1.0 where both give
        some and share one, -1.0 where both give some and share none; ``rivals`` 1.0 where the particulars speak of two
        studies; ``gap`` ln of 1 + the days between.
    """
    mine, theirs = one.traits.particulars, other.traits.particulars
    return {
        "words": cosine(one, other, common),
        "share": scale.words.sum(common) / (min(one.mass, other.mass) or 1.0),
        "title": max(_title(one, common, scale) / one.title_mass, _title(other, common, scale) / other.title_mass),
        "lead": max(_lead(one, other, scale), _lead(other, one, scale)),
        "figures": log1p(scale.figures.sum(mine.figures & theirs.figures)),
        "heads": _agree(mine.heads, theirs.heads),
        "percents": _agree(mine.percents, theirs.percents),
        "voices": _agree(mine.voices, theirs.voices),
        "rivals": float(rivals(mine, theirs)),
        "gap": log1p(gap(one, other)),
    }


def of_bare(one: Weighed, other: Weighed, common: frozenset[str], scale: Scales) -> Mapping[str, float]:
    """Compare a bare title with an article, or with another bare title; symmetric.

    Returns:
        As for texts, but ``title`` is ln of 1 + the evidence of the bare title's words found in the other, and
        ``people`` the same of the names in common.
    """
    sides = [pair for pair in ((one, other), (other, one)) if pair[0].traits.bare]
    mine, theirs = one.traits.particulars, other.traits.particulars
    return {
        "words": cosine(one, other, common),
        "title": log1p(max(_title(bare, common, scale) for bare, _ in sides)),
        "lead": max(_lead(bare, whole, scale) for bare, whole in sides),
        "figures": log1p(scale.figures.sum(mine.figures & theirs.figures)),
        "people": log1p(scale.people.sum(one.traits.people & other.traits.people)),
        "rivals": float(rivals(mine, theirs)),
        "gap": log1p(gap(one, other)),
    }


def only_names(one: Weighed, other: Weighed, told: frozenset[str]) -> bool:
    """Whether all they share, words common in the field apart, are names, and nobody speaks in both.

    Such a pair says who it is about, a company and its product, and not what was found. Papers are not asked: their
    titles are often written large. ``told`` are the words they share, those common in the field left out.
    """
    if one.traits.identity.paper or other.traits.identity.paper:
        return False
    spoke = one.traits.particulars.voices & other.traits.particulars.voices
    return not spoke and told <= one.traits.names and told <= other.traits.names


def cosine(one: Weighed, other: Weighed, common: frozenset[str]) -> float:
    """Return the cosine of all words, 0.0 to 1.0; symmetric."""
    return fsum(map(mul, map(one.words.__getitem__, common), map(other.words.__getitem__, common)))


def counted_apart(one: Particulars, other: Particulars) -> bool:
    """Whether each text counts people, other numbers of them, no figure is in both and nobody speaks in both."""
    counts = _agree(one.heads, other.heads) + _agree(one.figures, other.figures)
    return counts == -2.0 and one.voices.isdisjoint(other.voices)


def rivals(one: Particulars, other: Particulars) -> bool:
    """Whether two texts speak of two studies: other figures and other voices, or other heads and other percentages."""
    return (
        _agree(one.voices, other.voices) + _agree(one.figures, other.figures) == -2.0
        or _agree(one.heads, other.heads) + _agree(one.percents, other.percents) == -2.0
    )


def _agree(one: frozenset[str], other: frozenset[str]) -> float:
    if not one or not other:
        return 0.0
    return -1.0 if one.isdisjoint(other) else 1.0


def gap(one: Weighed, other: Weighed) -> int:
    """Return the days between two articles."""
    first, second = one.traits.day, other.traits.day
    return UNKNOWN_GAP if first is None or second is None else abs(first - second)


def _title(titled: Weighed, common: frozenset[str], scale: Scales) -> float:
    return scale.words.sum(titled.traits.title & common)


def _lead(titled: Weighed, other: Weighed, scale: Scales) -> float:
    return scale.words.sum(titled.traits.title & other.traits.lead) / titled.title_mass
