"""YAML as version 1.2 reads it (``no`` and ``off`` are words), at the speed of the C parser."""

from __future__ import annotations

import re
from importlib import resources
from typing import Any

import yaml

from newswatch.text.nesting import is_too_deep

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_1_2 = frozenset({"tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp"})


class _Loader(_Base):  # type: ignore[misc]
    """PyYAML's safe loader without the words and days that only YAML 1.1 takes for something else."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's way
        first: [rule for rule in rules if rule[0] not in _NOT_1_2]
        for first, rules in _Base.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


def read_yaml(text: str) -> object:
    """Return what a YAML text holds.

    Raises:
        ValueError: if it is no clean YAML; the message names the line.
    """
    if is_too_deep(text):
        raise ValueError("nested too deep")
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - the safe loader's child
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        raise ValueError(f"{line}{getattr(error, 'problem', None) or 'not YAML'}") from error


def shipped_yaml(package: str, file: str) -> object:
    """Return what a YAML file that comes with a package holds; ``file`` is its path in the package."""
    return read_yaml(resources.files(package).joinpath(file).read_text(encoding="utf-8"))
