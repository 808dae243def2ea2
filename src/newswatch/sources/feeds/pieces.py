"""Markup cut into text, CDATA sections and tags, however broken; in one walk, in time that grows with its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Possessive throughout: a tag that does not fit is given up at once, never tried in all the other ways.
_TAG = re.compile(
    r"<(/?+)([A-Za-z_][\w.-]*+(?::[A-Za-z_][\w.-]*+)?+)"
    r"((?:[\s/]++(?:[^\s=<>\"'/]++(?:\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'|[^\s<>\"']*+))?+)?+)*+)>"
)
_MARK = re.compile(r"<(?=[A-Za-z_/!?])")  # any other bracket is text
_ATTRIBUTE = re.compile(
    r"([A-Za-z_][\w.-]*+(?::[A-Za-z_][\w.-]*+)?+)(?:\s*+=\s*+(?:\"([^\"<]*+)\"|'([^'<]*+)'|([^\s<>\"']*+)))?+"
)
_VOID = frozenset({"br", "hr", "img", "input", "meta", "wbr", "embed", "param", "area", "col"})


@dataclass(frozen=True, slots=True)
class Text:
    """Letters between tags; ``raw`` where they came from a CDATA section and hold no references."""

    text: str
    raw: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag."""

    name: str
    closing: bool
    rest: str  #: attributes as written

    @property
    def empty(self) -> bool:
        """Whether it has no content and needs no end."""
        return self.rest.rstrip().endswith("/") or self.name.lower() in _VOID

    def attributes(self) -> dict[str, str]:
        """Attributes by name, values as written; of two with one name the first."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.rest):
            found.setdefault(match[1], next((group for group in match.groups()[1:] if group is not None), ""))
        return found


def pieces(text: str, start: int) -> Iterator[Text | Tag]:
    """Yield what stands in ``text`` from ``start``; comments, declarations and instructions are left out."""
    at = start
    while 0 <= at < len(text):
        mark = _MARK.search(text, at)
        bracket = mark.start() if mark else len(text)
        if bracket > at:
            yield Text(text[at:bracket])
        if bracket == len(text):
            return
        if text.startswith("<![CDATA[", bracket):
            at = _place(text, "]]>", bracket + 9) + 3
            yield Text(text[bracket + 9 : at - 3], raw=True)
        elif text.startswith(("<!", "<?"), bracket):
            end = "-->" if text.startswith("<!--", bracket) else ">"
            at = _place(text, end, bracket + len(end)) + len(end)
        else:
            match = _TAG.match(text, bracket)
            at = match.end() if match else bracket + 1
            yield Tag(match[2], bool(match[1]), match[3]) if match else Text("<", raw=True)


def _place(text: str, what: str, start: int) -> int:
    found = text.find(what, start)
    return found if found >= 0 else len(text)
