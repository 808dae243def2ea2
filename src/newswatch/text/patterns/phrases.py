"""Phrases looked for sentence by sentence, each only in sentences that hold one of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newswatch.text.patterns.openings import Words, beginnings, held

_ANY = ""  # stands for the words of a phrase of which none is known


class Phrases:
    """Patterns, each with the words that sentences it is found in hold: by the rarest of them, and what else."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._by_word: dict[str, list[tuple[int, re.Pattern[str], tuple[Words, ...]]]] = {_ANY: []}
        for number, pattern in enumerate(self._patterns):
            rarest, *others = held(pattern.pattern) or [frozenset({_ANY})]
            for word in rarest:
                self._by_word.setdefault(word, []).append((number, pattern, tuple(others)))
        self._words = frozenset(self._by_word)

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return iter(self._patterns)

    def possible(self, words: Words) -> Iterator[tuple[int, re.Pattern[str]]]:
        """Yield the patterns worth a try in a sentence, each with its number, some twice.

        Args:
            words: how the words of the sentence begin, as a `WordIndex` tells.
        """
        for word in (_ANY, *(self._words & words)):
            for number, pattern, others in self._by_word[word]:
                if not any(map(words.isdisjoint, others)):
                    yield number, pattern

    def search(self, sentence: str) -> re.Match[str] | None:
        """Return what `first_in` does for a sentence whose words nobody has read."""
        return self.first_in(sentence, beginnings(sentence))

    def any_in(self, sentence: str, words: Words) -> bool:
        """Whether one of the patterns is found in a sentence whose words begin so."""
        return any(pattern.search(sentence) for _, pattern in self.possible(words))

    def first_in(self, sentence: str, words: Words) -> re.Match[str] | None:
        """Return the match that begins first, of several that of the pattern named first."""
        found = ((number, pattern.search(sentence)) for number, pattern in self.possible(words))
        told = {(match.start(), number): match for number, match in found if match}
        return told[min(told)] if told else None
