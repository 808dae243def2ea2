"""Between records and the plain values SQLite keeps: times as ISO 8601 UTC, lists and records as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from newswatch.records import Fact, Quote, Result, Study

Row = dict[str, Any]


def stamp(moment: datetime | None) -> str | None:
    """Return a moment as it is stored."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds")


def moment(text: str | None) -> datetime | None:
    """Read a moment as it is stored; aware, UTC."""
    return None if text is None else datetime.fromisoformat(text)


def packed(value: Any) -> str:
    """Return a value as JSON; records become mappings."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, datetime):
        return stamp(value)
    return dict(value)


def words(text: str) -> tuple[str, ...]:
    """Read a JSON list of strings."""
    return tuple(json.loads(text))


def digest(*parts: Any) -> str:
    """Return a short fingerprint of values, to notice that something changed."""
    import hashlib  # loads OpenSSL

    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


_STUDY_FIELDS = frozenset(field.name for field in dataclasses.fields(Study))


def study(text: str, only: Collection[str] = _STUDY_FIELDS) -> Study:
    """Read a study as :func:`packed` wrote it; of thousands of them, ``only`` the fields that are needed."""
    values = json.loads(text)
    return Study(**{name: _field(name, values[name]) for name in only if name in _STUDY_FIELDS & values.keys()})


def page_mark(url: str, title: str) -> str:
    """Return the fingerprint by which a purged entry is known again when its source gives it another id."""
    return digest(url, title)


_FACTS: dict[str, type[Fact[Any]]] = {"results": Result, "quotes": Quote}


def _field(name: str, value: Any) -> Any:
    if value is None or not isinstance(value, list | dict):
        return value
    if isinstance(value, dict):
        return _fact(name, value)
    return tuple(_fact(name, each) if isinstance(each, dict) else each for each in value)


def _fact(name: str, value: Row) -> Fact[Any]:
    kind = _FACTS.get(name, Fact)
    inner = value["value"]
    return kind(**{**value, "value": tuple(inner) if isinstance(inner, list) else inner})


def places(count: int) -> str:
    """Return ``?, ?, ?`` for so many values."""
    return ", ".join("?" * count)


def column_list(names: Sequence[str]) -> str:
    """Return column names as they stand in a statement."""
    return ", ".join(f'"{name}"' for name in names)
