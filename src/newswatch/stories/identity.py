"""What names a study for certain: DOI, PubMed id, trial number, a trial's name, the title of a paper.

A DOI or PubMed id in common settles that two articles are of one story. Where each has a DOI, PubMed id, trial or paper
of its own, that settles that they are not. A preprint's DOI does not: the same study has another one in the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newswatch.records import Member
from newswatch.text.words import words

PREPRINTS = ("10.1101/", "10.21203/", "10.48550/", "10.20944/", "10.2139/", "10.31219/", "10.31234/")

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Identity:
    """The names of the study that an article, or a group of them, gives."""

    doi: frozenset[str] = _NONE
    pmid: frozenset[str] = _NONE
    registry: frozenset[str] = _NONE
    paper: frozenset[str] = _NONE  #: words of the title, of papers only
    trial: frozenset[str] = _NONE  #: names such as "SUMMIT"

    def __or__(self, other: Identity) -> Identity:
        return Identity(*(mine | theirs for mine, theirs in self._beside(other)))

    def same(self, other: Identity) -> bool:
        """Whether both name one publication."""
        return bool(self.doi & other.doi or self.pmid & other.pmid or self.paper & other.paper)

    def same_trial(self, other: Identity) -> bool:
        """Whether both name one registered trial; it may have more than one publication."""
        return bool(self.registry & other.registry)

    def clashes(self, other: Identity) -> bool:
        """Whether each names a study of its own."""
        if self.same(other):
            return False
        return any(mine and theirs and not mine & theirs for mine, theirs in self._beside(other))

    def _beside(self, other: Identity) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        return (
            (self.doi, other.doi),
            (self.pmid, other.pmid),
            (self.registry, other.registry),
            (self.paper, other.paper),
            (self.trial, other.trial),
        )


def identity(member: Member, trial: frozenset[str] = _NONE) -> Identity:
    """Gather the names of the study an article gives; ``trial`` are names of trials in its text."""
    return Identity(
        doi=frozenset({member.doi.lower()} if member.doi and not member.doi.startswith(PREPRINTS) else ()),
        pmid=frozenset({member.pmid} if member.pmid else ()),
        registry=frozenset(number.upper() for number in member.registry),
        paper=frozenset({" ".join(words(member.title))} if member.kind == "paper" else ()),
        trial=trial,
    )


def named_alike(identities: Sequence[Identity]) -> list[tuple[int, int]]:
    """Return pairs of places that name one publication or one trial, each place with the first of its name."""
    first: dict[str, int] = {}
    pairs: set[tuple[int, int]] = set()
    for place, one in enumerate(identities):
        for name in _names(one):
            if first.setdefault(name, place) != place:
                pairs.add((first[name], place))
    return sorted(pairs)


def _names(one: Identity) -> Iterable[str]:
    sorts = {"doi": one.doi, "pmid": one.pmid, "registry": one.registry, "paper": one.paper}
    return (f"{sort} {name}" for sort, names in sorts.items() for name in names)
