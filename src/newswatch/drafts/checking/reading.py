"""A draft as claims and its sources as sentences, both with their tokens; nothing is judged here."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from newswatch.drafts.checking.blocks import blocks, label_end
from newswatch.drafts.checking.frame import Frame
from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.quotations import quoted_spans
from newswatch.drafts.checking.tokens import Token, tokens
from newswatch.drafts.checking.visible import visible
from newswatch.text.sentences import sentences

_UNIT_REACH = 4  # tokens behind a number in which its unit is looked for: "21 otherwise healthy older adults"
_WRITTEN = re.compile(r"[^\W_]+")
_RANGE_REACH = 5
_RANGE_WORDS = frozenset({"to", "and", "or"})
_AGE_WORDS = frozenset({"aged", "ages"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place in the text it stands in; offsets of the tokens count in the sentence."""

    text: str
    start: int
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]  #: of its tokens, in order
    is_about_blog: bool = False  #: it speaks of the blog's own posts, as well as of the news
    quoted: tuple[tuple[int, int], ...] = ()  #: places of the words between marks, a longer quote's part of them
    own_words: tuple[tuple[int, int], ...] = ()  #: those of them that are the author's, from an earlier post
    seam: int = 0  #: where the second of two joined sentences begins; 0 when it is one


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Everything the sources say."""

    text: str
    flat: str  #: its words alone, as ``flat`` gives them
    flat_open: str  #: the same without what stands in brackets, which a quote may leave out
    sentences: tuple[Sentence, ...]
    forms: tuple[frozenset[str], ...]  #: of each sentence
    weights: Mapping[str, float]  #: form -> how telling it is, by how few sentences have it
    words: frozenset[str]  #: words and forms, lower case
    names: frozenset[str]  #: words as written
    numbers: frozenset[str]  #: values
    frame: Frame
    own: frozenset[str]  #: forms that need no support: the tool's words, names of sources and topics
    counted: frozenset[tuple[str, str]]  #: (value, unit group)
    units_of: Mapping[str, frozenset[str]]  #: value -> unit groups it stands with


def claims(draft: str, around: Frame) -> Iterator[Sentence]:
    """Return what a draft says, sentence by sentence, at the draft's offsets."""
    text = visible(draft)
    for start, end in blocks(draft):
        begin = start + label_end(draft[start:end])
        spans = quoted_spans(text[begin:end])
        for each in _sentences(text[begin:end]):
            place = begin + each.start
            own = around.is_about_blog(draft[place : place + len(each.text)])
            quoted = tuple(_clipped(spans, each.start, each.start + len(each.text))) or quoted_spans(each.text)
            hers = tuple(span for span in quoted if own and around.is_own(each.text[slice(*span)]))
            yield Sentence(each.text, place, each.tokens, each.forms, own, quoted, hers)


def _clipped(spans: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the parts of spans within ``start:end``, counted from there."""
    for first, last in spans:
        if first < end and start < last:
            yield max(first, start) - start, min(last, end) - start


def source(texts: Iterable[str], around: Frame) -> Source:
    """Return the sources as one."""
    text = "\n\n".join(texts)
    found = tuple(_sentences(text))
    every = [token for sentence in found for token in sentence.tokens]
    counted = frozenset(pair for sentence in found for pair in counted_things(sentence.tokens))
    units: dict[str, set[str]] = {}
    for value, unit in counted:
        units.setdefault(value, set()).add(unit)
    return Source(
        text=text,
        flat=flat(every),
        flat_open=flat(token for token in every if not token.in_brackets),
        sentences=found,
        forms=tuple(frozenset(sentence.forms) for sentence in found),
        weights=_weights(found),
        words=frozenset(token.form for token in every) | frozenset(token.word for token in every),
        names=frozenset(_WRITTEN.findall(f"{text}\n{around.names}")),
        frame=around,
        own=lexicon().house | {token.form for token in tokens(around.names)},
        numbers=frozenset(token.value for token in every if token.is_number),
        counted=counted,
        units_of={value: frozenset(groups) for value, groups in units.items()},
    )


def flat(words: Iterable[Token]) -> str:
    """Return words alone, each between spaces: marks, dashes and ways to write a number make no difference."""
    written = (token.value or ("percent" if token.form == "percent" else token.word) for token in words)
    return f" {' '.join(written)} "


def counted_things(words: tuple[Token, ...]) -> Iterable[tuple[str, str]]:
    """Return every number with the unit it counts: "6 to 12 months" counts months twice.

    What stands in brackets may be left out: "one in ten (10%) patients" counts percent and patients.
    """
    outside = tuple(token for token in words if not token.in_brackets)
    for each in (words, outside) if 0 < len(outside) < len(words) else (words,):
        for place, token in enumerate(each):
            if token.is_number and (unit := unit_of(each, place)):
                yield token.value, unit


def unit_of(words: tuple[Token, ...], place: int) -> str:
    """Return the unit group of the number at ``place``; empty when nothing near tells."""
    if place and words[place - 1].word in lexicon().numbered:
        return ""
    if _is_age(words, place):
        return "year"
    reach = _behind_range(words, place)
    near = takewhile(lambda token: not token.is_number, words[reach : reach + _UNIT_REACH])
    units = lexicon().unit
    found = (units.get(token.word) or units.get(token.form) for token in near)
    return next(filter(None, found), "")


def _is_age(words: tuple[Token, ...], place: int) -> bool:
    """Whether "aged" stands before the number, or before the range it ends: "aged 17 to 44"."""
    start = place
    while (
        start and place - start < _RANGE_REACH and (words[start - 1].is_number or words[start - 1].form in _RANGE_WORDS)
    ):
        start -= 1
    return start > 0 and words[start - 1].word in _AGE_WORDS


def _behind_range(words: tuple[Token, ...], place: int) -> int:
    """Return the place behind the numbers that go with one: "6 to 12 months"."""
    rest = takewhile(
        lambda token: token.is_number or token.form in _RANGE_WORDS, words[place + 1 : place + _RANGE_REACH]
    )
    return place + 1 + len(list(rest))


def _sentences(text: str) -> Iterable[Sentence]:
    for start, end in sentences(text):
        words = tokens(text[start:end])
        yield Sentence(text[start:end], start, words, tuple(token.form for token in words))


def _weights(found: tuple[Sentence, ...]) -> Mapping[str, float]:
    in_sentences = Counter(form for sentence in found for form in set(sentence.forms))
    return {form: math.log(1 + len(found) / count) for form, count in in_sentences.items()}
