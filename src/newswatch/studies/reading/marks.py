"""What stands between quotation marks, straight or curly, also where a quotation runs over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Spans = tuple[tuple[int, int], ...]

_MARK = re.compile(r"[\"“”„«»]|``|''")
_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\W_])(?P<words>[^\n]{20,}?)(?:(?<=[,.?!…])[’'](?!\w)|$)", re.MULTILINE)


def quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> Spans:
    """Return what stands between marks, as ``(start, end)`` without them, a piece for every paragraph.

    Single marks count only in a text without double ones; they look like apostrophes.
    """
    found = tuple(_by_paragraph(text, paragraphs))
    return found or tuple(_single(text))


def _single(text: str) -> Iterator[tuple[int, int]]:
    for match in _SINGLE.finditer(text):
        closed = match.end() > match.end("words")
        opens_line = match.start() == 0 or text[match.start() - 1] == "\n"
        if closed or opens_line:
            yield match.span("words")


def _by_paragraph(text: str, paragraphs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    runs_on = False  # the paragraph before ended inside a quotation
    for start, end in paragraphs:
        opened: int | None = None
        for mark in _MARK.finditer(text, start, end):
            if _opens(text, mark, is_open=opened is not None):
                opened = mark.end()
            elif opened is not None:
                yield opened, mark.start()
                opened = None
            elif runs_on and mark.start() > start:
                yield start, mark.start()
            runs_on = False
        runs_on = opened is not None
        if opened is not None and opened < end:
            yield opened, end


def _opens(text: str, mark: re.Match[str], *, is_open: bool) -> bool:
    if mark.group() in _OPENING:
        return True
    if mark.group() in _CLOSING:
        return False
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    can_open = bool(after) and not after.isspace() and (not before or before.isspace() or before in "([{—–-/‘'")
    can_close = bool(before) and not before.isspace() and (not after or not after.isalnum())
    return can_open if can_open != can_close else not is_open
