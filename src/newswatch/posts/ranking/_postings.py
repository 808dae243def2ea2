"""Similarity by words in common: the cosine of tf-idf weights, over lists of posts by term.

A weight is ``(1 + ln tf) * (1 + ln((1 + n) / (1 + df)))``: a word said ten times counts some three times as much as one
said once, a word of every post next to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from newswatch.posts.ranking._terms import Counts


@dataclass(frozen=True, slots=True)
class Vector:
    """A text as weights of terms, of length 1."""

    terms: NDArray[np.int64]  #: sorted
    weights: NDArray[np.float32]

    def dot(self, other: Vector) -> float:
        """Return the cosine with another vector, 0.0 to 1.0."""
        import numpy as np

        _, mine, others = np.intersect1d(self.terms, other.terms, assume_unique=True, return_indices=True)
        return float(self.weights[mine] @ other.weights[others])


@dataclass(frozen=True, slots=True)
class Postings:
    """For each term, the texts it stands in and what it weighs there."""

    size: int  #: how many texts
    terms: NDArray[np.int64]  #: sorted
    starts: NDArray[np.int64]  #: of each term's list in ``rows`` and ``weights``; one more than terms
    rows: NDArray[np.int32]
    weights: NDArray[np.float32]

    def vector(self, counts: Counts) -> Vector:
        """Return a text's weights as this collection gives them; it need not be one of the collection."""
        import numpy as np

        place = np.minimum(np.searchsorted(self.terms, counts.terms), max(len(self.terms) - 1, 0))
        known = self.terms[place] == counts.terms if len(self.terms) else np.zeros(len(counts.terms), dtype=bool)
        frequency = np.where(known, self.starts[place + 1] - self.starts[place], 0) if len(self.terms) else 0
        return Vector(counts.terms, _weights(counts, frequency, self.size))

    def similarities(self, vector: Vector) -> NDArray[np.float64]:
        """Return the cosine of a vector with every text, 0.0 to 1.0."""
        import numpy as np

        if not len(self.terms) or not len(vector.terms):
            return np.zeros(self.size)
        place = np.minimum(np.searchsorted(self.terms, vector.terms), len(self.terms) - 1)
        known = self.terms[place] == vector.terms
        begin = self.starts[place[known]]
        lengths = self.starts[place[known] + 1] - begin
        ends = np.cumsum(lengths)
        entries = np.arange(lengths.sum()) + np.repeat(begin - (ends - lengths), lengths)
        parts = self.weights[entries] * np.repeat(vector.weights[known], lengths)
        return np.bincount(self.rows[entries], parts, minlength=self.size).astype(np.float64)


def postings(texts: Sequence[Counts]) -> Postings:
    """Return the lists of a collection."""
    import numpy as np

    none = np.zeros(0, dtype=np.int64)
    lengths = np.array([len(text.terms) for text in texts], dtype=np.int64)
    every = np.concatenate([text.terms for text in texts]) if texts else none
    order = np.argsort(every, kind="stable")
    terms, starts = np.unique(every[order], return_index=True)
    starts = np.append(starts, len(every))
    rows = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)[order]
    frequency = np.empty(len(every), dtype=np.int64)
    frequency[order] = np.repeat(np.diff(starts), np.diff(starts))
    ends = np.cumsum(lengths)
    weighed = [
        _weights(text, frequency[end - length : end], len(texts))
        for text, length, end in zip(texts, lengths, ends, strict=True)
    ]
    weights = np.concatenate(weighed)[order] if weighed else none.astype(np.float32)
    return Postings(len(texts), terms, starts, rows, weights)


def _weights(counts: Counts, frequency: NDArray[np.int64] | int, size: int) -> NDArray[np.float32]:
    import numpy as np

    weights = (1 + np.log(counts.times)) * (1 + np.log((1 + size) / (1 + frequency)))
    length = float(np.linalg.norm(weights)) or 1.0
    return np.asarray(weights / length, dtype=np.float32)
