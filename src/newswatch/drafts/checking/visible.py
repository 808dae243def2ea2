"""What a reader sees of a Markdown draft, at the same offsets: markup, addresses and front matter become blanks."""

from __future__ import annotations

import html
import re

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---(?=\n|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ADDRESS = re.compile(r"<?\bhttps?://[^\s)>\]]+>?")
_LINE_MARKS = re.compile(r"(?m)^[ \t]*(?:[-*+] |>[ \t]?|\#{1,6} )+")
_ESCAPE = re.compile(r"\\(?=[^\w\s])")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)")


def visible(draft: str) -> str:
    """Return the draft with everything blanked that is not read; as long as the draft, lines where they were."""
    text = _FRONT_MATTER.sub(_blank, draft)
    text = _COMMENT.sub(_blank, text)
    text = re.sub(r"\[([^\[\]]*)\]\([^()\s]*(?:\s\"[^\"]*\")?\)", _only_words, text)
    for pattern in (_ADDRESS, _LINE_MARKS, _ESCAPE, _EMPHASIS):
        text = pattern.sub(_blank, text)
    return _REFERENCE.sub(_character, text)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _only_words(match: re.Match[str]) -> str:
    words = match[1]
    return f" {words}{' ' * (len(match[0]) - len(words) - 1)}"


def _character(match: re.Match[str]) -> str:
    character = html.unescape(match[0])
    return character.ljust(len(match[0])) if len(character) == 1 else match[0]
