"""Patterns for text in lower case: the same as ignoring case, at half the cost."""

from __future__ import annotations

import re

from newswatch.text.patterns.phrases import Phrases

_KEPT = re.compile(r"\\.|\(\?P[<=]\w+|[A-Z]", re.DOTALL)  # \S and names of groups mean what they say
_RAISED_POINT = re.compile(r"(?<=\d)·(?=\d)")


def lower_pattern(pattern: str) -> re.Pattern[str]:
    """Return a pattern that finds in lower-case text what the given one finds when case is ignored."""
    return re.compile(_lowered(pattern))


def lower_phrases(*patterns: str) -> Phrases:
    """Return phrases to be looked for in lower-case sentences."""
    return Phrases(map(_lowered, patterns))


def _lowered(pattern: str) -> str:
    pattern = pattern.replace("(?i)", "", 1).replace("(?ix)", "(?x)", 1)
    return _KEPT.sub(lambda match: match.group() if len(match.group()) > 1 else match.group().lower(), pattern)


def lower_text(text: str) -> str:
    """Return the text in lower case, or as it is when that would move its characters.

    ``4·8`` becomes ``4.8``, and every hyphen the plain one.
    """
    text = _RAISED_POINT.sub(".", text) if "·" in text else text
    text = text.replace("\u2010", "-").replace("\u2011", "-")
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text
