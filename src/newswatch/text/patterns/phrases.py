"""Phrases looked for sentence by sentence, each only in sentences that hold one of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newswatch.text.patterns.openings import Words, openings

_ANY = ""  # stands for the words of a phrase of which none is known


class Phrases:
    """Patterns, each with the words that sentences it is found in hold: by the rarest of them, and what else.

    A pattern is compiled when it is first tried: most never are in a text or two.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        self._written = tuple(patterns)
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._by_word: dict[str, list[tuple[int, tuple[Words, ...]]]] = {_ANY: []}
        for number, pattern in enumerate(self._written):
            rarest, *others = openings(pattern).held or [frozenset({_ANY})]
            for word in rarest:
                self._by_word.setdefault(word, []).append((number, tuple(others)))
        self._words = frozenset(self._by_word)

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return map(self._pattern, range(len(self._written)))

    def possible(self, words: Words) -> Iterator[tuple[int, re.Pattern[str]]]:
        """Yield the patterns worth a try in a sentence, each with its number, some twice.

        Args:
            words: how the words of the sentence begin, as a `WordIndex` tells.
        """
        for word in (_ANY, *(self._words & words)):
            for number, others in self._by_word[word]:
                if not any(map(words.isdisjoint, others)):
                    yield number, self._pattern(number)

    def any_in(self, sentence: str, words: Words) -> bool:
        """Whether one of the patterns is found in a sentence whose words begin so."""
        return any(pattern.search(sentence) for _, pattern in self.possible(words))

    def first_in(self, sentence: str, words: Words) -> re.Match[str] | None:
        """Return the match that begins first, of several that of the pattern named first."""
        found = ((number, pattern.search(sentence)) for number, pattern in self.possible(words))
        told = {(match.start(), number): match for number, match in found if match}
        return told[min(told)] if told else None

    def _pattern(self, number: int) -> re.Pattern[str]:
        found = self._compiled.get(number)
        if found is None:
            found = self._compiled[number] = re.compile(self._written[number])
        return found
