"""The rules of a topic after reading: what ``reading`` makes of YAML and ``matching`` carries out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal["any", "all", "near"]

KINDS: tuple[Kind, ...] = ("any", "all", "near")
WITHIN = 10  # words, where a near: does not say


@dataclass(frozen=True, slots=True)
class Combination:
    """A rule made of rules. Its places are those of ``parts`` (any) or of the first part (all, near).

    ``all`` asks for every other part somewhere in the text, ``near`` within ``within`` words; ``unless`` the same way
    for what must not be there.
    """

    kind: Kind
    parts: tuple[Rule, ...]
    unless: tuple[Rule, ...] = ()
    within: int = WITHIN

    def __str__(self) -> str:
        unless = f", not {' or '.join(map(str, self.unless))}" if self.unless else ""
        within = f" within {self.within} words" if self.kind == "near" else ""
        return f"{self.kind} of ({'; '.join(map(str, self.parts))}){within}{unless}"


Rule = str | Combination


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation that counts only in a sense the text supports."""

    short: str
    means: tuple[str, ...] = ()  #: what it is short for; found anywhere in the text, it settles the sense
    signs: tuple[str, ...] = ()  #: one of these nearby settles it too
    context: tuple[str, ...] = ()  #: two different ones of these nearby settle it
    other: tuple[tuple[str, tuple[str, ...]], ...] = ()  #: other senses and the words that give them away


@dataclass(frozen=True, slots=True)
class Boost:
    """How much more the beginning of a text says than its middle."""

    title: float = 2.0  #: points of a place in the title
    lead: float = 1.25  #: a text that begins with the topic needs so many times less


@dataclass(frozen=True)
class Topic:
    """What the user watches. Every phrase is as written; see docs/topics.md for what each part does."""

    key: str
    label: str
    any: tuple[Rule, ...] = ()
    hints: tuple[str, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()  #: (phrase, why)
    names: tuple[str, ...] = ()  #: journals, societies: they name the topic without being about it
    peers: tuple[str, ...] = ()  #: siblings: beside them in a list, a place is a mention
    boost: Boost = Boost()
    about: float = 1.0  #: how much a text must say to be about the topic; 2 asks for twice as much

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The phrases without one of which no rule can match."""
        rules = (phrase for rule in self.any for phrase in phrases_of(rule))
        return frozenset((*rules, *self.hints, *(short.short for short in self.abbreviations)))

    def phrases(self) -> Iterator[str]:
        """Every phrase of the rules."""
        for rule in self.any:
            yield from phrases_of(rule)
        yield from self.hints
        for short in self.abbreviations:
            yield from (short.short, *short.means, *short.signs, *short.context)
            for _, clues in short.other:
                yield from clues
        yield from (phrase for phrase, _ in self.refused)
        yield from self.names
        yield from self.peers


def phrases_of(rule: Rule) -> Iterator[str]:
    """Every phrase of one rule."""
    if isinstance(rule, str):
        yield rule
        return
    for part in (*rule.parts, *rule.unless):
        yield from phrases_of(part)
