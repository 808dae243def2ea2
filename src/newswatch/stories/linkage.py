"""Groups from likely pairs, by average linkage.

Two groups are joined while the mean chance between their members, unlisted pairs counting as 0.0, reaches a threshold;
the likeliest first. So chains of weak pairs do not add up to a group. Groups that speak of two studies stay apart.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence

from newswatch.stories.profile import Profile

Pair = tuple[int, int]


class Clusters:
    """The groups as they grow. A group is known by its lowest place."""

    def __init__(self, profiles: Sequence[Profile], chances: Mapping[Pair, float]) -> None:
        """Begin with every place alone.

        Args:
            profiles: what is known of the study, of each place.
            chances: of pairs (lower place, higher place).
        """
        self.members: dict[int, list[int]] = {place: [place] for place in range(len(profiles))}
        self._profiles = dict(enumerate(profiles))
        self._home = list(range(len(profiles)))
        self._sums: dict[int, dict[int, float]] = {place: {} for place in range(len(profiles))}
        for (low, high), chance in sorted(chances.items()):
            self._sums[low][high] = self._sums[high][low] = chance

    def mean(self, one: int, other: int) -> float:
        """Return the mean chance between the members of two groups."""
        return self._sums[one].get(other, 0.0) / (len(self.members[one]) * len(self.members[other]))

    def join(self, one: int, other: int) -> int:
        """Join the groups of two places and return the name of the new one."""
        low, high = sorted((self._home[one], self._home[other]))
        if low == high:
            return low
        for place in self.members[high]:
            self._home[place] = low
        self.members[low] += self.members.pop(high)
        self._profiles[low] |= self._profiles.pop(high)
        for third, total in self._sums.pop(high).items():
            del self._sums[third][high]
            if third != low:
                total += self._sums[low].get(third, 0.0)
                self._sums[low][third] = self._sums[third][low] = total
        return low

    def link(self, least: float) -> None:
        """Join groups, the likeliest pair first, as long as a pair reaches ``least`` and speaks of one study."""
        waiting = [entry for low in self._sums for entry in self._partners(low, least) if entry[1] == low]
        heapq.heapify(waiting)
        while waiting:
            mean, low, high = heapq.heappop(waiting)
            stale = low not in self.members or high not in self.members or self.mean(low, high) != -mean
            if not stale and not self._profiles[low].clashes(self._profiles[high]):
                for entry in self._partners(self.join(low, high), least):
                    heapq.heappush(waiting, entry)

    def _partners(self, one: int, least: float) -> list[tuple[float, int, int]]:
        means = ((self.mean(one, other), other) for other in self._sums[one])
        return [(-mean, min(one, other), max(one, other)) for mean, other in means if mean >= least]
