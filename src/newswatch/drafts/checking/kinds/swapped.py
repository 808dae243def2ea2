"""Numbers of two groups that changed places: each is in the source, but counts the others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence, Source

_LONGEST = 9  # tokens behind a number that can say what it counts


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    if sum(token.is_number for token in claim.tokens) < 2:
        return
    said = _behind(claim, evidence.source)
    for sentence in evidence.nearest.sentences:
        read = _behind(sentence, evidence.source)
        for (one, (place, mine)), (other, (_, theirs)) in pairwise(said.items()):
            if one in read and other in read and _is_swapped(mine, theirs, read[one][1], read[other][1]):
                token = claim.tokens[place]
                yield Complaint(token.start, token.end, other)


def _is_swapped(
    mine: frozenset[str], theirs: frozenset[str], my_own: frozenset[str], their_own: frozenset[str]
) -> bool:
    """Whether the words behind each of two numbers are those behind the other in the source."""
    crossed, straight = len(mine & their_own) + len(theirs & my_own), len(mine & my_own) + len(theirs & their_own)
    return bool(mine & their_own) and bool(theirs & my_own) and straight == 0 and crossed > 1


def _behind(sentence: Sentence, source: Source) -> dict[str, tuple[int, frozenset[str]]]:
    """Return every number that stands once in a sentence, with its place and the telling words up to the next one."""
    numbers = [(place, token.value) for place, token in enumerate(sentence.tokens) if token.is_number]
    ends = [*(place for place, _ in numbers[1:]), len(sentence.tokens)][: len(numbers)]
    values = [value for _, value in numbers]
    return {
        value: (place, _telling(sentence, place + 1, min(end, place + 1 + _LONGEST), source))
        for (place, value), end in zip(numbers, ends, strict=True)
        if values.count(value) == 1
    }


def _telling(sentence: Sentence, start: int, end: int, source: Source) -> frozenset[str]:
    units = lexicon().unit
    words = zip(sentence.tokens[start:end], sentence.forms[start:end], strict=True)
    return frozenset(
        form for token, form in words if form not in source.own and token.word not in units and len(form) > 2
    )


SWAPPED: CheckKind = CheckKind(grave="hard", find=_find)
