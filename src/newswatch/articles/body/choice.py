"""Which blocks of a page are the article: those trafilatura reads, less the furniture, with what it left out.

Left out are paragraphs built like those taken (a body cut by adverts), and the standfirst between headline and text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from newswatch.articles.body.blocks import Block, above
from newswatch.articles.body.furniture import Furniture, is_standfirst
from newswatch.articles.body.reading import Reading, found_again, key_of

_ENOUGH = 0.85  # share of a reading that must be found again for the blocks to stand for it
_REGION = 0.85  # share of the text that the smallest element around it must hold; little changes from 0.75 on
_ALIKE = 3  # blocks taken that are built alike make a further one of that build part of the text
_PARAGRAPH = 60  # characters of a block that is taken for its build
_STANDFIRST = (40, 700)  # characters of a standfirst
_NEAR = 40  # blocks before the text among which the standfirst is looked for, from the headline on
_NEAREST = 12  # the same on a page without a headline
_HEADINGS = frozenset(("h2", "h3", "h4"))
_SAME = 60  # letters two texts must share at their beginning to be the same


def chosen(
    blocks: Sequence[Block], reading: Reading, said: frozenset[str], descriptions: Iterable[str]
) -> tuple[Block, ...] | None:
    """Return the blocks of the article in order; None when the reading is not made of this page's blocks.

    Args:
        blocks: of the page.
        reading: of the same page.
        said: keys of what the page says beside the text: title, bylines, dates.
        descriptions: summaries the page gives of itself, which the standfirst often repeats.
    """
    numbers, share = found_again(reading, blocks)
    if share < _ENOUGH:
        return None
    read = [block for block in blocks if block.number in numbers]
    judge = Furniture(read, said)
    taken = [block for block in read if not judge.is_furniture(block, key_of(block.text))]
    if not taken:
        return None
    taken = _in_region(taken)
    added = {block.number for block in _built_alike(blocks, taken, judge)}
    first = min(block.number for block in taken)
    added |= {block.number for block in _headings(blocks, numbers_of(taken) | added, judge)}
    added |= {block.number for block in standfirsts(blocks[:first], judge, descriptions, numbers)}
    wanted = {block.number for block in taken} | added
    return tuple(block for block in blocks if block.number in wanted)


def _in_region(taken: Sequence[Block]) -> list[Block]:
    """Keep to the smallest element that holds nearly all of the text, and to what is built like it elsewhere."""
    weights: Counter[HtmlElement] = Counter()
    for block in taken:
        for element in above(block):
            weights[element] += len(block.text)
    whole = sum(len(block.text) for block in taken)
    for element in above(max(taken, key=lambda block: len(block.text))):
        if weights[element] >= _REGION * whole:
            inside = {block.number for block in taken if element in set(above(block))}
            builds = {_build(block) for block in taken if block.number in inside}
            return [block for block in taken if block.number in inside or _build(block) in builds]
    return list(taken)


def _build(block: Block) -> tuple[str, ...]:
    """Return what blocks of one kind share: the names and classes of the block and the two elements around it."""
    around = [element for element, _ in zip(above(block), range(3), strict=False)]
    return tuple(f"{element.tag}.{element.get('class') or ''}" for element in around)


def _built_alike(blocks: Sequence[Block], taken: Sequence[Block], judge: Furniture) -> Iterator[Block]:
    builds = Counter(_build(block) for block in taken if len(block.text) >= _PARAGRAPH)
    numbers = {block.number for block in taken}
    said = {key_of(block.text) for block in taken}
    for block in blocks:
        if block.number in numbers or len(block.text) < _PARAGRAPH or builds[_build(block)] < _ALIKE:
            continue
        key = key_of(block.text)
        inside = key not in said and any(judge.holds_most(element) for element in above(block))
        if inside and not judge.is_furniture(block, key):
            said.add(key)
            yield block


def numbers_of(blocks: Iterable[Block]) -> frozenset[int]:
    """Return the places of blocks in their page."""
    return frozenset(block.number for block in blocks)


def _headings(blocks: Sequence[Block], taken: frozenset[int], judge: Furniture) -> Iterator[Block]:
    """Return the headings right before a paragraph that was taken, in the same element."""
    for block, after in pairwise(blocks):
        if block.tag in _HEADINGS and after.number in taken and block.number not in taken:
            same = block.element.getparent() is after.element.getparent()
            if same and not judge.is_furniture(block, key_of(block.text)):
                yield block


def standfirsts(
    before: Sequence[Block], judge: Furniture, descriptions: Iterable[str], read: frozenset[int]
) -> Iterator[Block]:
    """Return the paragraphs between headline and text that introduce it, each once."""
    summaries = [key[:_SAME] for text in descriptions if len(key := key_of(text)) >= _SAME]
    near = before[-_NEAR:]
    headline = next((place for place, block in enumerate(near) if block.tag == "h1"), len(near) - _NEAREST)
    seen: set[str] = set()
    for block in near[max(0, headline) :]:
        key = key_of(block.text)
        fits = _STANDFIRST[0] <= len(block.text) <= _STANDFIRST[1] and block.linked < 0.3 * len(block.text)
        if not fits or key in seen:
            continue
        says_so = is_standfirst(block) or any(summary in key for summary in summaries)
        is_read = block.number in read and block.tag == "p" and not judge.is_furniture(block, key)
        if is_read or (says_so and not judge.lies_in_furniture(block, skip=2)):
            seen.add(key)
            yield block
