"""The block of settings on top of a Markdown post: YAML between ``---``, TOML between ``+++``, or a JSON object.

Values come out as the generators mean them: dates stay text (their zone is the site's, not the reader's), and ``no``
is a word until somebody asks for a yes or no.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast

from newswatch.errors import ParseError

Settings = Mapping[str, object]

_FENCED = re.compile(
    r"\s*(---|\+\+\+|;;;)(?:json|yaml|toml)?[ \t]*\n(.*?)(?:^|\n)(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_NO = frozenset({"", "0", "false", "no", "none", "null", "off"})


class _Yaml(Protocol):
    def load(self, text: str) -> object: ...


@dataclass(frozen=True, slots=True)
class Document:
    """A file of a site generator, cut in two."""

    settings: Settings
    body: str


def split(text: str) -> Document:
    """Cut the settings off a post; a file without any is all body.

    Raises:
        ParseError: if there are settings that cannot be read, with the line of the file.
    """
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    if text.lstrip().startswith("{"):
        return _json(text)
    match = _FENCED.match(text)
    if not match:
        return Document({}, text)
    first_line = text.count("\n", 0, match.start(2)) + 1
    inside = match[2].strip()
    if inside.startswith("{"):
        settings = _json(inside).settings
    else:
        settings = _toml(match[2], first_line) if match[1] == "+++" else _yaml(match[2], first_line)
    return Document(settings, text[match.end() :])


def terms(one: object, *many: object) -> tuple[str, ...]:
    """Return tags or categories, each once, in order.

    Args:
        one: a single term as text, or a list of them.
        many: lists, or text with commas or else spaces between the terms.
    """
    first = [one] if isinstance(one, str) else _listed(one)
    rest = [term for value in many for term in _listed(value)]
    return tuple(dict.fromkeys(term.strip() for term in (*first, *rest) if term.strip()))


def _listed(value: object) -> list[str]:
    if isinstance(value, str):
        return value.split(",") if "," in value else value.split()
    return [str(part) for part in value if part is not None] if isinstance(value, list) else []


def is_yes(value: object) -> bool:
    """Return whether a setting means yes: anything but nothing, zero, "no", "false" and "off"."""
    return str(value).strip().lower() not in _NO if value is not None else False


def text_of(value: object) -> str:
    """Return a setting as text; nothing for what is no single value."""
    return "" if value is None or isinstance(value, list | dict | bool) else str(value).strip()


def _json(text: str) -> Document:
    try:
        settings, end = json.JSONDecoder().raw_decode(text.lstrip())
    except ValueError:
        return Document({}, text)  # a post may well begin with a brace
    return Document(settings if isinstance(settings, dict) else {}, text.lstrip()[end:])


def _toml(block: str, first_line: int) -> Settings:
    try:
        return tomllib.loads(block)
    except tomllib.TOMLDecodeError as exc:
        at = re.search(r"at line (\d+)", str(exc))
        raise ParseError(f"TOML: {exc}", line=first_line + int(at[1]) - 1 if at else first_line) from exc


def _yaml(block: str, first_line: int) -> Settings:
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        found = _reader().load(block)
    except MarkedYAMLError as exc:
        line = first_line + exc.problem_mark.line if exc.problem_mark else first_line
        raise ParseError(f"YAML: {exc.problem or exc.context}", line=line) from exc
    except (YAMLError, ValueError) as exc:
        raise ParseError(f"YAML: {exc}", line=first_line) from exc
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}


@cache
def _reader() -> _Yaml:
    from ruamel.yaml import YAML
    from ruamel.yaml.constructor import SafeConstructor
    from ruamel.yaml.nodes import ScalarNode

    class Constructor(SafeConstructor):
        """Leaves dates as they are written."""

    def as_written(_: SafeConstructor, node: ScalarNode) -> str:
        return str(node.value)

    Constructor.add_constructor("tag:yaml.org,2002:timestamp", as_written)
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = Constructor
    reader.allow_duplicate_keys = True
    return cast(_Yaml, reader)
