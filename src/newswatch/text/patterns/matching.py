"""Matches of a pattern where it is known at which places of a text they can begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what `finditer` does for a pattern whose matches all begin at one of some places, given in order."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match:
            end = match.end()
            yield match
