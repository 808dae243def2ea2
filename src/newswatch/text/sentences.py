"""Where paragraphs and sentences begin and end, as offsets into the text; what they say is others' business.

A full stop ends a sentence only when what follows can begin one and what stands before it is no abbreviation. Sentences
inside a quotation are sentences of their own; the closing mark belongs to the last of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Spans = tuple[tuple[int, int], ...]

_BULLET = re.compile(r"[-*•·‣▪◦–—]\s|\d{1,2}[.)]\s")
# Patterns that begin with one character of some are tried only where it stands, which is several times as fast.
_BREAK = re.compile(r"[\r\n\u2028\u2029][ \t\r\n]*")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_LISTS = (":", ";")  # what stands before a list
_ENDS_LINE = (".", "!", "?", '"', "”", *_LISTS)
_WRAPPED_LINE = 60  # characters; shorter lines are headings, items and bylines, not the wrapped lines of a paragraph
_LONGEST = 2_000  # characters; longer sentences are lists and rubbish, cut at a blank so that reading them stays linear
# What comes in runs begins where the run does: from each of its places anew, a run of n would be read n times.
_END = re.compile(r"[.!?…](?<![.!?…]{2})(?:[.!?…]*|(?<!…)[.!?]*\[\d+\])[\"”’'»)\]]*(?=\s)")
_START = re.compile(r"\s+[\"“‘'«(\[]*(?:[^\W_a-z]|\d|\$|£|€)")
_WORD_BEFORE = re.compile(r"[\w&.’'-]*$")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEVER_LAST = _listed(
    """dr drs mr mrs ms prof st mt rev hon gen sen rep gov capt lt col vs viz cf ca approx fig figs eq eqs ref refs
    e.g i.e resp al dept univ assoc asst"""
)
_LAST_UNLESS_NUMBER = _listed(
    """no nos vol pp p jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun"""
)
_MAY_BE_LAST = _listed(
    """u.s u.k u.n e.u d.c ph.d m.d m.sc b.sc m.p.h d.o r.n inc corp ltd co jr sr etc et a.m p.m n.y n.j n.c s.c calif
    mass fla ky va pa ill tenn minn mich md mo conn wis ariz tex ore colo ga"""
)
_WORDS = _listed("ill mass ore pa")  # in lower case no states
_STARTERS = _listed(
    """the a an in on at it its he she they we you i but and or this that these those there however although though
    while when after before if for from to with as by most some all many both each no not researchers scientists
    patients people study results our their his her what who why how so such other more two three one according"""
)
_NEXT_WORD = re.compile(r"[\s\"“‘'«(\[]*([^\W\d_][\w’'-]*)")


def paragraphs(text: str) -> Spans:
    """Return the paragraphs as ``(start, end)``, without the white space around them.

    A line break ends a paragraph unless the line was wrapped: the next one goes on in lower case, or, in a text whose
    paragraphs stand apart by empty lines, a long line broke off without a full stop.
    """
    return tuple(_paragraphs(text, apart=bool(_EMPTY_LINE.search(text))))


def sentences(text: str) -> Spans:
    """Return the sentences as ``(start, end)``, without the white space around them, in order and without overlap."""
    found = (span for start, end in paragraphs(text) for span in _sentences(text, start, end))
    return tuple(piece for start, end in found for piece in _cut(text, start, end))


def _paragraphs(text: str, *, apart: bool) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(text):
        if not _is_wrap(text, start, match, apart=apart):
            yield from _trimmed(text, start, match.start())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _is_wrap(text: str, start: int, gap: re.Match[str], *, apart: bool) -> bool:
    following = text[gap.end() : gap.end() + 4]
    if gap.group().count("\n") > 1 or not following or _BULLET.match(following):
        return False
    line_start = max(start, text.rfind("\n", 0, gap.start()) + 1)
    line = text[line_start : gap.start()].rstrip(" \t")
    if line.endswith(_ENDS_LINE):
        return apart and len(line) >= _WRAPPED_LINE and not line.endswith(_LISTS)
    return following[0].islower() or (apart and len(line) >= _WRAPPED_LINE)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, end):
        if _ends_here(text, start, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        blank = max(text.rfind(mark, start + 1, start + _LONGEST) for mark in " \n\t")
        at = blank if blank > 0 else start + _LONGEST
        yield from _trimmed(text, start, at)
        start = at
    yield from _trimmed(text, start, end)


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    if not _START.match(text, match.end()):
        return False
    if match.group() != ".":  # "!", "?", "…" or a mark behind the stop: nothing an abbreviation has
        return not _is_abbreviation(text, start, match) if match.group()[0] == "." else True
    return not _is_abbreviation(text, start, match)


def _is_abbreviation(text: str, start: int, match: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(text, max(start, match.start() - 30), match.start())
    written = (before.group() if before else "").strip("'’(")
    word = "" if written == "MS" else written.lower()  # a disease, not a lady
    found = _NEXT_WORD.match(text, match.end())
    following = found.group(1) if found else ""
    starts_new = following.lower() in _STARTERS
    if word in _NEVER_LAST:
        return not (word == "al" and starts_new)
    if word in _LAST_UNLESS_NUMBER:
        return text[match.end() : match.end() + 2].strip().isdigit()
    if word in _MAY_BE_LAST and written not in _WORDS:
        return bool(following) and not starts_new
    if len(word) == 1 and word.isalpha():
        return _is_initial(text, match.start() - 1, starts_new=starts_new)
    return False


def _is_initial(text: str, at: int, *, starts_new: bool) -> bool:
    """A letter with a stop is an initial behind a capitalised word ("Mark S. Freedman"), not behind "vitamin"."""
    if not text[at].isupper():
        return False
    before = re.search(r"(\S+)\s+$", text[max(0, at - 25) : at])
    return not starts_new and (before is None or before.group(1)[0].isupper() or before.group(1).endswith("."))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
