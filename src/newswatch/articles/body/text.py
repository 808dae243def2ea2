"""The text of an article: a reading checked against the blocks of the page, or a second opinion where that is poor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newswatch.articles.body.blocks import Block, blocks_of, container_of
from newswatch.articles.body.choice import chosen
from newswatch.articles.body.reading import Reading, key_of, read
from newswatch.articles.body.second import in_noscript, in_own_paragraphs, in_scripts, in_structured_data, once
from newswatch.articles.body.told import blocks_told
from newswatch.articles.links import links_in
from newswatch.articles.page import Page
from newswatch.articles.recipes import Recipe
from newswatch.articles.witnesses import Witnesses
from newswatch.records import Link
from newswatch.text.clean import plain_text

_LONGEST = 400_000  # characters of an article
_POOR = 250  # characters below which a reading may have missed the text
_MUST_HOLD = 0.4  # share of what the page shows; the rest may differ in marks, links and notes
_LONGER = 1.5  # a second opinion must be so many times longer than the first to be preferred


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a page and where it was read."""

    text: str
    links: tuple[Link, ...]
    witness: str
    taken: tuple[Block, ...] = ()  #: the blocks it is made of; none when it was not read from blocks
    page: tuple[Block, ...] = ()  #: all blocks of the page, furniture included


def body_of(page: Page, witnesses: Witnesses, title: str, recipe: Recipe, reading: Reading | None = None) -> Body:
    """Return the text of a page.

    Args:
        page: parsed, hidden text taken out.
        witnesses: of the same page.
        title: of the article, which is no paragraph of it.
        recipe: selectors for the site.
        reading: what trafilatura makes of the page; None: it is asked.
    """
    blocks = blocks_of(page.tree)
    said = frozenset(key_of(words) for words in _said(witnesses, title))
    descriptions = tuple(_descriptions(witnesses))
    told = blocks_told(blocks, page.tree, recipe, said, descriptions)
    if told:
        return _of_blocks(told, blocks, page, "recipe")
    reading = read(page.tree, page.url) if reading is None else reading
    taken = chosen(blocks, reading, said, descriptions)
    first = _of_blocks(taken, blocks, page, "trafilatura") if taken else _of_lines(reading, blocks)
    return _better(first, page, witnesses, blocks, said)


def _better(first: Body, page: Page, witnesses: Witnesses, blocks: Sequence[Block], said: frozenset[str]) -> Body:
    """Return the first reading, or a second opinion that is much longer and says what the page shows."""
    texts = [(in_structured_data(witnesses), "json-ld, articleBody")]
    if len(first.text) < _POOR:
        own = _of_blocks(in_own_paragraphs(blocks, said), blocks, page, "paragraphs")
        first = max(first, own, key=lambda body: len(body.text))
        texts += [(in_noscript(page.tree), "noscript"), in_scripts(page.tree)]
    text, witness = max(texts, key=lambda found: len(found[0]))
    # A text that was not read from blocks has lost its paragraphs; the page's data still have them.
    needed = _LONGER * max(len(first.text), _POOR) if first.taken else 0.9 * len(first.text)
    if len(text) > needed and _holds(text, first.text):
        return Body(plain_text(text)[:_LONGEST], (), witness, page=tuple(blocks))
    return first


def _holds(longer: str, shown: str) -> bool:
    """Tell whether a text that nobody sees says what the page shows; where it shows little, that is no matter."""
    if len(shown) < _POOR:
        return True
    whole, parts = key_of(longer), [key_of(line) for line in shown.split("\n")]
    return sum(len(part) for part in parts if part in whole) >= _MUST_HOLD * sum(map(len, parts))


def _of_blocks(taken: Sequence[Block], blocks: Sequence[Block], page: Page, witness: str) -> Body:
    text = plain_text("\n\n".join(block.text for block in taken))[:_LONGEST]
    links = links_in(dict.fromkeys(block.element for block in taken), page.url)
    witness = f"{witness}, in {container_of(taken)}" if taken else witness
    return Body(text, links, witness, tuple(taken), tuple(blocks))


def _of_lines(reading: Reading, blocks: Sequence[Block]) -> Body:
    return Body(
        plain_text(once("\n\n".join(reading.lines)))[:_LONGEST], (), "trafilatura, as it reads", page=tuple(blocks)
    )


def beginning_of(blocks: Sequence[Block]) -> str:
    """Return the words a page begins with, furniture included."""
    return "\n".join(block.text for block in blocks[:200])


def _said(witnesses: Witnesses, title: str) -> Iterator[str]:
    """What the page says beside the text and templates repeat in it."""
    visible = witnesses.visible
    yield from (title, visible.page_title, *visible.headlines)
    yield from (words for _, words in (*visible.bylines, *visible.times))
    yield from visible.dates
    yield from (thing.title for thing in witnesses.things)


def _descriptions(witnesses: Witnesses) -> Iterator[str]:
    yield from (value for _, value in witnesses.said("og:description", "description", "twitter:description"))
    yield from (thing.alternative for thing in witnesses.things)
