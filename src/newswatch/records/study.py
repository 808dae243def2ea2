"""The research behind a story: facts, each with the sentence it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """A value and the sentence it was read from, ``text[start:end]``."""

    value: T_co
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Result(Fact[float]):
    """A figure of the study's results; ``value`` is the number."""

    unit: str = ""  #: "percent", "people", "share" (of one), "times"; empty for a bare number
    measured: str = ""  #: what was measured, in words of the sentence
    said: str = ""  #: the words for a figure the text gives in words: "half", "one in five", "twice as likely"

    @property
    def number(self) -> float:
        """The figure itself."""
        return self.value


@dataclass(frozen=True, slots=True)
class Quote(Fact[str]):
    """Quoted words, verbatim, without the marks; ``start`` and ``end`` are theirs, not the sentence's."""

    speaker: str | None = None  #: as named in full in the text; None when nobody can be told for sure
    role: str | None = None
    institution: str | None = None
    independent: bool = False  #: the text says that the speaker had no part in the study


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """What a text says of the study it reports. What is not in the text is None or empty, never a guess."""

    participants: Fact[int] | None = None  #: those the results are of
    enrolled: Fact[int] | None = None  #: those who began, where the text tells them apart
    arms: tuple[Fact[tuple[str, int]], ...] = ()  #: (name of the group, people in it)
    species: tuple[Fact[str], ...] = ()  #: "human", "mouse", "rat", "cells" …
    age_range: Fact[tuple[int, int]] | None = None  #: years, of those studied
    phase: Fact[str] | None = None  #: "1", "2", "3", "1/2" …
    design: tuple[Fact[str], ...] = ()  #: "randomised", "placebo-controlled", "observational", "preprint" …
    intervention: Fact[str] | None = None
    comparator: tuple[Fact[str], ...] = ()
    follow_up: tuple[Fact[tuple[float, str]], ...] = ()  #: (number, "day" | "week" | "month" | "year")
    results: tuple[Result, ...] = ()
    journal: Fact[str] | None = None
    meeting: Fact[str] | None = None
    doi: Fact[str] | None = None
    pmid: Fact[str] | None = None
    registry: tuple[Fact[str], ...] = ()
    lead_researcher: Fact[str] | None = None
    institution: Fact[str] | None = None
    quotes: tuple[Quote, ...] = ()
    caveats: tuple[Fact[str], ...] = ()
    adverse_events: tuple[Fact[str], ...] = ()  #: sentences on harm, death or safety, the plainest first
    deaths: Fact[int] | None = None  #: people of the study said to have died
    independent_voice: Fact[str] | None = None  #: somebody quoted who neither did nor paid for the study
    funding: tuple[Fact[str], ...] = ()
    conflicts: tuple[Fact[str], ...] = ()
    not_stated: tuple[str, ...] = ()  #: "participants", "comparison", "follow_up", "harms", "funding", "journal", …
