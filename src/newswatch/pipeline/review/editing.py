"""The file a draft is edited in: Markdown with front matter, and on top a note where it could not be read. Pure.

Whoever saves a file that cannot be read gets it back as it was, the reason on top; the note goes by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

NOTE = "# newswatch: "
FENCE = "---"


@dataclass(frozen=True, slots=True)
class Read:
    """An edited file that can be taken over."""

    markdown: str
    title: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why an edited file cannot be taken over."""

    why: str
    empty: bool = False


def with_note(text: str, why: str) -> str:
    """Return a file's text with the reason on top, in lines that are taken out again by themselves."""
    lines = [f"{NOTE}{line}" for line in why.splitlines() if line.strip()]
    end = f"{NOTE}Set it right and save; or leave the editor without a change, and nothing is taken over."
    return "\n".join((*lines, end, without_note(text)))


def without_note(text: str) -> str:
    """Return a file's text without our notes on top.

    >>> without_note(with_note("a\\nb", "wrong"))
    'a\\nb'
    """
    lines = text.split("\n")
    while lines and lines[0].startswith(NOTE):
        lines.pop(0)
    return "\n".join(lines)


def read(text: str) -> Read | Unreadable:
    """Read an edited file: front matter with a title, and something under it."""
    text = without_note(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        return Unreadable("the file is empty", empty=True)
    lines = text.lstrip("\n").split("\n")
    if lines[0].rstrip() != FENCE:
        return Unreadable(f"line 1: the front matter begins with a line of {FENCE}; this is: {lines[0][:60]}")
    end = next((place for place, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return Unreadable(f"the front matter has no end: a line of {FENCE} is missing under it")
    title = _title("\n".join(lines[1:end]))
    if isinstance(title, Unreadable):
        return title
    if not "\n".join(lines[end + 1 :]).strip():
        return Unreadable("nothing stands under the front matter", empty=True)
    return Read("\n".join(lines).rstrip("\n") + "\n", title)


def _title(block: str) -> str | Unreadable:
    import yaml

    try:
        values = yaml.safe_load(block)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 2}: " if mark else ""
        return Unreadable(
            f"{line}the front matter is no YAML: {getattr(error, 'problem', None) or 'it cannot be read'}"
        )
    except (RecursionError, ValueError) as error:
        return Unreadable(f"the front matter cannot be read: {error}")
    if not isinstance(values, dict):
        return Unreadable("the front matter is no list of `name: value`")
    title = values.get("title")
    if not isinstance(title, str) or not title.strip():
        return Unreadable('the front matter has no title; one in quotes is needed: title: "…"')
    return " ".join(title.split())
