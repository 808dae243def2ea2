"""Sentences that nothing in the sources resembles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.drafts.checking.kind import CheckKind, Complaint, Evidence
from newswatch.drafts.checking.lexicon import groups_of, lexicon
from newswatch.drafts.checking.reading import Sentence
from newswatch.drafts.checking.tokens import Token

_LEAST_SUPPORT = 0.5  # of the telling words, found in the two sentences most like the claim
_FEWEST_WORDS = 4  # telling words; a sentence with less is held against all the sources at once
# What a study is called is read from many words: a "meta-analysis" from pooled data.
_OF_DESIGN = frozenset(
    """randomised randomized controlled placebo observational review meta analysis blind blinded double open label pilot
    cohort case conference""".split()  # noqa: SIM905
)
_SHORTEST = 4  # words of a statement
_OWN_VOICE = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|ll))\b")


def _find(claim: Sentence, evidence: Evidence) -> Iterator[Complaint]:
    telling = [form for form in claim.forms if form not in evidence.source.own]
    if _OWN_VOICE.search(claim.text):
        return
    if len(telling) < _FEWEST_WORDS:
        if _is_strange(claim, evidence):
            yield Complaint(0, len(claim.text))
        return
    near = {form for sentence in evidence.nearest.sentences for form in sentence.forms}
    near |= _OF_DESIGN & evidence.source.words
    if sum(form in near for form in telling) / len(telling) < _LEAST_SUPPORT:
        yield Complaint(0, len(claim.text))


def _is_strange(claim: Sentence, evidence: Evidence) -> bool:
    """Whether a short sentence speaks of what no source has: "He slept well again"."""
    telling = [
        token.form for token in claim.tokens if not _has_its_kind(token) and token.form not in evidence.source.own
    ]
    unknown = [form for form in telling if form not in evidence.source.words]
    is_statement = len(claim.tokens) >= _SHORTEST and claim.text.rstrip().endswith(".")
    return is_statement and bool(telling) and len(unknown) == len(telling)


def _has_its_kind(token: Token) -> bool:
    """Whether another kind of check looks at a word: a number, a unit, a direction, those studied."""
    words = lexicon()
    directed = groups_of(token.word, words.direction) or groups_of(token.word, words.population)
    return token.is_number or token.word in words.unit or token.word in _OF_DESIGN or bool(directed)


UNSUPPORTED: CheckKind = CheckKind(grave="soft", find=_find)
