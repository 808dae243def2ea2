"""A YAML file as plain values plus the line of every key; nothing of what the keys mean.

Duplicate keys, unknown tags and documents that grow beyond reason by aliases are refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from newswatch.errors import ConfigError
from newswatch.text.nesting import is_too_deep

Key = tuple[str | int, ...]

MOST_NODES = 200_000  # a newsroom of ten thousand sources has some 100,000; an alias bomb has billions

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """Plain values and where they stand: ``lines[("sources", 1, "kind")]`` is the 1-based line of that key."""

    path: Path
    values: Any
    lines: Mapping[Key, int]

    def line(self, key: Key) -> int:
        """Return the line of ``key`` or of the nearest thing around it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def error(self, key: Key, problem: str) -> ConfigError:
        """Return an error that names file, line and key."""
        return ConfigError(problem, path=self.path, line=self.line(key), key=dotted(key))


def dotted(key: Key) -> str:
    """Return ``("sources", 1, "kind")`` as ``sources[1].kind``."""
    text = ""
    for part in key:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def read(path: Path) -> Document:
    """Read a YAML file.

    Raises:
        ConfigError: if the file cannot be read or is no clean YAML mapping.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise ConfigError("no such file; `newswatch init` writes one", path=path) from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ConfigError("not UTF-8 text", path=path, line=line) from None
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=path) from error
    return parse(text, path)


def parse(text: str, path: Path) -> Document:
    """Read YAML text that came from ``path``; see :func:`read`."""
    loader = None
    if is_too_deep(text):
        raise ConfigError("nested too deep", path=path, line=1)
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            raise ConfigError("the file is empty; at least `sources:` is needed", path=path, line=1, key="sources")
        reader = _Reader(loader, path)
        values = reader.value(node, ())
    except yaml.YAMLError as error:
        raise _from_yaml(error, path) from error
    finally:
        if loader is not None:
            loader.dispose()
    return Document(path, values, reader.lines)


class _Reader:
    """Turns nodes into values and notes lines on the way."""

    def __init__(self, loader: Any, path: Path) -> None:
        self.loader, self.path = loader, path
        self.lines: dict[Key, int] = {}
        self.nodes = 0

    def value(self, node: yaml.Node, key: Key) -> Any:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise ConfigError("too large once its aliases are written out", path=self.path, line=1)
        self.lines.setdefault(key, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode) and node.tag.endswith(":map"):
            return dict(self.pairs(node, key))
        if isinstance(node, yaml.SequenceNode) and node.tag.endswith(":seq"):
            return [self.value(child, (*key, place)) for place, child in enumerate(node.value)]
        return self.plain(node)

    def plain(self, node: yaml.Node) -> Any:
        """Return what a node says by YAML's own types: a number too long and a 30 February are faults of the file."""
        try:
            return self.loader.construct_object(node, deep=True)
        except (ValueError, OverflowError) as error:
            line = node.start_mark.line + 1
            raise ConfigError(f"no value YAML can read: {str(error)[:80]}", path=self.path, line=line) from error

    def pairs(self, node: yaml.MappingNode, key: Key) -> Iterator[tuple[Any, Any]]:
        seen: set[str] = set()
        for name_node, child in node.value:
            name = str(self.plain(name_node))
            line = name_node.start_mark.line + 1
            if name in seen:
                raise ConfigError("the same key stands here twice", path=self.path, line=line, key=dotted((*key, name)))
            seen.add(name)
            self.lines[(*key, name)] = line
            yield name, self.value(child, (*key, name))


def _from_yaml(error: yaml.YAMLError, path: Path) -> ConfigError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
    return ConfigError(f"not readable as YAML: {problem}", path=path, line=mark.line + 1 if mark else None)
