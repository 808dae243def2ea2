"""Patterns as trees, as far as the regular expressions of this package go: what `openings` reads their words from.

A node knows how what it matches begins (`spelled`): letters and digits in lower case, `DIGIT` for any digit, `BREAK`
for what is no part of a word, `UNKNOWN` for what is left open, `EDGE` where a word begins or ends. Whatever else has no
width is left out: a tree may match more than its pattern, never less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

Spelled = frozenset[str]
BREAK, DIGIT, EDGE, UNKNOWN = " ", "#", "|", "?"
LENGTH = 4  #: letters of a word that are read
_MOST = 400  # beginnings of a node; one with more can begin with anything


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A character, one of some; or letters in a row; or an `EDGE`."""

    spelled: Spelled
    parts: bool  #: a word may begin inside or behind
    opens: bool | None  #: a letter behind is surely the first of its word; None: if one in front would be


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """One of several sequences."""

    spelled: Spelled
    parts: bool
    opens: bool | None
    branches: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """A node several times, or perhaps not at all."""

    spelled: Spelled
    parts: bool
    opens: bool | None
    node: Node


Node = Text | Group | Repeat
Sequence = tuple[Node, ...]

_TOKEN = re.compile(
    r"""(?xs)
    (?P<letters>[^\W_]{2,}(?![?*+{]))
    | (?P<inner>\(\?:(?:[^()\[\]\\]|\\.|\[\^?\]?(?:\\.|[^\]\\])*\])*\))
    | (?P<edge>\\[bAZ]|[$^]|\(\?<?!\\w\))
    | (?P<escape>\\(?:x..|u....|.))
    | (?P<among>\[\^?\]?(?:\\.|[^\]\\])*\])
    | (?P<look>\(\?<?[=!])
    | (?P<flags>\(\?[a-z]+\))
    | (?P<open>\((?:\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:))?(?!\?))
    | (?P<close>\))
    | (?P<or>\|)
    | (?P<times>(?:[?*+]|\{\d*(?:,\d*)?\})[?+]?)
    | (?P<plain>.)
    """
)
_TEXTS = frozenset(("letters", "edge", "escape", "among", "plain"))
_MEMBER = re.compile(r"(?s)\\x..|\\u....|\\.|.-.|.")
_ONCE_AT_MOST = frozenset({"?", "??", "{0,1}", "{,1}", "{1}"})


def tree(pattern: str) -> Sequence:
    """Return the tree of a pattern.

    Raises:
        ValueError: the pattern uses what is not read here: a group that depends on another, or comments.
    """
    return (_read(pattern, verbose=False),)


def _read(pattern: str, *, verbose: bool) -> Group:
    reader = _Reader(verbose=verbose)
    for token in _TOKEN.finditer(pattern):
        reader.take(token.lastgroup or "", token[0])
    return reader.finished()


@cache
def _inner(group: str, *, verbose: bool) -> Group:
    """A group without groups inside; the same ones stand in many patterns."""
    return _read(group.removeprefix("(?:").removesuffix(")"), verbose=verbose)


def spelled(nodes: Iterable[Node]) -> Spelled:
    """Return how the words begin that a sequence matches, as far as can be told."""
    found = _NOTHING
    for node in nodes:
        going_on = [each for each in found if not _is_told(each)]
        if not going_on:
            break
        joined = (_joined(one, other) for one in going_on for other in node.spelled)
        found = node.spelled if found is _NOTHING else found.difference(going_on).union(joined)
        if len(found) > _MOST:
            return frozenset(UNKNOWN)
    return found


_NOTHING = frozenset({""})


@cache
def _is_told(beginning: str) -> bool:
    """Whether nothing that follows can change the beginning of a word: it is long enough, a number or left open."""
    letters = beginning.lstrip(EDGE)
    return len(letters) >= LENGTH or letters[:1].isdigit() or letters.endswith((BREAK, DIGIT, UNKNOWN))


