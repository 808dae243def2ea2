"""A draft's Markdown as a person reads it: no marks, links by their words. Every piece knows where it stands."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newswatch.cli.review.layout import Block, Piece, Role
from newswatch.text.clean import for_screen

_FRONT_MATTER = re.compile(r"---\n.*?\n---[ ]*(?:\n|\Z)", re.DOTALL)
_LINE = re.compile(r"(?P<heading>#{1,6})[ ]+|(?P<item>[-*+]|\d{1,3}[.)])[ ]+|(?P<quote>>)[ ]?")
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<entity>&#?\w{1,10};)"
    r"|\[(?P<words>(?:[^\[\]\\]|\\.)*)\]\((?P<url>(?:[^()\s]|\([^()]*\))*)\)"
    r"|\*\*(?P<strong>(?:[^*\\]|\\.)+)\*\*"
    r"|(?<![\w*])\*(?P<soft>(?:[^*\\]|\\.)+)\*(?!\w)"
)


def render(markdown: str, cuts: Sequence[int] = ()) -> tuple[Block, ...]:
    """Return the blocks of a draft, an empty one between paragraphs.

    Args:
        markdown: with or without front matter.
        cuts: places at which pieces shall end, such as the edges of statements.
    """
    text = for_screen(markdown)
    begin = _FRONT_MATTER.match(text)
    blocks: list[Block] = []
    at = begin.end() if begin else 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        _add(blocks, _block(text[at:end], at, sorted(set(cuts))))
        at = end + 1
    return tuple(blocks)


def _add(blocks: list[Block], block: Block | None) -> None:
    if block is not None:
        blocks.append(block)
    elif blocks and blocks[-1].pieces:
        blocks.append(Block(()))


def _block(line: str, at: int, cuts: Sequence[int]) -> Block | None:
    if not line.strip():
        return None
    indent = len(line) - len(line.lstrip(" "))
    line, at = line[indent:], at + indent
    mark = _LINE.match(line)
    if mark is None:
        return Block(tuple(_cut(_inline(line, at), cuts)))
    pieces = tuple(_cut(_inline(line[mark.end() :], at + mark.end(), "heading" if mark["heading"] else "plain"), cuts))
    if mark["heading"]:
        return Block(pieces)
    first = "| " if mark["quote"] else "- " if mark["item"] in "-*+" else f"{mark['item']} "
    return Block(pieces, first, first if mark["quote"] else " " * len(first))


def _inline(text: str, at: int, role: Role = "plain") -> Iterator[Piece]:
    done = 0
    for found in _INLINE.finditer(text):
        if found.start() > done:
            yield Piece(text[done : found.start()], role, at + done)
        yield from _marked(found, at, role)
        done = found.end()
    if done < len(text):
        yield Piece(text[done:], role, at + done)


def _marked(found: re.Match[str], at: int, role: Role) -> Iterator[Piece]:
    if found["escaped"]:
        yield Piece(found["escaped"], role, at + found.start())
    elif found["entity"]:
        yield Piece(for_screen(html.unescape(found["entity"])), role, at + found.start())
    elif found["words"] is not None:
        yield from _inline(found["words"], at + found.start("words"), "link")
    elif found["strong"]:
        yield from _inline(found["strong"], at + found.start("strong"), "strong")
    else:
        yield from _inline(found["soft"], at + found.start("soft"), "soft")


def _cut(pieces: Iterator[Piece], cuts: Sequence[int]) -> Iterator[Piece]:
    for piece in pieces:
        at = 0
        for place in cuts:
            if at < place - piece.start < len(piece.text):
                yield replace(piece, text=piece.text[at : place - piece.start], start=piece.start + at)
                at = place - piece.start
        yield replace(piece, text=piece.text[at:], start=piece.start + at)
