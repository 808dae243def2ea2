"""Registers of papers and trials, one file each: how to ask for what was cited, and how to read the answer. No I/O.

A register is a module of this package that ends in ``REGISTER: Register = Register(...)``; its module name is the key
under ``recheck:`` in feeds.yaml that replaces its address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newswatch.registry import members

if TYPE_CHECKING:
    from newswatch.records import Citation, CitationKind, Standing

__all__ = ["Register", "questions", "registers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """One register.

    ``address(base, citations)`` is what to ask for them; ``read(body, url, citations)`` returns one standing for each,
    and raises ParseError when the answer is not what it should be.
    """

    label: str  #: its name for people
    base: str
    kinds: frozenset[CitationKind]  #: what it knows
    batch: int  #: how many it answers at once
    address: Callable[[str, Sequence[Citation]], str]
    read: Callable[[bytes, str, Sequence[Citation]], tuple[Standing, ...]]


def registers() -> Mapping[str, Register]:
    """Return every register by name."""
    return members(__name__, Register)


def questions(register: Register, citations: Iterable[Citation]) -> Iterator[tuple[Citation, ...]]:
    """Yield the citations a register knows, in batches of one kind."""
    known = sorted(citation for citation in citations if citation.kind in register.kinds)
    for _, group in groupby(known, key=lambda citation: citation.kind):
        alike = tuple(group)
        for start in range(0, len(alike), register.batch):
            yield alike[start : start + register.batch]
