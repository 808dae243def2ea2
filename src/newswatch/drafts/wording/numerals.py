"""Numbers in words and back: "twenty-one" is 21, "half" is not looked at. British and American, up to the millions."""

from __future__ import annotations

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
VALUES: dict[str, int] = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_WORD = "|".join(sorted([*VALUES, *_SCALES], key=len, reverse=True))
_AND = r"(?:(?<=hundred )and\s+|(?<=thousand )and\s+)?"
#: A number in words: "twenty-one", "one hundred and five", "two thousand".
SPELLED = re.compile(rf"(?i)\b(?:{_WORD})(?:[\s‑-]+{_AND}(?:{_WORD})\b|[‑-][1-9](?![\d.,]))*(?!\w)")
_PARTS = re.compile(rf"{_WORD}|and|\d")


def value_of(words: str) -> int | None:
    """Return what a number in words is worth; None when it is none, as in "one two".

    >>> [value_of(words) for words in ("twenty-one", "One hundred and five", "two thousand", "six seven", "hundred")]
    [21, 105, 2000, None, 100]
    """
    total, current, smallest = 0, 0, 1000
    for word in _PARTS.findall(words.lower()):
        if word in _SCALES:
            current, smallest = max(current, 1) * _SCALES[word], 100
            total, current = (total + current, 0) if _SCALES[word] >= 1000 else (total, current)
        elif word != "and":
            value = VALUES[word] if word in VALUES else int(word)
            if value >= smallest or (smallest == 10 and value == 0):
                return None
            current, smallest = current + value, 10 if value >= 20 else 1
    return total + current


def spelled(number: int) -> str:
    """Return a number from 0 to 99 in words, larger ones in digits.

    >>> [spelled(number) for number in (4, 21, 40, 120)]
    ['four', 'twenty-one', 'forty', '120']
    """
    if not 0 <= number < 100:
        return f"{number:,}"
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def figure(number: float) -> str:
    """Return a number as the draft writes it: "21", "12.5", "1,200"."""
    return f"{int(number):,}" if float(number).is_integer() else f"{number:g}"
