"""A page as a row of blocks: paragraphs, list items, headings, table rows, and loose text of containers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "iframe",
        "object",
        "embed",
        "button",
        "select",
        "option",
        "textarea",
        "input",
        "canvas",
        "audio",
        "video",
        "map",
        "math",
        "datalist",
        "dialog",
        "fieldset",
        "label",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "strike",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "picture",
        "source",
    ]
)
_NOT_ITS_OWN = frozenset(("td", "th"))  # a table row is one block
_CELL = " | "
_TEXTUAL = frozenset(("p", "li", "blockquote", "h2", "h3"))  # no container of an article, were it one paragraph long


@dataclass(slots=True)
class Block:
    """A run of text that stands on its own lines."""

    element: HtmlElement  #: the block element it stands in
    text: str
    linked: int = 0  #: characters of the text that are links
    number: int = 0  #: place in the page

    @property
    def tag(self) -> str:
        """Name of the block element."""
        return str(self.element.tag)


@dataclass(slots=True)
class _Walk:
    blocks: list[Block] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    owner: HtmlElement | None = None

    def say(self, text: str | None, owner: HtmlElement, in_link: bool) -> None:
        if text:
            self.parts.append(text)
            self.owner = owner if self.owner is None else self.owner
            if in_link:
                self.linked += len(text.strip())

    def end(self) -> None:
        words = " ".join("".join(self.parts).split())
        if words and self.owner is not None:
            self.blocks.append(Block(self.owner, words, min(self.linked, len(words)), len(self.blocks)))
        self.parts.clear()
        self.linked, self.owner = 0, None


def blocks_of(tree: HtmlElement) -> list[Block]:
    """Return the blocks below an element in reading order. Depth is bounded by the page, time is linear."""
    walk = _Walk()
    _visit(tree, tree, False, walk)
    walk.end()
    return walk.blocks


def _visit(element: HtmlElement, owner: HtmlElement, in_link: bool, walk: _Walk) -> None:
    walk.say(element.text, owner, in_link)
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            pass
        elif tag == "br":
            _line_break(child, walk)
        elif tag in _INLINE:
            _visit(child, owner, in_link or tag == "a", walk)
        elif tag in _NOT_ITS_OWN:
            walk.say(_CELL if walk.parts else "", owner, False)
            _visit(child, owner, in_link, walk)
        elif tag not in _SKIPPED:
            walk.end()
            _visit(child, child, in_link, walk)
            walk.end()
        walk.say(child.tail, owner, in_link)


def _line_break(element: HtmlElement, walk: _Walk) -> None:
    """Two breaks in a row part paragraphs, one is a blank."""
    after = element.getnext()
    if after is not None and after.tag == "br" and not (element.tail or "").strip():
        walk.end()
    else:
        walk.parts.append(" ")


def above(block: Block) -> Iterator[HtmlElement]:
    """Iterate over the block's element and what contains it, without ``body`` and ``html``."""
    element: HtmlElement | None = block.element
    while element is not None and element.tag not in ("body", "html"):
        yield element
        element = element.getparent()


def container_of(blocks: Sequence[Block]) -> str:
    """Return the smallest element that holds all blocks, as CSS would name it: ``div#text`` or ``article.story``."""
    shared: list[HtmlElement] = []
    for number, block in enumerate(blocks):
        around = list(above(block))
        shared = around if not number else [element for element in shared if element in around]
    if not shared:
        return "body"
    nearest = next((element for element in shared if element.tag not in _TEXTUAL), shared[-1])
    name = (nearest.get("class") or "").split()[:1]
    return f"{nearest.tag}#{nearest.get('id')}" if nearest.get("id") else ".".join((str(nearest.tag), *name))
