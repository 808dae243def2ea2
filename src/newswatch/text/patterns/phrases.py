"""Phrases looked for sentence by sentence, each only in sentences that hold one of its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from newswatch.text.patterns.openings import Words, beginnings, held

_ANY = ""  # stands for the words of a phrase of which none is known


class Phrase:
    """A pattern that is compiled when it is first tried; a text needs few of the hundreds there are."""

    __slots__ = ("search", "written")

    search: Callable[[str], re.Match[str] | None]  #: what the pattern's own does

    def __init__(self, written: str) -> None:
        self.written = written
        self.search = self._search

    def _search(self, text: str) -> re.Match[str] | None:
        self.search = self.pattern.search
        return self.search(text)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.written)


class Phrases:
    """Patterns, each with the words that sentences it is found in hold: by the rarest of them, and what else."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.phrases = tuple(map(Phrase, patterns))

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return (phrase.pattern for phrase in self.phrases)

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[int, Phrase, tuple[Words, ...]]]]:
        found: dict[str, list[tuple[int, Phrase, tuple[Words, ...]]]] = {_ANY: []}
        for number, phrase in enumerate(self.phrases):
            rarest, *others = held(phrase.written) or [frozenset({_ANY})]
            for word in rarest:
                found.setdefault(word, []).append((number, phrase, tuple(others)))
        return found

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._by_word)

    def possible(self, words: Words) -> Iterator[tuple[int, Phrase]]:
        """Yield the patterns worth a try in a sentence, each with its number, some twice.

        Args:
            words: how the words of the sentence begin, as a `WordIndex` tells.
        """
        for word in (_ANY, *(self._words & words)):
            for number, phrase, others in self._by_word[word]:
                if not any(map(words.isdisjoint, others)):
                    yield number, phrase

    def search(self, sentence: str) -> re.Match[str] | None:
        """Return what `first_in` does for a sentence whose words nobody has read."""
        return self.first_in(sentence, beginnings(sentence))

    def any_in(self, sentence: str, words: Words) -> bool:
        """Whether one of the patterns is found in a sentence whose words begin so."""
        return any(phrase.search(sentence) for _, phrase in self.possible(words))

    def first_in(self, sentence: str, words: Words) -> re.Match[str] | None:
        """Return the match that begins first, of several that of the pattern named first."""
        found = ((number, phrase.search(sentence)) for number, phrase in self.possible(words))
        told = {(match.start(), number): match for number, match in found if match}
        return told[min(told)] if told else None
