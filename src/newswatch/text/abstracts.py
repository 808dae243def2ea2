"""Structured abstracts: which of their labelled parts a sentence stands in, and where it begins behind the label.

Labels are read only where a text has several of them: "Results" begins many a sentence that is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

Part = Literal["whole", "before", "methods", "found", "concluded", "limits", "beside"]

# The part a label opens: what was known and asked, what was done, what came out, what it means, its limits, who paid.
_LABELS: Mapping[Part, str] = {
    "whole": r"abstract|summary",
    "before": r"backgrounds?|introduction|context|importance|rationale|objectives?|aims?|goals?|purposes?|hypothes[ie]s"
    r"|(?:research )?questions?",
    "methods": r"materials?|(?:materials and )?methods?|(?:study )?design|settings?|(?:study )?participants|patients"
    r"|subjects|interventions?|exposures?|(?:main |primary )?outcomes?(?: measures?)?|measures|measurements?"
    r"|data sources|search (?:methods|strategy)|selection criteria|data collection and analysis|statistical analysis",
    "found": r"(?:main |key |principal )?(?:results?|findings)",
    "concluded": r"(?:authors['’] )?conclusions?|interpretations?|discussion|implications|meaning"
    r"|(?:clinical )?(?:significance|relevance)(?: statement)?|classification of evidence",
    "limits": r"(?:strengths and )?limitations",
    "beside": r"funding|(?:clinical )?(?:trial )?regist(?:rations?|ry|er)|sponsors?|keywords|copyright|disclosures?"
    r"|(?:conflicts? of|competing) interests?|data availability|acknowledge?ments?",
}
_NAMED = "|".join(f"(?P<{part}>{names})" for part, names in _LABELS.items())
_PLAIN = "|".join(_LABELS.values())
# "BACKGROUND: ", "Background/Aims. ", "Methods and findings — ", alone in its line, or a blank alone: "OBJECTIVE We".
_LABEL = re.compile(
    rf"(?=[A-Z])(?i:(?:(?:{_PLAIN})(?:\s?[/,&]\s?(?:and\s)?|\sand\s))*?(?:{_NAMED}))"
    r"(?:\s?(?::|\.(?=\s[A-Z\d])|[–—](?=\s))\s*|\s*\Z|\s+(?=[A-Z\d\"“(]))"
)
_FEWEST = 2  # different parts; one label may be a word of its sentence


def label_end(sentence: str) -> int:
    """Return where a sentence begins behind a section's label; 0 where it has none.

    >>> [label_end(words) for words in ("RESULTS: Nine improved.", "Background/Aims: It is unknown.", "Results of it")]
    [9, 17, 0]
    """
    found = _LABEL.match(sentence)
    return found.end() if found else 0


def parts(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Part | None, ...]:
    """Return the part of the abstract each sentence stands in; None for all where the text is no structured abstract.

    Args:
        text: readable text.
        spans: its sentences, ``text[start:end]``, in order.
    """
    labelled = [_opened(text[start:end]) for start, end in spans]
    named = {each for each in labelled if each}
    if len(named) < _FEWEST:
        return (None,) * len(spans)
    return tuple(_carried(labelled))


def _carried(labelled: Sequence[Part | None]) -> Iterator[Part | None]:
    """A part goes on up to the next label; what stands in front of the first one is in none."""
    at: Part | None = None
    for label in labelled:
        at = label or at
        yield at


def _opened(sentence: str) -> Part | None:
    found = _LABEL.match(sentence)
    return next((part for part in _LABELS if found[part]), None) if found else None
