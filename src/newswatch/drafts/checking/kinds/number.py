"""Numbers no source has, and numbers that stand where the source has another."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.alignment import Match, numbers_between
from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.reading import Sentence, Source

_ROUGH = frozenset({"about", "nearly", "almost", "some", "roughly", "over", "than", "close", "circa"})
SMALL = frozenset({"0", "1"})  # "one of the", "zero": in words too common to be held against anybody


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    places: dict[int, Complaint] = {}
    for place, token in enumerate(claim.tokens):
        if token.is_number and not _is_known(claim, place, evidence.source):
            places[token.start] = Complaint(token.start, token.end)
    best = evidence.best
    if best:
        for complaint in _replaced(best):
            places[complaint.start] = complaint
    yield from places.values()


def _is_known(claim: Sentence, place: int, source: Source) -> bool:
    token = claim.tokens[place]
    if claim.is_about_blog and token.value in source.frame.numbers:
        return True
    if source.frame.is_within_name(claim.text, token.start):
        return True
    if token.value in source.numbers or (token.value in SMALL and token.word.isalpha()):
        return True
    return is_rough(claim, place) and any(_rounds_to(number, token.value) for number in source.numbers)


def is_rough(claim: Sentence, place: int) -> bool:
    """Whether the number at ``place`` is given as a rounded one: "about 13 percent"."""
    return place > 0 and bool({claim.tokens[place - 1].form, claim.tokens[place - 1].word} & _ROUGH)


def _rounds_to(number: str, rounded: str) -> bool:
    """Whether a number of the source, with fewer decimals, is the rounded one."""
    decimals = len(rounded.partition(".")[2])
    return (
        len(number.partition(".")[2]) > decimals and abs(float(number) - float(rounded)) <= 0.5 * 10**-decimals + 1e-9
    )


def _replaced(match: Match) -> Iterator[Complaint]:
    """Return the numbers that stand between the same words as another number of the source."""
    for said, read in numbers_between(match):
        values = [token.value for token in read]
        if len(said) == len(read):
            wrong = [each for each, value in zip(said, values, strict=True) if not _same(value, each.value)]
        else:
            wrong = [] if any(_same(value, each.value) for each in said for value in values) else said
        for token in wrong:
            yield Complaint(token.start, token.end, " ".join(each.word for each in read))


def _same(value: str, said: str) -> bool:
    return value == said or _rounds_to(value, said)


NUMBER: CheckKind = CheckKind(grave="hard", find=_find)
