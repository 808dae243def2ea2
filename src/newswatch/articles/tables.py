"""The rules that are data: YAML files beside this one, read once."""

from __future__ import annotations

from functools import cache
from typing import TypeAlias, cast

from newswatch.text.yaml12 import shipped_yaml

Table: TypeAlias = dict[str, "list[str] | dict[str, list[str]] | dict[str, str]"]


@cache
def table(name: str) -> Table:
    """Return the table ``name``.yaml of this package; nobody may change it."""
    return cast(Table, shipped_yaml(__package__, f"{name}.yaml"))


def entries(name: str, key: str) -> list[str]:
    """Return a list of a table."""
    found = table(name)[key]
    if not isinstance(found, list):
        raise TypeError(f"{name}.yaml: {key} is no list")
    return found


def alternatives(name: str, key: str) -> str:
    """Return a list of a table as one regular expression, an alternative an entry."""
    return "|".join(entries(name, key))
