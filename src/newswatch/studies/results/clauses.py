"""What was measured: the clause a figure stands in, without the figure."""

from __future__ import annotations

import re

from newswatch.studies.reading.reading import Sentence

_ASIDE = re.compile(r"^,? or [^,]*,|^\s*\([^)]*\)|^,")
_CLAUSE_END = re.compile(r"[,;](?=\s)|\.(?=\s|$)|\b(?:compared|versus|vs|while|whereas)\b")
_OPENS_ASIDE = re.compile(r"(?:,?\s+or|\s*\()\s*$")  # "17 patients, or 23.3 percent", "17 patients (23.3 percent)"
_WORD = re.compile(r"[\w’'-]+")


def measured(sentence: str, start: int, end: int) -> str:
    """Return the clause behind the figure ``sentence[start:end]``, or the one in front where it ends its clause."""
    clause = clause_behind(sentence, end)
    if len(_WORD.findall(clause)) > 1:
        return clause
    front = _OPENS_ASIDE.sub("", sentence[:start])
    clause_before = re.split(r"[,;]\s|(?<!\bvs)\.\s", front)[-1].strip()
    return clause_before or clause or front.strip(" ,;(")


def clause_behind(sentence: str, end: int) -> str:
    """Return the rest of the clause behind an offset of a sentence."""
    after = _ASIDE.sub("", sentence[end:]).lstrip(" )")
    return _CLAUSE_END.split(after)[0].strip(" ,()")


def measured_at(match: re.Match[str], sentence: Sentence) -> str:
    """Return what a figure at a place of the text, within a sentence, was measured of."""
    return measured(sentence.text, match.start() - sentence.start, match.end() - sentence.start)
