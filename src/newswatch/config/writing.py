"""Sources written into feeds.yaml by the program: whatever a person wrote there stays as it is, to the byte.

The new rows go below the last source, in its indentation. Only a list in flow style (``sources: [{...}]``, JSON) is
written anew, by ruamel.yaml, which keeps comments and order. The file is replaced at once or not at all, and only by
one that says what it said before plus the new rows.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from newswatch.config.document import parse, read
from newswatch.errors import ConfigError

Row = Mapping[str, Any]  # a source as it stands in the file: plain values only

_ENDLESS = 1_000_000  # columns; lines are never folded


def append_sources(path: Path, rows: Sequence[Row]) -> None:
    """Add sources at the end of the list in a configuration that can be read.

    Raises:
        ConfigError: if the file cannot be written, or was changed by somebody else meanwhile.
    """
    path = path.resolve()
    try:
        before = path.read_bytes()
        text = with_sources(before.decode("utf-8"), rows, path)
        _replace(path, before, text.encode("utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", path=path) from error


def with_sources(text: str, rows: Sequence[Row], path: Path) -> str:
    """Return the text of a configuration with rows added to its sources; ``path`` is named in errors.

    Raises:
        ConfigError: if that cannot be done without changing what else it says.
    """
    wanted = parse(text, path).values
    wanted["sources"] = [*wanted["sources"], *map(dict, rows)]
    for way in (_inserted, _written_anew):
        changed = way(text, rows)
        if changed is not None and _says(changed, wanted, path):
            return changed
    raise ConfigError("the new source cannot be written here without changing other parts; add it by hand", path=path)


def _says(text: str, wanted: object, path: Path) -> bool:
    try:
        return bool(parse(text, path).values == wanted)
    except ConfigError:
        return False


def _inserted(text: str, rows: Sequence[Row]) -> str | None:
    """Put the rows below the last source; None when the list is not written one source below the other."""
    sources = _sources_node(text)
    if sources is None or sources.flow_style or not sources.value:
        return None
    lines = text.splitlines(keepends=True)
    end = max(_last_lines(sources))
    while end > 0 and not lines[end].strip():
        end -= 1
    newline = "\r\n" if lines[0].endswith("\r\n") else "\n"
    if not lines[end].endswith("\n"):
        lines[end] += newline
    apart = newline if _stands_apart(lines, sources.value[-1].start_mark.line) else ""
    block = "".join(apart + _block(row, sources.start_mark.column, newline) for row in rows)
    return "".join([*lines[: end + 1], block, *lines[end + 1 :]])


def _stands_apart(lines: Sequence[str], first: int) -> bool:
    """Tell whether a blank line stands before a source and the comments that belong to it."""
    above = first - 1
    while above > 0 and lines[above].lstrip().startswith("#"):
        above -= 1
    return above > 0 and not lines[above].strip()


def _sources_node(text: str) -> yaml.SequenceNode | None:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    found = next((value for name, value in pairs if name.value == "sources"), None)
    return found if isinstance(found, yaml.SequenceNode) else None


def _last_lines(node: yaml.Node) -> Iterator[int]:
    """Yield the last line of every word below a node; where a block ends is said of its words only."""
    if not isinstance(node, yaml.CollectionNode):
        block = getattr(node, "style", None) in ("|", ">")
        yield node.end_mark.line - (1 if block and node.end_mark.column == 0 else 0)
        return
    if node.flow_style:
        yield node.end_mark.line
    for child in node.value:
        for part in child if isinstance(child, tuple) else (child,):
            yield from _last_lines(part)


def _block(row: Row, column: int, newline: str) -> str:
    written = yaml.safe_dump([dict(row)], sort_keys=False, allow_unicode=True, width=_ENDLESS, default_flow_style=False)
    return "".join(" " * column + line + newline for line in written.splitlines())


def _written_anew(text: str, rows: Sequence[Row]) -> str | None:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    engine = YAML()
    engine.preserve_quotes = True
    engine.width = _ENDLESS
    engine.indent(mapping=2, sequence=4, offset=2)
    try:
        document = engine.load(text)
        document["sources"].extend(map(dict, rows))
        written = io.StringIO()
        engine.dump(document, written)
    except (YAMLError, KeyError, TypeError, AttributeError):
        return None
    return written.getvalue()


def _replace(path: Path, before: bytes, after: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o7777)
        read(temporary)
        if path.read_bytes() != before:
            raise ConfigError("was changed by another program meanwhile; nothing was written, try again", path=path)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
