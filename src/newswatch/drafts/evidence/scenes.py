"""Sentences that set the scene or belong to the frame: what is known, what was before, what is planned, who paid.

They are true, but no finding of the study. Their signs are listed in ``scenes.yaml``; here they are put together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from newswatch.text.yaml12 import shipped_yaml

_NAME = re.compile(r"\{([a-z]+)\}")
_BEGINS = "{begins}"


def sets_scene(sentence: str) -> bool:
    """Whether a sentence tells of the disease, of what was before, or of what the work was to find out.

    >>> sets_scene("For decades, doctors have treated it with injections."), sets_scene("Relapses fell by a third.")
    (True, False)
    """
    if _says("disease", sentence) or _says("aim", sentence):
        return True
    if _says("general", sentence) and not _says("found", sentence):
        return True
    return _says("before", sentence) and not _says("news", sentence)


def is_frame(sentence: str) -> bool:
    """Whether a sentence tells who paid, or belongs to the page rather than to the report."""
    return _says("paid", sentence) or _says("page", sentence)


def is_limit(sentence: str) -> bool:
    """Whether a sentence names a limit of the study as such."""
    return _says("limits", sentence)


def looks_ahead(sentence: str) -> bool:
    """Whether a sentence tells what is planned or will come."""
    return _says("planned", sentence)


def _says(kind: str, sentence: str) -> bool:
    beginning, anywhere = _signs()[kind]
    lower = sentence.lower()
    return bool(beginning.match(lower) or anywhere.search(lower))


@cache
def _signs() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Return the patterns of each kind: those for the beginning of a sentence, and those for any place in it."""
    shipped = cast("dict[str, object]", shipped_yaml("newswatch.drafts.evidence", "scenes.yaml"))
    words = cast("Mapping[str, str]", shipped.pop("words"))
    return {kind: _compiled(cast("Sequence[str]", patterns), words) for kind, patterns in shipped.items()}


def _compiled(patterns: Sequence[str], words: Mapping[str, str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    beginning = [_filled(each, words) for each in patterns if each.startswith(_BEGINS)]
    anywhere = [_filled(each, words) for each in patterns if not each.startswith(_BEGINS)]
    return _one_of(beginning), _one_of(anywhere)


def _one_of(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns) if patterns else r"(?!)")


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    """Return a pattern with the words in braces put in; "{0,6}" is no word."""
    found = _NAME.sub(lambda name: words[name[1]], pattern)
    return found if found == pattern else _filled(found, words)
