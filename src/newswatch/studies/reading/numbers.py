"""Numbers in digits and in words, as one pattern and one function that gives their value."""

from __future__ import annotations

import re

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_VALUES = _UNITS | _TENS | {"dozen": 12, "half": 0.5}

_ONE_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(list(_UNITS)[1:10])}))?|{'|'.join(reversed(_UNITS))})"
WORDS = rf"(?:{_ONE_WORD}(?:[ -]hundred(?:(?: and)? {_ONE_WORD})?)?(?:[ -]thousand)?(?:[ -]million)?|a hundred|a dozen)"
_THIN = "\u00a0\u2009\u202f "  # spaces that part thousands
DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:[{_THIN}]\d{{3}})+(?!\d)|\d+(?:\.\d+)?)(?: (?:million|thousand))?"
_PARTED = re.compile(rf"(?<=\d)[{_THIN}](?=\d{{3}}(?!\d))")
NUMBER_BEGINS = re.compile(
    rf"(?<!\w)(?:\d|a (?=hundred|dozen)|(?:{'|'.join((*_TENS, *_UNITS))})(?!\w))"
)  #: in lower case
NUMBER = rf"(?:{DIGITS}|{WORDS})"  #: case is the caller's: use with re.IGNORECASE


def value(number: str) -> float:
    """Return the value of what `NUMBER` matched: ``"1,888"``, ``"6.7"``, ``"twenty-four"``, ``"a hundred"``."""
    words = re.findall(r"[\d.,]*\d|[a-z]+", _PARTED.sub("", number.lower()))
    total = part = 0.0
    for word in words:
        if word[0].isdigit():
            part += float(word.replace(",", ""))
        elif word in ("thousand", "million"):
            total, part = total + max(1.0, part) * _SCALES[word], 0.0
        elif word in ("hundred", "dozen"):
            part = max(1.0, part) * (_SCALES | {"dozen": 12})[word]
        else:
            part += _VALUES.get(word, 0)
    return total + part
