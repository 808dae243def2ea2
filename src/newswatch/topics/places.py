"""Where a hit stands, which decides how much it says: in the title, in a list of siblings, in a closing paragraph.

The words that give lists, asides and boilerplate away are in cues/places.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newswatch.topics.document import Document, near
from newswatch.topics.lexicon import Span

Place = Literal["title", "finding", "body", "list", "aside", "name", "boilerplate"]

FINDING_WORDS = 25  # how far the words that report a finding may stand in the same sentence
LIST_WORDS = 7  # how far the next member of a list may begin
LISTED_IN_TITLE = 2  # siblings beside it: "Depression and MS" is about both
INTRO_WORDS = 12  # how far a list may run on after "such as"
ASIDE_WORDS = 6

_GLUE = re.compile(r"[,/&]|\b(?:and|or|nor|to|as well as)\b")
_STOP = re.compile(r"[.!?;:()\n](?!\w)")


@dataclass(frozen=True, slots=True)
class Cues:
    """Phrases that tell what kind of place follows or surrounds them, for every topic."""

    list: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    finding: tuple[str, ...] = ()


class Surroundings:
    """The cues of one document, found once and asked for every hit."""

    def __init__(self, document: Document, cues: Cues) -> None:
        self._document = document
        self._lists = document.spans(cues.list)
        self._asides = document.spans(cues.aside)
        self._findings = document.spans(cues.finding)
        self._boilerplate = {
            document.paragraph(span) for span in document.spans(cues.boilerplate) if span[0] >= document.title_words
        }

    def place(self, span: Span, peers: Sequence[Span], names: Sequence[Span]) -> Place:
        """Return where ``span`` stands; ``peers`` and ``names`` are sorted."""
        document = self._document
        if span[0] < document.title_words:
            return "list" if self._listed(span, peers, LISTED_IN_TITLE) else "title"
        if document.paragraph(span) in self._boilerplate:
            return "boilerplate"
        if any(start <= span[0] and span[1] <= end for start, end in near(names, span, 8)):
            return "name"
        if self._listed(span, peers):
            return "list"
        if self._introduced(span, self._asides, ASIDE_WORDS):
            return "aside"
        return "finding" if self._reported(span) else "body"

    def _listed(self, span: Span, peers: Sequence[Span], enough: int = 1) -> bool:
        beside = sum(self._side_by_side(span, peer) for peer in near(peers, span, LIST_WORDS))
        return beside >= enough or self._introduced(span, self._lists, INTRO_WORDS)

    def _side_by_side(self, span: Span, peer: Span) -> bool:
        left, right = sorted((span, peer))
        between = self._document.between(left, right)
        return left[1] <= right[0] and _GLUE.search(between) is not None and not _STOP.search(between)

    def _reported(self, span: Span) -> bool:
        return any(
            not _STOP.search(self._document.between(*sorted((cue, span))))
            for cue in near(self._findings, span, FINDING_WORDS)
        )

    def _introduced(self, span: Span, cues: Sequence[Span], within: int) -> bool:
        return any(
            cue[1] <= span[0] and not _STOP.search(self._document.between(cue, span))
            for cue in near(cues, span, within)
        )
