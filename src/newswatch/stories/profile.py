"""What a group of articles knows of its study, and whether two groups can be of one.

Beside the names of the study these are the figures and the voices that at least two of a group's articles agree on: two
groups that each agree on some, and share none of either, report two studies however alike they sound.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newswatch.stories.identity import Identity
from newswatch.stories.traits import Traits

AGREED = 2  # articles of a group that must have a figure or a voice


@dataclass(frozen=True, slots=True)
class Profile:
    """The names, figures and voices of a group of articles."""

    identity: Identity
    figures: Counter[str] = field(default_factory=Counter)  #: figure -> articles that have it
    voices: Counter[str] = field(default_factory=Counter)

    def __or__(self, other: Profile) -> Profile:
        return Profile(self.identity | other.identity, self.figures + other.figures, self.voices + other.voices)

    def clashes(self, other: Profile) -> bool:
        """Whether the two groups report two studies."""
        if self.identity.same(other.identity):
            return False
        return self.identity.clashes(other.identity) or (
            _apart(self.figures, other.figures) and _apart(self.voices, other.voices)
        )


def profile(row: Traits) -> Profile:
    """Return the profile of one article."""
    return Profile(row.identity, Counter(row.particulars.figures), Counter(row.particulars.voices))


def _apart(one: Counter[str], other: Counter[str]) -> bool:
    mine = {name for name, articles in one.items() if articles >= AGREED}
    theirs = {name for name, articles in other.items() if articles >= AGREED}
    return bool(mine and theirs) and mine.isdisjoint(other) and theirs.isdisjoint(one)
