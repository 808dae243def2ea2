"""YAML front matter that Hugo, Jekyll and WordPress importers read, with the same values under YAML 1.1 and 1.2.

Every text and every time is written in double quotes (JSON's escapes are YAML's), so that no loader takes a title for a
number, a date or a truth value; only whole numbers stand bare.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from newswatch.text.clean import plain

Scalar = str | int
Value = Scalar | Sequence[Scalar] | Mapping[str, Scalar] | Sequence[Mapping[str, Scalar]]


def front_matter(values: Mapping[str, Value]) -> str:
    """Return the block with its ``---`` lines. Keys are plain words; empty values as empty lists or mappings."""
    return "\n".join(("---", *(_entry(key, value) for key, value in values.items()), "---"))


def _entry(key: str, value: Value) -> str:
    if isinstance(value, str | int):
        return f"{key}: {_scalar(value)}"
    if not value:
        return f"{key}: {'{}' if isinstance(value, Mapping) else '[]'}"
    if isinstance(value, Mapping):
        return "\n".join((f"{key}:", *(f"  {name}: {_scalar(each)}" for name, each in value.items())))
    return "\n".join((f"{key}:", *(_item(each) for each in value)))


def _item(value: Scalar | Mapping[str, Scalar]) -> str:
    if not isinstance(value, Mapping):
        return f"  - {_scalar(value)}"
    return "  - " + "\n    ".join(f"{name}: {_scalar(each)}" for name, each in value.items())


def _scalar(value: Scalar) -> str:
    return str(value) if isinstance(value, int) else json.dumps(plain(value), ensure_ascii=False)
