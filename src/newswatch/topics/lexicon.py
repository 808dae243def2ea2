"""All phrases of all rules in one tree, so that a text is read once however many topics there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import NamedTuple

from newswatch.topics.phrases import Form, forms
from newswatch.topics.words import LONGEST_WORD, Words, exact, fold

_REMEMBERED = 1 << 15  # words whose keys are kept; news repeats itself

Span = tuple[int, int]  # first word, one past the last word
Found = Mapping[str, list[Span]]  # phrase as written -> where, in order


@dataclass(slots=True)
class _Node:
    phrases: list[str] = field(default_factory=list)
    next: dict[str, _Node] = field(default_factory=dict)


class _Entry(NamedTuple):
    keys: tuple[str, ...]  # what a word counts as
    first: tuple[_Node, ...]  # the phrases that can begin with it
    second: frozenset[str]  # what can follow it there
    alone: bool  # whether it is a phrase by itself


class _Memory(dict[str, _Entry | None]):
    """What each word counts as, worked out when it is first met. Long words are not kept, and it never grows large."""

    def __init__(self, look_up: Callable[[str], _Entry | None]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, surface: str) -> _Entry | None:
        if len(surface) > LONGEST_WORD:
            return None
        if len(self) >= _REMEMBERED:
            self.clear()
        self[surface] = entry = self._look_up(surface)
        return entry


class Lexicon:
    """The phrases of a set of rules, ready to be found.

    Args:
        phrases: as written in the rules.

    Raises:
        ValueError: if a phrase cannot be read.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._root = _Node()
        self._keys: set[str] = set()
        for phrase in sorted(set(phrases)):
            for form in forms(phrase):
                self._add(form, phrase)
        self._prefixes = tuple(sorted(key[:-1] for key in self._keys if key.endswith("*")))
        self._memory = _Memory(self._look_up)

    def _add(self, form: Form, phrase: str) -> None:
        node = self._root
        for key in form:
            node = node.next.setdefault(key, _Node())
        node.phrases.append(phrase)
        self._keys.update(form)

    def find(self, words: Words) -> dict[str, list[Span]]:
        """Return where each phrase stands. Phrases that are not there have no entry. Linear in the number of words."""
        entry_of = self._memory
        entries = [entry_of[surface] for surface in words.surfaces]
        entries.append(None)
        found: dict[str, list[Span]] = {}
        for i in compress(range(len(entries)), entries):
            entry, following = entries[i], entries[i + 1]
            # Most words that can begin a phrase do not: the next word tells.
            if entry and (entry.alone or (following and not entry.second.isdisjoint(following.keys))):
                _walk(words, entries, i, entry.first, found)
        return found

    def _look_up(self, surface: str) -> _Entry | None:
        folded = fold(surface)
        keys = [key for key in (folded, exact(surface)) if key in self._keys]
        if folded.startswith(self._prefixes):
            keys += [f"{prefix}*" for prefix in self._prefixes if folded.startswith(prefix)]
        if not keys:
            return None
        first = [self._root.next[key] for key in keys if key in self._root.next]
        second = frozenset(key for node in first for key in node.next)
        return _Entry(tuple(keys), tuple(first), second, any(node.phrases for node in first))


def _walk(
    words: Words, entries: Sequence[_Entry | None], start: int, nodes: Sequence[_Node], found: dict[str, list[Span]]
) -> None:
    i = start
    while True:
        i += 1
        for node in nodes:
            for phrase in node.phrases:
                _record(found.setdefault(phrase, []), (start, i))
        entry = entries[i] if i < len(entries) else None
        if entry is None:
            return
        nodes = [node.next[key] for node in nodes for key in entry.keys if key in node.next]
        if not nodes or not words.joined(i - 1):
            return


def _record(spans: list[Span], span: Span) -> None:
    # One phrase can stand at one place in two forms (with and without an optional word): the longer is kept.
    if spans and spans[-1][0] == span[0]:
        spans[-1] = span
    else:
        spans.append(span)
