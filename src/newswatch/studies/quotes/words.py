"""Which quoted words are a statement somebody made, and not a term, a title or a nickname set in marks."""

from __future__ import annotations

import re

_FEWEST = 5  # words; below it marks mostly set off a term ("brain fog") or a doubt
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as", "is"]
)


_CALLED = re.compile(r"(?i)\b(?:titled|entitled|headed|called|named),?\s*[\"“‘']$")
_APPEARED = re.compile(
    r"[\"”’',]*\s*(?:(?:is|was|were|has been|will be) (?:\w+ )?(?:published|presented|printed)|appear(?:ed|s))\b"
)


def is_name_of_a_work(text: str, start: int, end: int) -> bool:
    """Whether the quoted words ``text[start:end]`` are the title of a paper, by what stands around them."""
    return bool(_CALLED.search(text[max(0, start - 30) : start]) or _APPEARED.match(text, end))


def is_statement(words: str) -> bool:
    """Whether quoted words are worth keeping as a quotation."""
    found = _WORD.findall(words)
    return len(found) >= _FEWEST and not _is_title(found)


def _is_title(words: list[str]) -> bool:
    """Nearly every word but the small ones in capitals: the title of a paper, a film, a game."""
    big = [word for word in words[1:] if word.lower() not in _SMALL]
    return bool(big) and sum(word[0].isupper() for word in big) > 0.7 * len(big)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
