"""What is read off the patterns of the studies holds of all they find in reports, so that no finding is lost by it."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

import newswatch.studies
from newswatch.studies.people.names import NAME, names
from newswatch.studies.reading.signs import Sign
from newswatch.text.patterns.openings import WordIndex, held, opening
from newswatch.text.patterns.phrases import Phrases

TEXTS = [
    case["text"]
    for name in ("cases.yaml", "cases_voices.yaml", "cases_warnings.yaml")
    for case in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    """The patterns in what a module names: alone, among others, in a table."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Phrases):
        yield from value
    elif isinstance(value, Sign):
        yield from value.pattern
    elif isinstance(value, dict):
        yield from _patterns(tuple(value.values()))
    elif isinstance(value, tuple):
        for each in value:
            yield from _patterns(each)


def _all_patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of the package by what it is written as."""
    modules = pkgutil.walk_packages(newswatch.studies.__path__, "newswatch.studies.")
    named = [importlib.import_module(module.name).__dict__.items() for module in modules]
    values = [value for names in named for name, value in names if not name.startswith("__")]
    return {pattern.pattern: pattern for value in values for pattern in _patterns(value)}


def test_every_match_in_a_report_holds_the_words_read_off_its_pattern() -> None:
    """The patterns are tried only where a text has these words, so each must be true of each match."""
    known, matched = 0, 0
    indexed = [(text, text.lower(), WordIndex(text)) for text in TEXTS]
    for pattern in _all_patterns().values():
        first, rest = opening(pattern.pattern), held(pattern.pattern)
        known += bool(first or rest)
        for text, lower, index in indexed:
            for match in (*pattern.finditer(text), *pattern.finditer(lower)):
                matched += bool(first or rest)
                assert first is None or match.start() in index.places(first), pattern.pattern
                assert all(words & index.between(*match.span()) for words in rest), pattern.pattern
    assert known > 600
    assert matched > 5_000


def test_names_are_those_found_by_trying_every_place() -> None:
    """They begin at capitals, which is where they are looked for."""
    for text in TEXTS:
        assert [name.span() for name in names(text)] == [name.span() for name in NAME.finditer(text)]
