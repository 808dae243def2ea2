"""Taking a statement out of a draft, or putting other words in its place, so that the rest still reads. Pure."""

from __future__ import annotations

import re

_LEANS = re.compile(r"(?:It|They|He|She|This|These|[\w.-]+) also\b|(?:It|They|He|She)\b")
_BULLET = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)]|>)\s+$")
_HEADING = re.compile(r"#{1,6} ")


def replaced(markdown: str, start: int, end: int, words: str) -> str:
    """Return a text with other words in the place of ``markdown[start:end]``; on one line, as a statement is."""
    return markdown[:start] + " ".join(words.split()) + markdown[end:]


def without(markdown: str, start: int, end: int) -> str:
    """Return a text without ``markdown[start:end]``: no empty item, paragraph or section is left behind.

    >>> without("One. Two. Three.", 5, 9)
    'One. Three.'
    """
    line_start = markdown.rfind("\n", 0, start) + 1
    line_end = markdown.find("\n", end)
    line_end = len(markdown) if line_end < 0 else line_end
    before, after = markdown[line_start:start], markdown[end:line_end]
    if (not before.strip() or _BULLET.match(before)) and not after.strip():
        return _without_lines(markdown, line_start, line_end)
    kept = f"{before.rstrip()} {after.lstrip()}".rstrip() if before.strip() else before + after.lstrip()
    return markdown[:line_start] + kept + markdown[line_end:]


def leaning(markdown: str, end: int) -> str:
    """Return the sentence after a place in the text where it leans on what stands before it, such as "It also says"."""
    rest = markdown[end:].split("\n\n", 1)[0].lstrip()
    following = rest or markdown[end:].lstrip().split("\n", 1)[0]
    following = following.lstrip("-*> ")
    return following.split("\n", 1)[0] if _LEANS.match(following) else ""


def _without_lines(markdown: str, start: int, end: int) -> str:
    above = markdown[:start].removesuffix("\n").rsplit("\n", 1)[-1]
    below = markdown[end + 1 :].split("\n", 1)[0]
    if above.strip() or below.strip():
        return markdown[:start] + markdown[end + 1 :]  # one of several lines: the list or paragraph goes on
    head, tail = markdown[:start].rstrip("\n"), markdown[end:].lstrip("\n")
    last = head.rsplit("\n", 1)[-1]
    if _HEADING.match(last) and (not tail or _HEADING.match(tail)):
        head = head[: len(head) - len(last)].rstrip("\n")
    return f"{head}\n\n{tail}" if tail else f"{head}\n"
