"""Whether a sentence speaks of what is wanted or planned rather than of what was done.

A fact read from such a sentence is not told of the study: "a randomised trial is needed" makes no randomised trial.
"""

from __future__ import annotations

import re

_WANTED = re.compile(
    r"""(?ix) \b(?:needs?|needed|must|should|required|planned|future|come\ next|next\ steps?|call(?:s|ed)?\ for)\b
    | \b(?:wants?|wanted|hopes?|plans?|aims?|intends?|would\ like)\ to\b
    | \b(?:will|would)\ (?:now\ |next\ |then\ |soon\ )*(?:be\ )?\w+
    | \ba\ larger\b"""
)


def is_plan(evidence: str) -> bool:
    """Whether the words a fact was read from ask for it or announce it."""
    return bool(_WANTED.search(evidence))
