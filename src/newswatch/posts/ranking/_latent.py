"""Similarity by what words tend to stand together: cosine in the 300 directions in which a blog's posts differ most.

This is latent semantic indexing, done by way of the posts' similarities to each other instead of their words
(``K = U L U'``; a text with similarities ``s`` lies at ``s U / sqrt(L)``), so that a new text needs nothing but its
similarities. Of a large blog, posts spread evenly over the years stand for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newswatch.posts.ranking._postings import Postings, postings

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from newswatch.posts.ranking._terms import Counts

_DIRECTIONS = 300
# Finding the directions takes the third power of the landmarks, placing the other posts the first.
_ALL_BELOW = 2000  # posts: up to here each is a landmark
_LANDMARKS = 1000
_BLOCK = 512  # posts placed at a time
_SMALLEST = 1e-6  # directions shorter than this are rounding errors


@dataclass(frozen=True, slots=True)
class Latent:
    """A map from texts to points on a sphere of at most 300 dimensions."""

    landmarks: Postings
    axes: NDArray[np.float32]  #: landmarks by directions

    def points(self, texts: Sequence[Counts]) -> NDArray[np.float32]:
        """Return where texts lie, one row each: length 1, or 0 for a text that shares no word with any landmark."""
        import numpy as np

        rows = [self.landmarks.similarities(self.landmarks.vector(text)) for text in texts]
        return self.placed(np.array(rows, dtype=np.float32).reshape(len(texts), self.landmarks.size))

    def placed(self, likeness: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return where texts lie, given their similarities to the landmarks."""
        import numpy as np

        points = likeness @ self.axes
        return np.asarray(points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), _SMALLEST))


def latent(texts: Sequence[Counts]) -> tuple[Latent, NDArray[np.float32]]:
    """Return the map of a collection, and the points of its texts, one row each."""
    import numpy as np
    from threadpoolctl import threadpool_limits

    step = 1 if len(texts) <= _ALL_BELOW else len(texts) // _LANDMARKS
    chosen = texts[::step]
    lists = postings(chosen)
    likeness = np.array([lists.similarities(lists.vector(text)) for text in chosen]).reshape(len(chosen), len(chosen))
    with threadpool_limits(1, user_api="blas"):
        found = Latent(lists, _axes(likeness))
        if step == 1:
            return found, found.placed(likeness.astype(np.float32))
        blocks = [found.points(texts[first : first + _BLOCK]) for first in range(0, len(texts), _BLOCK)]
    return found, np.concatenate(blocks)


def _axes(likeness: NDArray[np.float64]) -> NDArray[np.float32]:
    import numpy as np

    lengths, directions = np.linalg.eigh((likeness + likeness.T) / 2)
    kept = np.flatnonzero(lengths > _SMALLEST)[-_DIRECTIONS:]
    return np.asarray(directions[:, kept] / np.sqrt(lengths[kept]), dtype=np.float32)
