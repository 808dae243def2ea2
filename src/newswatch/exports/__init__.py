"""Formats of a digest, one file each: pure functions from a Digest to text. No I/O.

A format is a module of this package that ends in ``FORMAT: ExportFormat = ExportFormat(...)``; its module name is the
word for ``--format``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newswatch.records import Digest
from newswatch.registry import members


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """One format. ``render`` gives the same text for the same digest, always."""

    render: Callable[[Digest], str]
    suffix: str  #: of the file, with the dot


def formats() -> Mapping[str, ExportFormat]:
    """Return every format by name."""
    return members(__name__, ExportFormat)
