"""What all formats tell in the same words: the evidence behind a story, the period, what was left out. Plain text."""

from __future__ import annotations

from newswatch.exports.told.evidence import evidence_label
from newswatch.exports.told.names import name_of, title_of
from newswatch.exports.told.period import day_in_words, last_day, period_in_words, title
from newswatch.exports.told.sentences import NOTHING, in_marks, left_out, overview

__all__ = [
    "NOTHING",
    "day_in_words",
    "evidence_label",
    "in_marks",
    "last_day",
    "left_out",
    "name_of",
    "overview",
    "period_in_words",
    "title",
    "title_of",
]
