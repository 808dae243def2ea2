"""What registers say of studies that were cited: corrected, retracted, and how a trial stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newswatch.records.searching import Shelf

CitationKind = Literal["doi", "pmid", "nct"]
State = Literal["clean", "notice", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A study or trial by the number it is filed under."""

    kind: CitationKind
    value: str  #: DOIs in lower case, without an address before them


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What one register says of one citation. A register that could not be asked gives none: silence is not "clean"."""

    citation: Citation
    register: str  #: module name of the register
    state: State  #: "notice": corrected, retracted or doubted; "unknown": the register does not know it
    said: tuple[str, ...] = ()  #: in plain words: "retracted (2010-02-06)", "recruiting", "120 people planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck:
    """A standing beside the one before it."""

    standing: Standing
    before: Standing | None  #: None when it was never asked

    @property
    def changed(self) -> bool:
        """Whether the register says something else than it did; not true of a first answer."""
        before = self.before
        return before is not None and (before.state, before.said) != (self.standing.state, self.standing.said)

    @property
    def needs_a_look(self) -> bool:
        """Whether what was written on it may no longer hold."""
        return self.changed or self.standing.state == "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedBy:
    """A post or draft that rests on a study."""

    shelf: Shelf
    id: int
    title: str
    url: str  #: empty for drafts
