"""Months and weekdays no source has, or that stand where the source has another. Days and years are numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newswatch.drafts.checking.alignment import Gap
from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence
from newswatch.drafts.checking.tokens import Token
from newswatch.drafts.voice.dates import MONTHS, WEEKDAYS

_YEAR = 3  # digits; a longer number behind a month is a year
_NAMES = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    if claim.is_about_blog:
        yield from _other_days(claim, evidence.source.frame.days)
        return
    replaced = {token: gap for gap in (evidence.best.gaps if evidence.best else ()) for token in gap.said}
    for token in claim.tokens:
        if token.form not in _NAMES or not claim.text[token.start].isupper():
            continue
        instead = _instead(replaced[token]) if token in replaced else ""
        if instead or token.form not in evidence.source.words:
            yield Complaint(token.start, token.end, instead)


def _other_days(claim: Sentence, days: frozenset[tuple[str, str]]) -> Iterator[Complaint]:
    """Return the days of the year on which no earlier post was published, in a sentence on one: "February 8th"."""
    for month, day in pairwise(claim.tokens):
        is_day = month.form in _NAMES and day.is_number and len(day.value) < _YEAR
        if days and is_day and (month.form, day.value) not in days:
            yield Complaint(month.start, day.end)


def _instead(gap: Gap) -> str:
    """Return the month or weekday the source has in this place."""
    return next((_written(token) for token in gap.read if token.form in _NAMES), "")


def _written(token: Token) -> str:
    return token.word.capitalize()


DATE: CheckKind = CheckKind(grave="hard", find=_find)
