"""What the topic rules found: hits, refused hits, flags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Strength = Literal["about", "mentions"]
Part = Literal["title", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place that matched a rule. Offsets count in the part it stands in."""

    text: str
    start: int
    end: int
    rule: str  #: the rule as the user wrote it
    part: Part = "text"
    place: str = ""  #: "title", "finding", "body", "list", "aside", "name", "boilerplate", or "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A place that looks like a hit and is none. Offsets count in the part it stands in."""

    text: str
    start: int
    end: int
    why: str  #: in words for the user: "mass spectrometry (LC-MS/MS)"
    part: Part = "text"
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One article matched by one topic."""

    topic: str  #: key of the topic
    strength: Strength
    score: float  #: 0.0 to 1.0; at or above 0.5 the text is about the topic
    hits: tuple[Hit, ...] = ()
    rejected: tuple[Rejection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """Everything the rules said of one text: flags, and refused places of every topic."""

    flags: tuple[Flag, ...] = ()
    rejected: tuple[Rejection, ...] = ()
