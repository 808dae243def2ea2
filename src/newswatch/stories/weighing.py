"""Articles side by side: each taken apart and weighed by how rare its words are in research news."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newswatch.records import Member
from newswatch.stories.common_words import RARE, word_share
from newswatch.stories.pieces import Pieces
from newswatch.stories.rarity import Rarity
from newswatch.stories.traits import Traits, day_of, traits

TELLING = 2.9  # evidence of a word that one article in twenty has, or fewer


@dataclass(frozen=True, slots=True)
class Weighed:
    """An article's traits with their weights."""

    traits: Traits
    words: dict[str, float]  #: unit vector
    telling: frozenset[str]  #: those that are not common in the field
    plain: frozenset[str]  #: the others
    mass: float  #: evidence of all its words
    title_mass: float  #: evidence of its title's words; 1.0 where there is none


@dataclass(frozen=True, slots=True)
class Scales:
    """How rare every sort of trait is."""

    words: Rarity
    figures: Rarity
    people: Rarity


def _figure_share(figure: str) -> float:
    return 0.05 if len(figure) == 2 else 0.005


def by_day(members: Iterable[Member]) -> list[Traits]:
    """Take the articles apart, in an order that does not hang on the one they came in: by day, the undated ones first.

    Among those of one day the address and the title decide; ids are given in the order of arrival.
    """
    pieces = Pieces()
    return [traits(member, pieces) for member in sorted(members, key=_order)]


def _order(member: Member) -> tuple[int, str, str, str]:
    return day_of(member) or 0, member.url, member.title, str(member.id)


def scales() -> Scales:
    """Return scales for one comparison of articles, however many."""
    return Scales(words=Rarity(word_share), figures=Rarity(_figure_share), people=Rarity(lambda _: RARE))


def weigh(row: Traits, scale: Scales) -> Weighed:
    """Weigh one article's traits."""
    evidence = scale.words.evidence
    telling = frozenset(word for word in row.words if evidence(word) >= TELLING)
    return Weighed(
        traits=row,
        words=scale.words.unit(row.words),
        telling=telling,
        plain=frozenset(row.words.keys() - telling),
        mass=scale.words.sum(row.words),
        title_mass=scale.words.sum(row.title) or 1.0,
    )
