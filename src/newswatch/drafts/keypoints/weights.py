"""What counts for a key point: signs in words, places, closeness to title and text, by kind of text. Tables only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from newswatch.text.abstracts import Part
from newswatch.text.patterns.phrases import Phrases

Kind = Literal["news", "structured", "reporting", "announcing", "paper"]


def _phrases(*patterns: str) -> Phrases:
    return Phrases(patterns)


_WORDS_THAT_SAY = {
    "finding": r"\b(?:we found|found (?:that|no)|show(?:s|ed)|results?|conclu\w+)\b",
    "evidence": r"\b(?:evidence|suggest\w*|indicat\w+|demonstrat\w+)\b",
    "announces": r"\b(?:we|this (?:paper|work|study)) (?:\w+ )?(?:propose|present|introduce|develop|describe)s?\b",
    "does": (
        r"\b(?:we|this (?:paper|work|study)|our (?:work|approach|method)) (?:\w+ )?(?:propose|present|"
        r"introduce|develop|"
        r"describe|show|demonstrate|study|investigate|provide|address|explore|analy[sz]e|prove|find|"
        r"establish|devise)s?\b"
    ),
    "effect": r"\b(?:improv|reduc|increas|effective|significant|benefit|differ|compared)\w*",
    "harm": r"\b(?:adverse|side effects?|safety|harms?|mortality|deaths?)\b",
    "caveat": (
        r"\b(?:however|limited|limitations?|(?:very )?low[- ]quality|uncertain\w*|insufficient|unclear|not clear|"
        r"caution\w*|further (?:research|studies|trials)|more research|risk of bias)\b"
    ),
    "people": (
        r"\b(?:\d[\d,]{0,9}|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty)\b[^.]{0,40}"
        r"\b(?:studies|trials|reviews|participants|patients|women|children|people|adults|mice|rats)\b"
    ),
    "figure": r"\d(?:\.\d+)?\s?(?:%|percent|per cent)|\b\d+ of (?:the )?\d+\b",
    "background": r"\b(?:unfortunately|existing|recently|have been|has been|typically|often)\b",
    "speech": r"[“”\"]",
}
SIGNS: Mapping[str, Phrases] = {name: _phrases(pattern) for name, pattern in _WORDS_THAT_SAY.items()}
SIGNS_AS_WRITTEN: Mapping[str, Phrases] = {
    "statistics": _phrases(r"\b(?:CI|RR|OR|MD|SMD|HR)\b", r"\b95%", r"\bI2\b", r"I²", r"\bp ?[<=]"),
    "only speech": _phrases(r"^[“\"].*[”\"]\W*$"),
    "leans": _phrases(r"^(?:However|But|Although|Moreover|Furthermore|Also|In addition|These|They|Such|He|She)\b"),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts in one kind of text: places from the start and from the end, signs, closeness to title and text."""

    first: tuple[float, ...]
    last: tuple[float, ...]
    signs: Mapping[str, float]
    title: float
    common: float
    concluding: float = 0.0  #: for a sentence behind the last one with statistics
    words: float = 0.0  #: for 30 words of length; 60 count at most
    parts: Mapping[Part, float] = field(default_factory=dict)  #: for the part of a structured abstract
    long: float = -0.3  #: for a sentence of more than 40 words, twice for one of more than 60


WEIGHTS: Mapping[Kind, Weights] = {
    "news": Weights(
        (2.4, 1.4, 1.0, 0.6, 0.3),
        (),
        {"finding": 0.5, "effect": 0.3, "people": 0.8, "figure": 0.9, "caveat": 0.4, "harm": 0.4, "speech": -0.4}
        | {"ahead": -1.0},
        title=0.8,
        common=0.6,
    ),
    "structured": Weights(
        (),
        (),
        {"people": 0.3, "evidence": 0.2, "effect": 0.4, "statistics": 0.4, "harm": 0.2},
        title=0.5,
        common=0.3,
        words=0.2,
        parts={"before": -4.0, "methods": -1.0, "found": 0.8, "concluded": 1.6, "limits": -0.5, "beside": -4.0},
    ),
    "reporting": Weights(
        (1.9, 1.2, 0.8),
        (2.0, 1.6, 1.1, 0.8, 0.4),
        {"people": 0.3, "evidence": 0.3, "effect": 0.3, "harm": 0.4, "statistics": -0.5},
        title=0.5,
        common=0.0,
        words=0.4,
        long=0.0,
        concluding=0.4,
    ),
    "announcing": Weights(
        (),
        (-0.5,),
        {"announces": 0.6, "does": 0.6, "finding": 0.3, "background": -0.3, "leans": -0.3},
        title=1.0,
        common=2.0,
    ),
    "paper": Weights(
        (1.2, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9),
        (0.6, 0.6, 0.6),
        {"announces": 0.4, "does": 0.5, "finding": 0.5, "evidence": 0.4, "effect": 0.2, "statistics": -0.5},
        title=1.0,
        common=1.0,
    ),
}
