"""What stands among an article's paragraphs and is no part of it, by three signs: marks, words, links.

Marks (classes, ids, element names) are believed only on elements that hold the lesser part of the text: templates name
whole pages "article-sidebar-left". The tables are in ``furniture.yaml``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from newswatch.articles.body.blocks import Block, above
from newswatch.articles.page import marks_of
from newswatch.articles.tables import alternatives, entries

_MARK = re.compile(rf"(?:{alternatives('furniture', 'marks')})", re.IGNORECASE)
_STANDFIRST = re.compile(rf"(?:{alternatives('furniture', 'standfirst')})", re.IGNORECASE)
_TAGS = frozenset(entries("furniture", "tags"))
_BEGINS = re.compile(rf"(?:{alternatives('furniture', 'beginnings')})", re.IGNORECASE)
_SAYS = re.compile(alternatives("furniture", "anywhere"), re.IGNORECASE)
_MOST = 0.4  # share of the text from which on an element is the article's own container
_LONG = 350  # characters; a longer paragraph is no call to read elsewhere
_LINKED = 0.4  # share of a block's characters that are links, from which on it leads elsewhere
_LINKED_PROSE = 0.75  # the same of a paragraph that says something beside its links
_SAYING = 25  # characters beside links that say something


def is_standfirst(block: Block) -> bool:
    """Tell whether a block is marked as the paragraph under the headline, itself or by its nearest container."""
    nearest = [element for element, _ in zip(above(block), range(2), strict=False)]
    return any(_STANDFIRST.fullmatch(_bare(mark)) for element in nearest for mark in marks_of(element))


def _bare(mark: str) -> str:
    """Return a mark without the prefixes and numbers of style systems: ``c-`` and ``-1ab2``."""
    return re.sub(r"^[a-z]{1,2}-|-?\d\w*$", "", mark)


def _leads_away(block: Block) -> bool:
    size = len(block.text)
    says = block.tag == "p" and size - block.linked >= _SAYING
    return size < _LONG and block.linked >= (_LINKED_PROSE if says else _LINKED) * size


class Furniture:
    """The judge of one page's blocks.

    Args:
        blocks: those taken for the article so far, by which containers are weighed.
        said: folded texts the page has said elsewhere: title, bylines, dates.
    """

    def __init__(self, blocks: Sequence[Block], said: frozenset[str]) -> None:
        self._said = said
        self._weights: Counter[HtmlElement] = Counter()
        for block in blocks:
            for element in above(block):
                self._weights[element] += len(block.text)
        self._whole = sum(len(block.text) for block in blocks) or 1
        self._marked: dict[HtmlElement, bool] = {}

    def holds_most(self, element: HtmlElement) -> bool:
        """Tell whether an element holds the greater part of the article."""
        return self._weights[element] >= _MOST * self._whole

    def is_furniture(self, block: Block, key: str) -> bool:
        """Tell whether a block is no part of the article; ``key`` are its letters and digits."""
        if key in self._said or block.tag == "h1":
            return True
        if _leads_away(block):
            return True
        if len(block.text) < _LONG and (_BEGINS.match(block.text) or _SAYS.search(block.text)):
            return True
        return self.lies_in_furniture(block)

    def lies_in_furniture(self, block: Block, skip: int = 0) -> bool:
        """Tell whether an element around a block is marked as furniture, the ``skip`` nearest not asked."""
        for element in islice(above(block), skip, None):
            if element.tag == "blockquote":  # a quotation is text, whatever frame it is shown in
                return False
            if self._is_marked(element):
                return True
        return False

    def _is_marked(self, element: HtmlElement) -> bool:
        if element not in self._marked:
            self._marked[element] = not self.holds_most(element) and (
                element.tag in _TAGS or any(_MARK.fullmatch(_bare(mark)) for mark in marks_of(element) if mark)
            )
        return self._marked[element]
