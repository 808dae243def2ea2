"""Why a post is offered, in words for people: the words it shares with the new text, as they stand there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newswatch.text.words import STOP_WORDS, stem, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newswatch.posts.ranking._postings import Vector
    from newswatch.posts.ranking._terms import Vocabulary

_MOST_WORDS = 5
# True of half of all research news; in a small blog they are rare all the same, and so would come first.
_SAYS_LITTLE = """
    day days doctor early effect find finding first found group groups help helped hospital later long month months new
    number part participant patient patients people person placebo receive received report research researcher result
    results scientist small start started studies study suggest team test tested time trial university week weeks
    women work year years
"""


def words_in_common(
    asked: Vector, offered: Vector, vocabulary: Vocabulary, shown: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the words and word pairs that add most to the likeness of two texts, best first.

    Args:
        asked: the new text.
        offered: the post.
        vocabulary: of both.
        shown: the word to show for each stem, from ``as_written``.
    """
    import numpy as np

    terms, mine, theirs = np.intersect1d(asked.terms, offered.terms, assume_unique=True, return_indices=True)
    shares = asked.weights[mine] * offered.weights[theirs]
    ordered = [vocabulary.words(term) for term in terms[np.argsort(-shares, kind="stable")].tolist()]
    telling = [stems for stems in ordered if not _weak_stems().issuperset(stems)]
    chosen: list[tuple[str, ...]] = []
    for stems in telling or ordered:
        chosen.append(stems)
        if len(_without_parts(chosen)) == _MOST_WORDS:
            break
    return tuple(" ".join(shown.get(stem, stem) for stem in stems) for stems in _without_parts(chosen))


def as_written(text: str) -> dict[str, str]:
    """Return, for each stem of a text, the first word that has it."""
    found: dict[str, str] = {}
    for word in words(text):
        if word not in STOP_WORDS:
            found.setdefault(stem(word), word)
    return found


@cache
def _weak_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _SAYS_LITTLE.split())


def _without_parts(chosen: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Leave out single words that stand in a chosen pair."""
    paired = {stem for stems in chosen if len(stems) > 1 for stem in stems}
    return [stems for stems in chosen if len(stems) > 1 or stems[0] not in paired]
