"""What a kind of check is: one file of ``kinds/`` each, ending in one constant of this type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from newswatch.drafts.checking.alignment import Gap, Match, Nearest
from newswatch.drafts.checking.reading import Sentence, Source
from newswatch.records import Grave


@dataclass(frozen=True, slots=True)
class Complaint:
    """Words of a claim no source supports; offsets count in the claim."""

    start: int
    end: int
    source: str = ""  #: what the source has instead


@dataclass(frozen=True)
class Evidence:
    """What a claim is held against; what every kind asks for is worked out once."""

    source: Source
    nearest: Nearest

    @cached_property
    def best(self) -> Match | None:
        """The sentence the claim goes back to; None when nothing is near enough to compare word by word."""
        match = self.nearest.match
        return match if match and match.is_near else None

    @cached_property
    def changes(self) -> tuple[Gap, ...]:
        """The small places where the claim parts from the sentence it goes back to."""
        return tuple(gap for gap in self.best.gaps if gap.is_tight) if self.best else ()


Find = Callable[[Sentence, Evidence], Iterator[Complaint]]


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A kind of damage the check notices."""

    grave: Grave
    find: Find
