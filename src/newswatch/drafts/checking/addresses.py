"""Numbers of trials and papers in the addresses a draft links to, which readers do not see but follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from newswatch.records import Finding

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---(?=\n|\Z)", re.DOTALL)
_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"\]]+")
_NUMBER = re.compile(
    r"(?i)\b(?:NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}|ChiCTR[\w-]*\d{6,}|\d{4}-\d{6}-\d{2}|10\.\d{4,9}/[^\s?#)]+)"
)


def wrong_numbers(draft: str, known: str) -> Iterator[Finding]:
    """Yield the numbers that stand in an address of the draft's text and neither in ``known`` nor its front matter."""
    front = _FRONT_MATTER.match(draft)
    begin = front.end() if front else 0
    there = f"{known}\n{draft[:begin]}".lower()
    for address in _ADDRESS.finditer(draft, begin):
        for number in _NUMBER.finditer(address[0]):
            if unquote(number[0]).rstrip(".,").lower() not in there:
                start = address.start() + number.start()
                yield Finding(
                    kind="address",
                    grave="hard",
                    statement=_line(draft, start),
                    text=number[0],
                    source="",
                    start=start,
                    end=start + len(number[0]),
                )


def _line(draft: str, place: int) -> str:
    end = draft.find("\n", place)
    return draft[draft.rfind("\n", 0, place) + 1 : end if end >= 0 else None].strip()
