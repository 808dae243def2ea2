"""Rules from feeds.yaml: what is accepted, and how a wrong one is told."""

import io
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from newswatch.errors import ConfigError
from newswatch.topics import flag, load, shipped

FATIGUE = {"fatigue": {"label": "tired", "rules": {"any": ["fatigue"]}}}


def test_no_section_gives_the_shipped_topics() -> None:
    """Nothing written is all of them."""
    assert load(None) == shipped() == load({})
    assert {"multiple-sclerosis", "stem-cells", "advert"} <= set(shipped().keys)


def test_shipped_rules_are_taken_by_name_under_a_key_and_label_of_ones_own() -> None:
    """The key and label are the user's."""
    topics = load({"sclerosis": {"label": "my MS", "rules": "multiple-sclerosis"}})
    assert topics.label("sclerosis") == "my MS"
    assert [each.topic for each in flag("Multiple sclerosis", "", topics)] == ["sclerosis"]


def test_a_key_alone_names_shipped_rules() -> None:
    """``stem-cells:`` with nothing after it is enough."""
    assert load({"stem-cells": None}).label("stem-cells") == "stem cells"


def test_adverts_are_looked_for_whatever_is_watched() -> None:
    """The advert rules are added."""
    assert load(FATIGUE).keys == ("fatigue", "advert")


def test_a_label_is_the_key_where_none_is_given() -> None:
    """A draft always has something to call a topic."""
    assert load({"fatigue": {"rules": ["fatigue"]}}).label("fatigue") == "fatigue"
    assert load(FATIGUE).label("unknown") == "unknown"


def test_the_fingerprint_is_that_of_the_rules() -> None:
    """Same rules, same fingerprint; one phrase more, another."""
    other = {"fatigue": {"label": "tired", "rules": {"any": ["fatigue", "exhaustion"]}}}
    assert load(FATIGUE).fingerprint == load(FATIGUE).fingerprint != load(other).fingerprint
    assert hash(load(FATIGUE)) == hash(load(FATIGUE))
    assert load(FATIGUE) != load(other)


@pytest.mark.parametrize(
    ("section", "key", "problem"),
    [
        ({"ms": {"rules": "multiple-sclerosi"}}, "topics.ms.rules", "did you mean 'multiple-sclerosis'?"),
        ({"x": {"label": "y", "rulez": ["a"]}}, "topics.x.rulez", "did you mean 'rules'?"),
        ({"x": {"rules": {"anny": ["a phrase"]}}}, "topics.x.rules.anny", "did you mean 'any'?"),
        ({"x": {"rules": {"any": ["tired", ["nested"]]}}}, "topics.x.rules.any[1]", "expected a phrase, got a list"),
        ({"x": {"rules": {"any": [None]}}}, "topics.x.rules.any[0]", "expected a phrase, got nothing"),
        ({"x": {"rules": {"any": [False]}}}, "topics.x.rules.any[0]", "put it in quotes"),
        ({"x": {"rules": {"any": ["in*"]}}}, "topics.x.rules.any[0]", "at least three letters before *"),
        ({"x": {"rules": {"any": ["a? b?"]}}}, "topics.x.rules.any[0]", "every word is optional"),
        ({"x": {"rules": {"any": ["(a) b"]}}}, "topics.x.rules.any[0]", "is not a word"),
        ({"x": {"rules": {"any": ["  "]}}}, "topics.x.rules.any[0]", "an empty phrase"),
        ({"x": {"rules": {"any": ["a b c d e f g h i j k l m"]}}}, "topics.x.rules.any[0]", "more than 12 words"),
        ({"x": {"rules": {"any": ["|".join("abcdefgh") + " x" for _ in range(1)]}}}, "", ""),
        (
            {"x": {"rules": {"any": ["a|b|c|d|e|f|g|h " * 4]}}},
            "topics.x.rules.any[0]",
            "stands for 4096 word sequences",
        ),
        ({"x": {"rules": {"hints": ["a"]}}}, "topics.x.rules", "no rule that could match"),
        ({"x": {"rules": {"any": ["a"], "about": 0}}}, "topics.x.rules.about", "a number above 0"),
        (
            {"x": {"rules": {"any": [{"near": ["a", "b"], "within": "5"}]}}},
            "topics.x.rules.any[0].within",
            "from 1 to 200",
        ),
        (
            {"x": {"rules": {"any": [{"near": ["a"], "all": ["b"]}]}}},
            "topics.x.rules.any[0]",
            "one of any:, all: or near:",
        ),
        ({"x": {"rules": {"any": [{"all": []}]}}}, "topics.x.rules.any[0].all", "an empty list"),
        ({"x": {"rules": {"any": [{"al": ["a"]}]}}}, "topics.x.rules.any[0].al", "did you mean 'all'?"),
        ({"x": {"rules": {"abbreviations": {"AB": {"mean": "a"}}}}}, "topics.x.rules.abbreviations.AB.mean", "'means'"),
        (
            {"x": {"rules": {"any": ["a"], "boost": {"titel": 3}}}},
            "topics.x.rules.boost.titel",
            "did you mean 'title'?",
        ),
        ({"x": {"label": ["a"], "rules": ["a"]}}, "topics.x.label", "expected a name"),
        (["ms"], "topics", "expected keys and values, got a list"),
    ],
)
def test_a_wrong_rule_is_refused_with_its_place(section: object, key: str, problem: str) -> None:
    """Key, what is wrong, and what was probably meant."""
    if not problem:
        assert load(section)
        return
    with pytest.raises(ConfigError) as told:
        load(section)
    assert told.value.key == key
    assert problem in str(told.value)


def test_combinations_have_a_depth() -> None:
    """Rules inside rules inside rules end somewhere."""
    rule: object = "a phrase"
    for _ in range(8):
        rule = {"any": [rule]}
    with pytest.raises(ConfigError, match="inside each other"):
        load({"x": {"rules": {"any": [rule]}}})


def test_the_line_is_named_where_yaml_knows_it() -> None:
    """A person is sent to the line, not only to the key."""
    written = "topics:\n  fatigue:\n    rules:\n      any: [fatigue]\n      nott: [metal fatigue]\n"
    section = YAML().load(io.StringIO(written))["topics"]
    with pytest.raises(ConfigError) as told:
        load(section, path=Path("feeds.yaml"))
    assert str(told.value).startswith("feeds.yaml:5: topics.fatigue.rules.nott: unknown key (did you mean 'not'?)")


def test_numbers_are_phrases() -> None:
    """A year or a dose needs no quotes."""
    assert flag("", "In 2026 it ended.", load({"x": {"rules": [2026]}}))


def test_boosts_and_thresholds_are_the_users() -> None:
    """The same text scores higher with a boosted title, lower where more is asked for."""

    def score(**more: object) -> float:
        (found,) = flag("Fatigue", "It rained.", load({"x": {"rules": {"any": ["fatigue"], **more}}}))
        return found.score

    assert score(about=2) < score() < score(boost={"title": 4})
