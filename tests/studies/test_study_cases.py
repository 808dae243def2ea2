"""Short reports with a trap each (`cases*.yaml`): what is read is what a careful reader finds, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from newswatch.records import Fact, Study
from newswatch.studies import study

CASES = [
    case
    for name in ("cases.yaml", "cases_voices.yaml", "cases_warnings.yaml")
    for case in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]


def _values(facts: Iterable[Fact[Any]]) -> list[Any]:
    return [list(fact.value) if isinstance(fact.value, tuple) else fact.value for fact in facts]


def _value(fact: Fact[Any] | None) -> Any:
    return next(iter(_values([fact] if fact else [])), None)


def _percents(read: Study) -> list[Any]:
    return [result.value for result in read.results if result.unit == "percent"]


MANY: dict[str, Callable[[Study], list[Any]]] = {
    "species": lambda read: _values(read.species),
    "design": lambda read: _values(read.design),
    "percents": _percents,
    "follow_up": lambda read: _values(read.follow_up),
    "registry": lambda read: _values(read.registry),
    "funding": lambda read: _values(read.funding),
}
ONE: dict[str, Callable[[Study], Any]] = {
    "participants": lambda read: _value(read.participants),
    "phase": lambda read: _value(read.phase),
    "journal": lambda read: _value(read.journal),
    "lead": lambda read: _value(read.lead_researcher),
    "independent": lambda read: _value(read.independent_voice),
    "age_range": lambda read: _value(read.age_range),
    "deaths": lambda read: _value(read.deaths),
    "harms": lambda read: bool(read.adverse_events),
    "caveat": lambda read: bool(read.caveats),
    "conflicts": lambda read: bool(read.conflicts),
    "not_deaths": lambda read: read.deaths is None,
}
SAID: dict[str, Callable[[Study], str]] = {
    "comparator": lambda read: " | ".join(_values(read.comparator)).lower(),
    "meeting": lambda read: str(_value(read.meeting)),
}


def wrong(expected: dict[str, Any], read: Study) -> Iterator[str]:
    """Yield what was read otherwise than expected."""
    for key, wanted in expected.items():
        found = _found(key, read)
        if not _agrees(key, wanted, found) and not (_is_missing(found) and key in expected.get("may_miss", ())):
            yield f"{key}: {found!r}, expected {wanted!r}"


def _found(key: str, read: Study) -> Any:
    if key in ONE:
        return ONE[key](read)
    if key == "quotes":
        return [[quote.value, quote.speaker] for quote in read.quotes]
    return {**MANY, **SAID}.get(key.removeprefix("not_"), lambda _: None)(read)


def _is_missing(found: Any) -> bool:
    return found is False or found in (None, "", "None", [])


def _agrees(key: str, wanted: Any, found: Any) -> bool:
    if key == "may_miss":
        return True
    if key == "quotes":
        return all(any(said.startswith(words) and who == by for said, by in found) for words, who in wanted)
    if key in ONE:
        return found == wanted or (key == "participants" and isinstance(wanted, list) and found in wanted)
    several = [wanted] if isinstance(wanted, str) else wanted
    if key.startswith("not_"):
        return not any(each in found for each in several)
    if key == "species":
        return set(found) == set(several)
    return all(each in found for each in several)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_nothing_is_read_otherwise_than_a_careful_reader_does(case: dict[str, Any]) -> None:
    """Each report holds a trap; the case says which."""
    text = case["text"].strip()
    assert list(wrong(case["expect"], study("", text))) == [], case["trap"]
