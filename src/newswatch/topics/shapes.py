"""Abbreviations that are something else by the way they are written: a degree after a name, an author's initials.

A table of what stands before and after; the first row that matches gives the reason. It holds for every topic.
"""

from __future__ import annotations

import re

SHAPE_REACH = 40  # characters before and after that are looked at

_DEGREES = (
    r"(?:BA|BS|BSc|CD|DO|DPT|DVM|Dr|DrPH|EdD|FACP|JD|LD|MA|MBA|MBBS|MHS|MPH|MPT|MSN|MSPH|MSc|M\.?D|M\.P\.H|OTR"
    r"|PharmD|Ph\.?D|Prof|R\.?D|R\.?N|ScD)\b\.?"
)
_NAME = r"[A-Z][a-zà-ÿ]+(?:-[A-Z]?[a-z]+)?"
_DEGREE = "a degree after a name"

_SHAPES: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = tuple(
    (re.compile(before), re.compile(after), why)
    for before, after, why in (
        (rf"\b{_DEGREES},? $", r"", _DEGREE),
        (r"", rf"^,? {_DEGREES}", _DEGREE),
        (
            rf"\b{_NAME}, $",
            r"^(?:[;.)\n]|,(?! (?:and|or|but)\b)|,? and [A-Z]|,? (?:of|from|at) )",
            "a degree or a place",
        ),
        (rf"\b{_NAME} (?:[A-Z]\.? )?{_NAME},? $", r"^(?:[;)]|, [A-Z])", _DEGREE),
        (rf"\b{_NAME} $", r"^(?:,? et al\b|, [A-Z][a-z]+ [A-Z]{1,2}[,.])", "an author's initials"),
        (r"&(?:amp;)?$", r"", "part of another name"),
        (r"", r"^(?:&|\.\w)", "part of another name"),
    )
)


def shape_of(before: str, after: str) -> str:
    """Return why an abbreviation between these texts is something else, or nothing."""
    return next((why for left, right, why in _SHAPES if left.search(before) and right.search(after)), "")
