"""The check: what a draft says and no source does.

Every sentence of the draft is held against the sentence of the sources it goes back to; each kind of damage is one file
of ``kinds/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newswatch.drafts.checking import kinds
from newswatch.drafts.checking.addresses import wrong_numbers
from newswatch.drafts.checking.alignment import nearest
from newswatch.drafts.checking.frame import Frame, frame
from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence, Source, claims, source
from newswatch.records import Finding
from newswatch.registry import members


def check(draft: str, sources: Iterable[str]) -> tuple[Finding, ...]:
    """Return what the draft says and no source does, in the order of the draft.

    Args:
        draft: Markdown, with or without front matter; the front matter only tells which names and days
            are the blog's own.
        sources: plain texts: the articles', and whatever else the draft may rest on (titles, earlier posts).
    """
    around = frame(draft)
    read = source(sources, around)
    said = (finding for claim in claims(draft, around) for finding in _of_claim(claim, read))
    return tuple(sorted((*said, *wrong_numbers(draft, read.text)), key=lambda finding: finding.start))


def prover(sources: Iterable[str], names: str) -> Callable[[str], bool]:
    """Return a function that says whether the check finds nothing grave in a sentence; the sources are read once.

    Args:
        sources: plain texts.
        names: of the sources and of whatever else a draft may name.
    """
    read = source(sources, Frame(names=names))

    def holds(sentence: str) -> bool:
        found = (each for claim in claims(sentence, read.frame) for each in _of_claim(claim, read))
        return not any(each.grave == "hard" for each in found)

    return holds


def _of_claim(claim: Sentence, read: Source) -> Iterator[Finding]:
    evidence = Evidence(read, nearest(claim, read))
    found = [
        _finding(name, kind, claim, complaint)
        for name, kind in members(kinds.__name__, CheckKind).items()
        for complaint in kind.find(claim, evidence)
        if not any(start <= complaint.start and complaint.end <= end for start, end in claim.own_words)
    ]
    return iter(sorted(found, key=lambda finding: (finding.start, finding.kind)))


def _finding(name: str, kind: CheckKind, claim: Sentence, complaint: Complaint) -> Finding:
    return Finding(
        kind=name,
        grave=kind.grave,
        statement=claim.text,
        text=claim.text[complaint.start : complaint.end],
        source=complaint.source,
        start=claim.start + complaint.start,
        end=claim.start + complaint.end,
    )
