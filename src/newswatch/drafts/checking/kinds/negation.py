"""A "not" that was dropped or added."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.alignment import Gap
from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence
from newswatch.drafts.checking.tokens import Token

# What a source says nobody can tell, up to where it says what.
_NOBODY_KNOWS = re.compile(
    r"(?i)\b(?:cannot|can[’']t|could not|couldn[’']t|does not|doesn[’']t|did not|didn[’']t|not|nobody|no one|unclear"
    r"|unknown"
    r"|no (?:evidence|proof)|too early|remains to be seen)\b[^.;]{0,40}?\b(?:that|whether|if)\b"
)
_CLAUSE_ENDS = re.compile(r"[,;:]")
_ALIKE, _FEWEST = 0.6, 2  # of the claim's telling words, and so many, stand in what nobody can tell
_INSIDER = re.compile(
    r"(?P<name>[A-Z][\w’'-]+)\b[^“”\".]{0,120}, (?P<part>who (?:was|were|took) (?:also )?(?:involved|part|connected))\b"
)
_OUTSIDER = re.compile(r"(?i)(?:\bnot|n[’']t|\bno) (?:\w+ )?(?:involved|part|connected|connection|role|involvement)\b")
_OF_STANDING = frozenset({"reviewed", "involved", "approved", "licensed", "randomised", "randomized", "proven"})
_REACH = 5  # words in front of one in which a denial is looked for


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    found = (
        *_changed(claim, evidence),
        *_open_question(claim, evidence),
        *_only_denied(claim, evidence),
        *_made_insiders(claim, evidence),
    )
    yield from {each.start: each for each in found}.values()


def _open_question(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return a claim that is told for sure where its source only says that nobody can: "cannot show that …"."""
    match = evidence.nearest.match
    found = _NOBODY_KNOWS.search(match.sentence.text) if match else None
    if match is None or found is None or _is_careful(claim):
        return
    clause = _CLAUSE_ENDS.search(match.sentence.text, found.end())
    end = clause.start() if clause else len(match.sentence.text)
    asked = {token.form for token in match.sentence.tokens if found.end() <= token.start < end}
    before = {token.form for token in match.sentence.tokens if token.start < found.start()}
    telling = [token for token in claim.tokens if token.form not in evidence.source.own]
    of_it = [token for token in telling if token.form in asked - before]
    if len(of_it) >= max(_FEWEST, _ALIKE * len(telling)):
        yield Complaint(of_it[0].start, of_it[-1].end, found[0])


def _is_careful(claim: Sentence) -> bool:
    words = lexicon()
    careful = words.negation | words.hedge | {"whether", "if", "unclear", "unknown"}
    return bool(claim.quoted) or any(token.word in careful or token.form in careful for token in claim.tokens)


def _only_denied(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return a word on how sure it all is that every source only denies: "peer-reviewed", "involved"."""
    for place, token in enumerate(claim.tokens):
        if token.word not in _OF_STANDING or _is_denied(claim.tokens, place):
            continue
        there = [
            (sentence, at)
            for sentence in evidence.source.sentences
            for at, each in enumerate(sentence.tokens)
            if each.word == token.word
        ]
        if there and all(_is_denied(sentence.tokens, at) for sentence, at in there):
            yield Complaint(token.start, token.end, f"not {token.word}")


def _made_insiders(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    """Return "who was involved" of somebody who had no part in the study, in whatever words a source says that."""
    for found in _INSIDER.finditer(claim.text):
        sentences = evidence.source.sentences
        outside = (each for each in sentences if found["name"] in each.text and _OUTSIDER.search(each.text))
        if said := next(outside, None):
            yield Complaint(found.start("part"), found.end("part"), said.text)


def _is_denied(words: tuple[Token, ...], place: int) -> bool:
    near = words[max(0, place - _REACH) : place]
    return any(token.word in lexicon().negation or token.form in lexicon().negation for token in near)


def _changed(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    for gap in evidence.changes:
        said, read = _negations(gap.said), _negations(gap.read)
        if bool(said) == bool(read):
            continue
        if said:
            yield Complaint(said[0].start, said[0].end, " ".join(token.word for token in gap.read))
        else:
            yield _dropped(gap, claim, read[0])


def _dropped(gap: Gap, claim: Sentence, negation: Token) -> Complaint:
    near = gap.said or gap.after[:1] or gap.before[-1:] or claim.tokens[:1]
    return Complaint(near[0].start, near[-1].end, negation.word)


def _negations(words: tuple[Token, ...]) -> list[Token]:
    return [token for token in words if token.word in lexicon().negation or token.form in lexicon().negation]


NEGATION: CheckKind = CheckKind(grave="hard", find=_find)
