"""JSON from outside: read with the line of what is wrong, and asked without trust in its shape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newswatch.errors import ParseError

Row = Mapping[str, Any]


def loaded(data: bytes, name: str) -> object:
    """Return what a JSON document holds.

    Raises:
        ParseError: if it is none, with the line; ``name`` is what the error calls it.
    """
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as exc:
        raise ParseError(f"not UTF-8 at byte {exc.start}", url=name) from exc
    except json.JSONDecodeError as exc:
        raise ParseError(f"no JSON: {exc.msg}", url=name, line=exc.lineno) from exc
    except RecursionError as exc:
        raise ParseError("no JSON: nested too deep", url=name) from exc


def text(row: Row, name: str, otherwise: str = "") -> str:
    """Return a value as text; ``otherwise`` for what is missing, null or empty."""
    return str(row.get(name) or otherwise)


def objects(value: object) -> list[Row]:
    """Return the objects of a list; nothing for what is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
