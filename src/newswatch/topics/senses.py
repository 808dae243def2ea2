"""What an abbreviation stands for at each of its places: the sense of the rules, or another, and why.

In order: how it is written (a degree after a name, an author's initials), what the text says it stands for, the full
name elsewhere in the text, and last the words nearby. A sign says as much as two words of context; words that give
another sense away anywhere in the text double what is asked for. Nothing supports it: it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newswatch.topics.document import Document, is_near, overlaps
from newswatch.topics.lexicon import Span
from newswatch.topics.phrases import MOST_WORDS
from newswatch.topics.rules import Abbreviation
from newswatch.topics.shapes import SHAPE_REACH, shape_of

SUPPORT_WORDS = 25  # how far a supporting word may stand from the abbreviation; about a sentence to either side
LONG_FORM_WORDS = 6  # how far before "(MS)" its full name may begin
SIGN, CONTEXT = 2, 1
ENOUGH, ENOUGH_AGAINST_CLUES = 2, 4

_FILLER = re.compile(r"(?i)and|or|of|the|for|in|\d+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of one place; ``refused`` is empty where it counts."""

    span: Span
    refused: str = ""


def judge(document: Document, short: Abbreviation, barred: Sequence[tuple[Span, str]]) -> Iterator[Verdict]:
    """Decide each place of an abbreviation.

    Args:
        document: the text.
        short: the abbreviation and what supports it.
        barred: places excluded by the rules and why, in order; those of the abbreviation are passed over, and count as
            words that give another sense away.
    """
    spans = document.found.get(short.short, [])
    barred_spans = [span for span, _ in barred]
    free = [span for span in spans if overlaps(barred_spans, span, MOST_WORDS) is None]
    if not free:
        return
    named, stated = _stated(document, short, free)
    other = _other_sense(document, short) or _barred_sense(spans, barred)
    for span in free:
        shape = shape_of(document.before(span, SHAPE_REACH), document.after(span, SHAPE_REACH))
        yield Verdict(span, shape or stated or ("" if named else _unsupported(document, short, span, other)))


def _stated(document: Document, short: Abbreviation, spans: Sequence[Span]) -> tuple[bool, str]:
    """Whether the text has the full name, and what else it says the abbreviation stands for."""
    own = document.spans(short.means)
    for span in spans:
        long_form = _long_form(document, short, span)
        if long_form and not is_near(own, (span[0] - 1, span[0]), LONG_FORM_WORDS):
            return False, f"stands for “{document.written(long_form)}” here"
    return bool(own), ""


def _long_form(document: Document, short: Abbreviation, span: Span) -> Span | None:
    """The words before ``(SHORT)`` whose first letters spell it, None where they do not."""
    if document.before(span, 1) != "(" or document.after(span, 1) not in (")", ";", ","):
        return None
    letters = [letter for letter in short.short.lower() if letter.isalpha()]
    i = span[0]
    while letters and i > max(0, span[0] - LONG_FORM_WORDS):
        i -= 1
        word = document.words.surfaces[i].lower()
        if word[0] == letters[-1]:
            letters.pop()
        elif not _FILLER.fullmatch(word):
            return None
    return None if letters else (i, span[0])


def _other_sense(document: Document, short: Abbreviation) -> str:
    return next((sense for sense, clues in short.other if any(clue in document.found for clue in clues)), "")


def _barred_sense(spans: Sequence[Span], barred: Sequence[tuple[Span, str]]) -> str:
    return next((why for span, why in barred if overlaps(spans, span, MOST_WORDS)), "")


def _unsupported(document: Document, short: Abbreviation, span: Span, other: str) -> str:
    support = SIGN * _count_near(document, short.signs, span) + CONTEXT * _count_near(document, short.context, span)
    if support >= (ENOUGH_AGAINST_CLUES if other else ENOUGH):
        return ""
    return other or f"nothing nearby says that {short.short} is {_full_name(short)}"


def _full_name(short: Abbreviation) -> str:
    words = short.means[0].split() if short.means else ["what", "the", "rules", "mean"]
    return " ".join(word.split("|")[0] for word in words)


def _count_near(document: Document, phrases: Sequence[str], span: Span) -> int:
    found = document.found
    return sum(1 for phrase in phrases if phrase in found and is_near(found[phrase], span, SUPPORT_WORDS))
