"""Somebody else studied than in the source: patients for mice, men for women."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import groups_of, lexicon
from newswatch.drafts.checking.reading import Sentence, Source
from newswatch.drafts.checking.tokens import Token

_PEOPLE = ("humans", "women", "men", "children", "infants", "adults")
_HUMANS = frozenset(_PEOPLE)
_GROWN, _ANYBODY = frozenset({"adults"}), frozenset({"humans"})  # "people" for "adults" is light rewriting
_ANIMALS = frozenset({"mice", "rats", "flies", "fish", "worms", "dogs", "pigs", "rabbits", "sheep", "monkeys"})
_ALIKE, _FEWEST_ALIKE = 0.6, 3  # of a claim's telling words, and so many, are the source's on animals


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    found = (*_unknown(claim, evidence), *_exchanged(evidence), *_for_animals(claim, evidence))
    yield from {each.start: each for each in found}.values()


def _unknown(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return those whom no source names."""
    for place, token in enumerate(claim.tokens):
        who = _who(token)
        if who and not _is_denied(claim, place) and not any(_is_in(evidence.source, name) for name in who):
            yield Complaint(token.start, token.end)


def _exchanged(evidence: Evidence) -> Iterator[Complaint]:
    """Return those who stand in the place of others."""
    for gap in evidence.changes:
        instead = [read for read in gap.read if _who(read)]
        names = frozenset().union(*map(_who, instead))
        for token in gap.said if instead else ():
            if _who(token) and not _who(token) & (names | (_ANYBODY if names <= _GROWN else names)):
                yield Complaint(token.start, token.end, instead[0].word)


def _for_animals(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return people of whom is told what the source tells of animals, in whatever order of words."""
    said = [
        token
        for place, token in enumerate(claim.tokens)
        if _who(token) & _HUMANS and not _is_denied(claim, place) and not _is_quoted(claim, token)
    ]
    if not said or any(_who(token) & _ANIMALS for token in claim.tokens):
        return
    telling = {token.form for token in claim.tokens if token.form not in evidence.source.own and not _who(token)}
    for sentence in evidence.nearest.sentences:
        kinds = frozenset().union(*map(_who, sentence.tokens))
        alike = len(telling & set(sentence.forms)) >= max(_FEWEST_ALIKE, _ALIKE * len(telling))
        if alike and kinds & _ANIMALS and not kinds & _HUMANS:
            animal = next(token.word for token in sentence.tokens if _who(token) & _ANIMALS)
            yield Complaint(said[0].start, said[0].end, animal)
            return


def _is_quoted(claim: Sentence, token: Token) -> bool:
    return any(start <= token.start < end for start, end in claim.quoted)


def _who(token: Token) -> frozenset[str]:
    return groups_of(token.word, lexicon().population)


def _is_denied(claim: Sentence, place: int) -> bool:
    """Whether it is said of somebody that he was not studied: "not in people"."""
    return any(token.word in lexicon().negation for token in claim.tokens[max(0, place - 3) : place])


def _is_in(source: Source, name: str) -> bool:
    groups = lexicon().population
    names = _PEOPLE if name == "humans" else (name,)
    return any(not groups[each].isdisjoint(source.words) for each in names)


POPULATION: CheckKind = CheckKind(grave="hard", find=_find)
