"""The figures of the results: percentages, counts and amounts, with what was measured."""

from __future__ import annotations

from newswatch.records import Result
from newswatch.studies.participants.crowds import PEOPLE
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import WORDS, value
from newswatch.studies.reading.reading import Reading
from newswatch.studies.results.amounts import amounts
from newswatch.studies.results.clauses import measured_at
from newswatch.studies.results.in_words import both, results_in_words
from newswatch.studies.results.percentages import percentages

_COUNT = lower_pattern(
    rf"(?i)(?<![\w.,$£€-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+|{WORDS}) (?:of|out of) (?:the )?(?:\d[\d,]*|{WORDS})\s+"
    rf"(?:[a-z][\w-]* ){{0,3}}?{PEOPLE}\b"
)


def counts(reading: Reading) -> tuple[Result, ...]:
    """Return the results given as so many of so many people: ``17 of the 21 patients improved``."""
    return tuple(
        Result(
            value(match.group("number")),
            sentence.start,
            sentence.end,
            unit="people",
            measured=measured_at(match, sentence),
        )
        for match, sentence in reading.counted(_COUNT)
        if not reading.is_quoted(match.start())
    )


def results(reading: Reading) -> tuple[Result, ...]:
    """Return the figures of the results, in the order of the text."""
    figures = (*percentages(reading), *counts(reading), *amounts(reading))
    told = both(figures, results_in_words(reading))
    return tuple(sorted(told, key=lambda result: (result.start, result.unit)))