def _joined(one: str, other: str) -> str:
    if not one:
        return other
    if one.lstrip(EDGE) and other.startswith((EDGE, DIGIT)):
        return one + (BREAK if other.startswith(EDGE) else UNKNOWN)
    joined = one + other
    return joined[: LENGTH + len(joined) - len(joined.lstrip(EDGE))]


class _Reader:
    """Reads a pattern token by token; the groups that are open wait on a stack, each with its branches."""

    def __init__(self, *, verbose: bool) -> None:
        self.branches: list[list[Node]] = [[]]
        self.waiting: list[tuple[str, list[list[Node]]]] = []
        self.verbose = verbose

    def take(self, kind: str, written: str) -> None:
        """Read a token."""
        if kind in _TEXTS:
            if not (self.verbose and written.isspace()):
                self.branches[-1].append(_text(kind, written))
        elif kind == "inner":
            self.branches[-1].append(_inner(written, verbose=self.verbose))
        elif kind in ("open", "look"):
            self.waiting.append((kind, self.branches))
            self.branches = [[]]
        elif kind == "close":
            self._close()
        elif kind == "or":
            self.branches.append([])
        elif kind == "times":
            self.branches[-1].append(_repeated(self.branches[-1].pop(), written))
        else:
            self.verbose = self.verbose or "x" in written

    def finished(self) -> Group:
        """Return what was read as one group."""
        if self.waiting:
            raise ValueError("a group that is not closed, or not read here")
        return _group(self.branches)

    def _close(self) -> None:
        if not self.waiting:
            raise ValueError("a group that was never opened, or not read here")
        inside = self.branches
        kind, self.branches = self.waiting.pop()
        if kind == "open":
            self.branches[-1].append(_group(inside))


def _group(branches: list[list[Node]]) -> Group:
    opens = {_opens(branch) for branch in branches}
    return Group(
        frozenset().union(*map(spelled, branches)),
        any(node.parts for branch in branches for node in branch),
        False if False in opens else None if None in opens else True,
        tuple(map(tuple, branches)),
    )


def _opens(branch: Iterable[Node]) -> bool | None:
    opens = None
    for node in branch:
        opens = opens if node.opens is None else node.opens
    return opens


def _repeated(node: Node, times: str) -> Repeat:
    optional = times[0] in "?*" or times.startswith(("{0", "{,"))
    found = node.spelled
    if times not in _ONCE_AT_MOST:
        found = frozenset(each if _is_told(each) or not each else each + UNKNOWN for each in found)
    opens = None if optional and node.opens else node.opens
    return Repeat(found | {""} if optional else found, node.parts, opens, node)


@cache
def _text(kind: str, written: str) -> Text:
    found = frozenset(_one_of(kind, written))
    return Text(found, not found.isdisjoint((BREAK, EDGE)), found <= {BREAK, EDGE})


def _one_of(kind: str, written: str) -> Iterable[str]:
    if kind == "letters":
        return [written.lower()[:LENGTH]]
    if kind == "edge":
        return [EDGE]
    if kind == "among":
        return UNKNOWN if written[1] == "^" else map(_member, _MEMBER.findall(written[1:-1]))
    if kind == "plain" and written in "(#":
        raise ValueError("a group of a kind, or a comment, that is not read here")
    return _escaped(written) if kind == "escape" else UNKNOWN if written == "." else _kind(written)


def _member(written: str) -> str:
    """What a member of a class stands for: a character, an escape, a range."""
    if written.startswith("\\"):
        return _escaped(written)
    if len(written) == 1:
        return _kind(written)
    return DIGIT if written[0].isdigit() and written[-1].isdigit() else UNKNOWN


def _escaped(written: str) -> str:
    if written[1] in "xu":
        return _kind(written.encode().decode("unicode_escape"))
    if written[1] in "sWn":
        return BREAK
    if written[1] == "d":
        return DIGIT
    return UNKNOWN if written[1].isalnum() else _kind(written[1])


def _kind(character: str) -> str:
    return character.lower() if character == "_" or character.isalnum() else BREAK
