"""Patterns as trees, as far as the regular expressions of this package go: what `openings` reads their words from.

A node knows how what it matches begins (`spelled`): letters and digits in lower case, `DIGIT` for any digit, `BREAK`
for what is no part of a word, `UNKNOWN` for what is left open, `EDGE` where a word begins or ends. Whatever else has no
width is left out: a tree may match more than its pattern, never less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Spelled = frozenset[str]
BREAK, DIGIT, EDGE, UNKNOWN = " ", "#", "|", "?"
LENGTH = 4  #: letters of a word that are read
_MOST = 400  # beginnings of a node; one with more can begin with anything


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A character, one of some; or letters in a row."""

    spelled: Spelled


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """One of several sequences."""

    spelled: Spelled
    branches: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """A node several times, or perhaps not at all."""

    spelled: Spelled
    node: Node
    optional: bool


Node = Text | Group | Repeat
Sequence = tuple[Node, ...]

_TOKEN = re.compile(
    r"""(?xs)
    (?P<letters>[^\W_]{2,}(?![?*+{]))
    | \\(?:x(?P<hex>..)|u(?P<point>....)|(?P<escape>.))
    | \[(?P<other>\^?)(?P<among>\]?(?:\\.|[^\]\\])*)\]
    | (?P<look>\(\?<?[=!])
    | \(\?(?P<flags>[a-z]+)\)
    | (?P<group>\((?:\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:))?(?!\?))
    | (?P<times>[?*+]|\{\d*(?:,\d*)?\})[?+]?
    | (?P<plain>[^()])
    """
)
_MEMBER = re.compile(r"(?s)\\x..|\\u....|\\.|.-.|.")
_EDGES = frozenset({r"(?<!\w)", r"(?!\w)"})
_ONCE_AT_MOST = frozenset({"?", "{0,1}", "{,1}", "{1}"})


def tree(pattern: str) -> Sequence:
    """Return the tree of a pattern.

    Raises:
        ValueError: the pattern uses what is not read here: a group that depends on another, or comments.
    """
    reader = _Reader(pattern)
    found = reader.group()
    if reader.at < len(pattern):
        raise ValueError(pattern)
    return (found,)


def spelled(nodes: Iterable[Node]) -> Spelled:
    """Return how the words begin that a sequence matches, as far as can be told."""
    told: set[str] = set()
    going_on = {""}
    for node in nodes:
        joined = {_joined(one, other) for one in going_on for other in node.spelled}
        going_on = {each for each in joined if not is_told(each)}
        told |= joined - going_on
        if not going_on:
            break
        if len(going_on) > _MOST:
            return frozenset(UNKNOWN)
    return frozenset(told | going_on)


def is_told(beginning: str) -> bool:
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
    """Reads a pattern from its beginning to its end, a group by calling itself."""

    def __init__(self, pattern: str) -> None:
        self.pattern, self.at = pattern, 0
        self.verbose = False

    def group(self) -> Group:
        """Read up to the end of the group."""
        branches: list[list[Node]] = [[]]
        for token in self._tokens():
            if token["plain"] == "|":
                branches.append([])
            elif token["times"]:
                branches[-1].append(_repeated(branches[-1].pop(), token["times"]))
            elif node := self._node(token):
                branches[-1].append(node)
        return Group(frozenset().union(*map(spelled, branches)), tuple(map(tuple, branches)))

    def _tokens(self) -> Iterator[re.Match[str]]:
        while self.at < len(self.pattern) and self.pattern[self.at] != ")":
            token = _TOKEN.match(self.pattern, self.at)
            if token is None:
                raise ValueError(self.pattern)
            self.at = token.end()
            if self.verbose and token[0] == "#":
                raise ValueError(self.pattern)
            if not (self.verbose and token[0].isspace()):
                yield token

    def _node(self, token: re.Match[str]) -> Node | None:
        if token["group"]:
            return self._closed(self.group())
        if token["look"]:
            self._closed(self.group())
            return _text(EDGE) if self.pattern[token.start() : self.at] in _EDGES else None
        if token["flags"]:
            self.verbose = self.verbose or "x" in token["flags"]
            return None
        return _character(token)

    def _closed(self, group: Group) -> Group:
        if not self.pattern.startswith(")", self.at):
            raise ValueError(self.pattern)
        self.at += 1
        return group


def _repeated(node: Node, times: str) -> Repeat:
    optional = times in "?*" or times.startswith(("{0", "{,"))
    found = node.spelled
    if times not in _ONCE_AT_MOST:
        found = frozenset(each if is_told(each) or not each else each + UNKNOWN for each in found)
    return Repeat(found | {""} if optional else found, node, optional)


_AT_EDGES = ("b", "A", "Z")


def _character(token: re.Match[str]) -> Text | None:
    if token["letters"]:
        return _text(token["letters"].lower()[:LENGTH])
    if token["among"] is not None:
        return Text(frozenset(UNKNOWN if token["other"] else map(_member, _MEMBER.findall(token["among"]))))
    if token["plain"]:
        return _text({"^": EDGE, "$": EDGE, ".": UNKNOWN}.get(token[0]) or _kind(token[0]))
    if token["escape"] == "B":
        return None
    return _text(EDGE if token["escape"] in _AT_EDGES else _escaped(token[0]))


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


def _text(one: str) -> Text:
    return Text(frozenset({one}))
