"""What posts are ordered by, and the number that says how well one fits.

Both were fitted on public blogs whose authors link their own earlier posts, each text asked as if it were new
(benchmarks/README-link.md); there, curves with more in them (titles, tags, best paragraph) ordered no better.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_AGE = 0.05  # per ln(1 + posts since): of two posts that fit alike, people link the newer
_CITES = 2.0  # a post that cites the same study goes before all that do not
_CITES_CHANCE = 0.95

# Log-odds that a reader finds the link right: judged by hand for 90 first links, and for texts of other blogs, where
# every link is wrong. The latent likeness alone says little of a small blog: one rare word in common makes it 1.
_WORDS_ODDS, _LATENT_ODDS, _ODDS = 4.7, 2.1, 11.9
_FEWEST_WORDS = 1e-3  # cosine; below it the logarithm runs away
# Those blogs had 580 to 1650 posts. Among fewer, more texts have no post that belongs to them, and the nearest one is
# offered all the same: cut down to 26 posts, a score had to be .90 for what .65 stood for.
_FULL_SIZE = 500
_SMALL_ODDS = 0.5  # per ln(_FULL_SIZE / posts)
# A post that has much less in common with the text than the one offered before all others is right half as often.
_FAR_BEHIND = 0.6  # of the first one's likeness by words

#: Below this nothing is offered: above it nine of ten first links were right, and two of a hundred texts of another
#: blog were offered anything.
THRESHOLD = 0.65


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How well each post of a blog fits one text; a row for each post."""

    words: NDArray[np.float64]  #: cosine by words in common
    latent: NDArray[np.float32]  #: cosine by what words stand together
    since: NDArray[np.int64]  #: age, in newer posts that may be offered
    cites: NDArray[np.bool_]  #: whether it cites what the text cites
    allowed: NDArray[np.bool_]  #: whether it may be offered at all

    def best(self, count: int) -> list[int]:
        """Return the rows that may be offered, best first, at most ``count``."""
        import numpy as np

        value = self.words + self.latent - _AGE * np.log1p(self.since) + _CITES * self.cites
        rows = np.flatnonzero(self.allowed)
        return [int(row) for row in rows[np.argsort(-value[rows], kind="stable")][:count]]

    def score(self, row: int, first: int) -> float:
        """Return the chance that a link to the post is right, 0.0 to 1.0; its age plays no part.

        Args:
            row: of the post.
            first: row of the post that is offered before all others.
        """
        chance = 1 / (1 + math.exp(-self._odds(row)))
        if self.words[row] < _FAR_BEHIND * self.words[first]:
            chance /= 2
        return round(max(chance, _CITES_CHANCE) if self.cites[row] else chance, 3)

    def _odds(self, row: int) -> float:
        words = math.log(max(float(self.words[row]), _FEWEST_WORDS))
        small = _SMALL_ODDS * max(math.log(_FULL_SIZE / len(self.words)), 0.0)
        return _WORDS_ODDS * words + _LATENT_ODDS * float(self.latent[row]) + _ODDS - small
