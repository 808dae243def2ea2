"""From YAML, already parsed, to rules. The only place where a rule can be wrong: every complaint names the key.

Values are taken as YAML gives them (a year is a number, ``no`` may be false), so that a person need not know about
quotes. What the keys mean is told in docs/topics.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from newswatch.errors import ConfigError
from newswatch.registry import suggestion
from newswatch.topics.phrases import forms
from newswatch.topics.rules import KINDS, WITHIN, Abbreviation, Boost, Combination, Kind, Rule, Topic

T = TypeVar("T")

_TOPIC_KEYS = ("label", "any", "hints", "abbreviations", "not", "names", "peers", "boost", "about")
_BOOST_KEYS = ("title", "lead")
_COMBINATION_KEYS = (*KINDS, "not", "within")
_ABBREVIATION_KEYS = ("means", "signs", "context", "other")
_DEEPEST = 5  # combinations inside combinations


@dataclass(frozen=True, slots=True)
class At:
    """A place in the configuration: the value there and the way to it."""

    value: object
    key: str
    path: Path | None = None
    line: int | None = None

    def wrong(self, problem: str) -> ConfigError:
        """Return the error to raise about this place."""
        return ConfigError(problem, path=self.path, line=self.line, key=self.key)

    def items(self, allowed: tuple[str, ...] = ()) -> Iterator[tuple[str, At]]:
        """The members of a mapping; keys outside ``allowed`` are refused, unless it is empty."""
        if not isinstance(self.value, Mapping):
            raise self.wrong(f"expected keys and values, got {described(self.value)}")
        for name, value in self.value.items():
            inner = At(value, f"{self.key}.{name}", self.path, _line(self.value, name) or self.line)
            if allowed and str(name) not in allowed:
                raise inner.wrong(f"unknown key{suggestion(str(name), allowed)}; known are {', '.join(allowed)}")
            yield str(name), inner

    def elements(self) -> Iterator[At]:
        """The members of a list; a single value stands for a list of one."""
        if not isinstance(self.value, list | tuple):
            yield self
            return
        for i, value in enumerate(self.value):
            yield At(value, f"{self.key}[{i}]", self.path, _line(self.value, i) or self.line)


def described(value: object) -> str:
    """Return how a person would call a YAML value."""
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "keys and values"
    return "a list" if isinstance(value, list | tuple) else repr(value)


def topic(key: str, label: str, rules: At) -> Topic:
    """Return the topic that ``rules`` describe.

    Raises:
        ConfigError: naming the key that is wrong.
    """
    if not isinstance(rules.value, Mapping):
        return _checked(Topic(key=key, label=label or key, any=_rules(rules)), rules)
    members = dict(rules.items(_TOPIC_KEYS))
    made = Topic(
        key=key,
        label=label or _read(members, "label", name, key),
        any=_read(members, "any", _rules, ()),
        hints=_read(members, "hints", phrases, ()),
        abbreviations=_read(members, "abbreviations", _abbreviations, ()),
        refused=_read(members, "not", _reasons, ()),
        names=_read(members, "names", phrases, ()),
        peers=_read(members, "peers", phrases, ()),
        boost=_read(members, "boost", _boost, Boost()),
        about=_read(members, "about", _positive, 1.0),
    )
    return _checked(made, rules)


def name(at: At) -> str:
    """Return a name, which may be any text or number."""
    if isinstance(at.value, bool) or not isinstance(at.value, str | int | float) or not str(at.value).strip():
        raise at.wrong(f"expected a name, got {described(at.value)}")
    return str(at.value).strip()


def _read(members: Mapping[str, At], key: str, reader: Callable[[At], T], otherwise: T) -> T:
    return reader(members[key]) if key in members else otherwise


def _checked(made: Topic, rules: At) -> Topic:
    if not made.any and not made.abbreviations:
        raise rules.wrong("no rule that could match; write phrases under any:")
    return made


def _rules(at: At) -> tuple[Rule, ...]:
    return tuple(_rule(element, 0) for element in at.elements())


def _rule(at: At, depth: int) -> Rule:
    if not isinstance(at.value, Mapping):
        return _phrase(at)
    if depth == _DEEPEST:
        raise at.wrong(f"more than {_DEEPEST} combinations inside each other")
    members = dict(at.items(_COMBINATION_KEYS))
    kinds: list[Kind] = [kind for kind in KINDS if kind in members]
    if len(kinds) != 1:
        raise at.wrong("a combination has one of any:, all: or near:, and may have not: beside it")
    parts, unless = (
        tuple(_rule(part, depth + 1) for part in members[key].elements()) if key in members else ()
        for key in (kinds[0], "not")
    )
    if not parts:
        raise members[kinds[0]].wrong("an empty list")
    return Combination(kinds[0], parts, unless, _read(members, "within", count, WITHIN))


def phrases(at: At) -> tuple[str, ...]:
    """Return a phrase or a list of phrases."""
    return tuple(_phrase(element) for element in at.elements())


def _phrase(at: At) -> str:
    if isinstance(at.value, Mapping | list | tuple | bool) or at.value is None:
        raise at.wrong(f"expected a phrase, got {described(at.value)}; put it in quotes if it is one")
    try:
        forms(str(at.value))
    except ValueError as problem:
        raise at.wrong(str(problem)) from problem
    return str(at.value)


def _abbreviations(at: At) -> tuple[Abbreviation, ...]:
    return tuple(_abbreviation(name, inner) for name, inner in at.items())


def _abbreviation(name: str, at: At) -> Abbreviation:
    short = _phrase(At(name, at.key, at.path, at.line))
    if not isinstance(at.value, Mapping):
        return Abbreviation(short, signs=phrases(at))
    members = dict(at.items(_ABBREVIATION_KEYS))
    return Abbreviation(
        short,
        means=_read(members, "means", phrases, ()),
        signs=_read(members, "signs", phrases, ()),
        context=_read(members, "context", phrases, ()),
        other=_read(members, "other", _senses, ()),
    )


def _senses(at: At) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((sense, phrases(inner)) for sense, inner in at.items())


def _reasons(at: At) -> tuple[tuple[str, str], ...]:
    if not isinstance(at.value, Mapping):
        return tuple((phrase, "excluded by the rules") for phrase in phrases(at))
    return tuple((phrase, reason) for reason, inner in at.items() for phrase in phrases(inner))


def _boost(at: At) -> Boost:
    return Boost(**{part: _positive(inner) for part, inner in at.items(_BOOST_KEYS)})


def _positive(at: At) -> float:
    if isinstance(at.value, bool) or not isinstance(at.value, int | float) or not 0 < at.value <= 100:
        raise at.wrong(f"expected a number above 0 and at most 100, got {described(at.value)}")
    return float(at.value)


def count(at: At) -> int:
    """Return a number of words, 1 to 200."""
    if isinstance(at.value, bool) or not isinstance(at.value, int) or not 1 <= at.value <= 200:
        raise at.wrong(f"expected a number of words from 1 to 200, got {described(at.value)}")
    return at.value


def _line(container: object, key: object) -> int | None:
    # ruamel.yaml's round-trip containers know where they were written; plain dicts and lists do not.
    marks = getattr(getattr(container, "lc", None), "data", None)
    return marks[key][0] + 1 if isinstance(marks, dict) and key in marks else None
