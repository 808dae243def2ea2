"""JSON from outside: taken apart without believing that anything is of the kind it should be."""

from __future__ import annotations

Json = dict[str, object]


def at(found: object, *path: str) -> object:
    """Return what stands at the end of a path of keys, None when there is none."""
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found


def word(found: object, *path: str) -> str:
    """Return what stands there as text without halves of letters; numbers as digits, anything else as nothing."""
    value = at(found, *path)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).encode("utf-8", "ignore").decode()


def rows(found: object, *path: str) -> list[Json]:
    """Return the objects of the list that stands there; a single object counts as a list of one."""
    value = at(found, *path)
    value = [value] if isinstance(value, dict) else value
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def words(found: object, *path: str) -> list[str]:
    """Return the texts of the list that stands there."""
    value = at(found, *path)
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
