"""The blocks of a draft a sentence cannot run across: paragraphs, headings, items of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLOCK_START = re.compile(r"(?m)^(?=[ \t]*(?:[-*+] |\d{1,3}[.)] |\#{1,6} |>))|^[ \t]*$")
_HEADING_LINE = re.compile(r"(?m)^(?P<heading>[ \t]*\#{1,6} [^\n]*)$")
_ITEM = re.compile(r"[ \t]*[-*+] ")
_LABEL = re.compile(r"(?<=[-*+] )\*\*[^*\n\d]{1,40}:\*\*")
_LINKED = re.compile(r"\]\([^()\s]+\)")
_MOST_WORDS_BESIDE = 14  # words of an item beside its links; more is a claim, not a reference


def blocks(draft: str) -> Iterator[tuple[int, int]]:
    """Return the places of the blocks, ``draft[start:end]``, without those that only refer: items that are links."""
    starts = sorted({0, *(found.start() for found in _BLOCK_START.finditer(draft)), *_behind_headings(draft)})
    for start, end in zip(starts, [*starts[1:], len(draft)], strict=True):
        if draft[start:end].strip() and not _is_reference(draft[start:end]):
            yield start, end


def label_end(block: str) -> int:
    """Return where the label of an item ends ("**Who:** …"); 0 when it has none."""
    found = _LABEL.search(block)
    return found.end() if found else 0


def _behind_headings(draft: str) -> Iterator[int]:
    return (found.end() for found in _HEADING_LINE.finditer(draft))


def _is_reference(block: str) -> bool:
    """Whether an item is a link with its label, source and day, which claims nothing."""
    if not _ITEM.match(block) or not _LINKED.search(block):
        return False
    beside = re.sub(r"\[[^\[\]]*\]\([^()\s]*\)", " ", block)
    return len(beside.split()) <= _MOST_WORDS_BESIDE
