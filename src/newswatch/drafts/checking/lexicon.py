"""The words the check knows, read once from ``words.yaml``; which damage they reveal is the kinds' business."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, cast

from newswatch.drafts.voice.phrases import load_voice
from newswatch.text.yaml12 import shipped_yaml

Groups = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Word lists. Phrases of several words stand in ``phrases`` and are one token each."""

    same: Mapping[str, str]  #: word -> the word that stands for all that mean the same
    phrases: tuple[tuple[str, ...], ...]  #: the longest first
    direction: Groups
    opposites: frozenset[frozenset[str]]
    negation: frozenset[str]
    hedge: frozenset[str]
    sure: frozenset[str]
    tied: frozenset[str]
    caused: frozenset[str]
    population: Groups
    unit: Mapping[str, str]  #: word -> name of its group
    numbered: frozenset[str]  #: words in front of a number that names and does not count: "phase 2"
    house: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the word lists as shipped."""
    raw = cast("dict[str, Any]", shipped_yaml("newswatch.drafts.checking", "words.yaml"))
    single = {name: frozenset(raw[name]) for name in ("negation", "hedge", "sure", "tied", "caused", "numbered")}
    direction, population, units = _groups(raw["direction"]), _groups(raw["population"]), _groups(raw["unit"])
    every = [*single.values(), *direction.values(), *population.values(), *units.values(), *map(frozenset, raw["same"])]
    return Lexicon(
        same=MappingProxyType({word: group[0] for group in raw["same"] for word in group}),
        phrases=_phrases(every),
        direction=direction,
        opposites=frozenset(frozenset(pair) for pair in raw["opposites"]),
        population=population,
        unit=MappingProxyType({word: name for name, words in units.items() for word in words}),
        house=frozenset(raw["house"].split()) | _voice_words(),
        **single,
    )


def _voice_words() -> frozenset[str]:
    """Return the words of the shipped phrases: what the tool says itself needs no support by a source."""
    phrases = " ".join(load_voice().phrases.values())
    return frozenset(re.findall(r"[a-z]+", re.sub(r"\{\w+\}", " ", phrases.lower())))


def groups_of(word: str, groups: Groups) -> frozenset[str]:
    """Return the names of the groups a word is in."""
    return frozenset(name for name, words in groups.items() if word in words)


def _groups(raw: Mapping[str, Sequence[str]]) -> Groups:
    return MappingProxyType({name: frozenset(words) for name, words in raw.items()})


def _phrases(word_sets: Sequence[frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    found = {tuple(re.split(r"[ -]", word)) for words in word_sets for word in words if re.search(r"\w[ ]\w", word)}
    return tuple(sorted(found, key=lambda words: (-len(words), words)))
