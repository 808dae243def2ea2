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

_CLASS = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_TOKEN = re.compile(
    rf"""(?xs)
    (?P<letters>[^\W_]{{2,}}(?![?*+{{]))
    | (?P<edge>\\[bAZ]|[$^]|\(\?<?!\\w\))
    | (?P<escape>\\(?:x..|u....|.))
    | (?P<among>{_CLASS})
    | (?P<look>\(\?<?[=!])
    | (?P<flags>\(\?[a-z]+\))
    | (?P<group>\((?:\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:))?(?!\?))
    | (?P<or>\|)
    | (?P<times>(?:[?*+]|\{{\d*(?:,\d*)?\}})[?+]?)
    | (?P<plain>[^()])
    """
)
_BRACKET = re.compile(rf"(?s)\\.|{_CLASS}|[()]")
_MEMBER = re.compile(r"(?s)\\x..|\\u....|\\.|.-.|.")
_ONCE_AT_MOST = frozenset({"?", "??", "{0,1}", "{,1}", "{1}"})


def tree(pattern: str) -> Sequence:
    """Return the tree of a pattern.

    Raises:
        ValueError: the pattern uses what is not read here: a group that depends on another, or comments.
    """
    verbose = _FLAGS.match(pattern)
    return (_group(pattern, verbose=bool(verbose and "x" in verbose[0])),)


_FLAGS = re.compile(r"\(\?[a-z]+\)")


@cache
def _group(inside: str, *, verbose: bool) -> Group:
    """Read what stands in a group; the same ones stand in many patterns, and are read once."""
    branches: list[list[Node]] = [[]]
    at = 0
    while at < len(inside):
        token = _TOKEN.match(inside, at)
        if token is None:
            raise ValueError(f"not read here: {inside[at:]}")
        kind, written, at = token.lastgroup or "", token[0], token.end()
        if kind == "or":
            branches.append([])
        elif kind == "times":
            branches[-1].append(_repeated(branches[-1].pop(), written))
        elif kind in ("group", "look"):
            end = _end(inside, at)
            if kind == "group":
                branches[-1].append(_group(inside[at:end], verbose=verbose))
            at = end + 1
        elif kind != "flags" and not (verbose and written.isspace()):
            branches[-1].append(_text(kind, written))
    return _of(branches)


def _end(inside: str, at: int) -> int:
    """Where the bracket stands that closes a group."""
    depth = 1
    for bracket in _BRACKET.finditer(inside, at):
        depth += (bracket[0] == "(") - (bracket[0] == ")")
        if depth == 0:
            return bracket.start()
    raise ValueError(f"never closed: {inside[at:]}")


def spelled(nodes: Iterable[Node]) -> Spelled:
    """Return how the words begin that a sequence matches, as far as can be told."""
    found = _NOTHING
    for node in nodes:
        going_on = _going_on(found)
        if not going_on:
            break
        joined = (_joined(one, other) for one in going_on for other in node.spelled)
        found = node.spelled if found is _NOTHING else found.difference(going_on).union(joined)
        if len(found) > _MOST:
            return frozenset(UNKNOWN)
    return found


_NOTHING = frozenset({""})


@cache
def _going_on(found: Spelled) -> tuple[str, ...]:
    """The beginnings that depend on what follows."""
    return tuple(each for each in found if not _is_told(each))


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


def _of(branches: list[list[Node]]) -> Group:
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
    if written == "#":
        raise ValueError("a comment, perhaps")
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
