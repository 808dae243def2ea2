"""Where rules come from: the YAML files of this package, and the ``topics:`` section of feeds.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from newswatch.registry import suggestion
from newswatch.topics.compiled import Topics
from newswatch.topics.packaged import packaged, packaged_rules
from newswatch.topics.places import Cues
from newswatch.topics.reading import At, name, phrases, topic
from newswatch.topics.rules import Topic

ADVERT = "advert"  #: the topic that is always looked for, whatever the user watches
_SECTION_KEYS = ("label", "rules")


@cache
def shipped() -> Topics:
    """Return the topics that come with newswatch."""
    return Topics(tuple(_shipped(each) for each in packaged_rules()), _cues())


def load(section: object, key: str = "topics", path: Path | None = None) -> Topics:
    """Return the topics of a ``topics:`` section, the advert rules added.

    Args:
        section: key -> {label, rules}; ``rules`` is the name of shipped rules or rules written in place. None and an
            empty section give the shipped topics.
        key: dotted path of the section, for errors.
        path: the file, for errors.

    Raises:
        ConfigError: naming the key that is wrong and, where ``section`` comes from ruamel.yaml, its line.
    """
    if not section:
        return shipped()
    made = [_topic(each, at) for each, at in At(section, key, path).items()]
    if ADVERT not in {each.key for each in made}:
        made.append(_shipped(ADVERT))
    return Topics(tuple(made), _cues())


def _topic(key: str, at: At) -> Topic:
    if at.value is None or isinstance(at.value, str):
        return _named(key, at.value or key, "", at)
    if isinstance(at.value, bool | int | float):
        raise at.wrong(f"expected the name of shipped rules, a list of phrases or keys such as any:, got {at.value!r}")
    if not isinstance(at.value, Mapping):
        return topic(key, "", at)
    members = dict(at.items(_SECTION_KEYS))
    label = name(members["label"]) if "label" in members else ""
    rules = members.get("rules", At(key, at.key, at.path, at.line))
    return _named(key, rules.value, label, rules) if isinstance(rules.value, str) else topic(key, label, rules)


def _named(key: str, rules: str, label: str, at: At) -> Topic:
    known = packaged_rules()
    if rules not in known:
        raise at.wrong(
            f"no shipped rules are called {rules!r}{suggestion(rules, known)}; there are {', '.join(known)}, "
            "or write rules of your own: {any: [a phrase, another]}"
        )
    base = _shipped(rules)
    return replace(base, key=key, label=label or base.label)


@cache
def _shipped(key: str) -> Topic:
    return topic(key, "", At(packaged(f"rules/{key}.yaml"), f"rules/{key}.yaml"))


@cache
def _cues() -> Cues:
    at = At(packaged("cues/places.yaml"), "cues/places.yaml")
    return Cues(**{kind: phrases(inner) for kind, inner in at.items(("list", "aside", "boilerplate", "finding"))})
