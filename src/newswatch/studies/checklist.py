"""What the text leaves open, line by line of a careful reader's checklist."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from newswatch.records import Study

LINES: dict[str, str] = {
    "participants": "number of participants not mentioned",
    "comparison": "no comparison group mentioned",
    "follow_up": "length of follow-up not mentioned",
    "harms": "harms not mentioned",
    "funding": "funding not mentioned",
    "journal": "journal or meeting not mentioned",
    "registry": "trial registration not mentioned",
    "independent_voice": "nobody quoted who had no part in the study",
    "caveat": "no limits of the study mentioned",
}  #: name in `Study.not_stated`, and the words a reader is shown


def with_not_stated(study: Study, told: Container[str] = ()) -> Study:
    """Return the study with the open lines filled in.

    Args:
        study: what was read.
        told: names of lines the text says something on without a fact that could be kept.
    """
    return replace(study, not_stated=tuple(name for name in not_stated(study) if name not in told))


def not_stated(study: Study) -> tuple[str, ...]:
    """Return the names of the lines the text says nothing on, in the order of the checklist."""
    stated = {
        "participants": study.participants or study.enrolled,
        "comparison": study.comparator,
        "follow_up": study.follow_up,
        "harms": study.adverse_events or study.deaths,
        "funding": study.funding,
        "journal": study.journal or study.meeting,
        "registry": study.registry,
        "independent_voice": study.independent_voice,
        "caveat": study.caveats,
    }
    return tuple(name for name in LINES if not stated[name])
