"""The text where a recipe tells it: every block of the containers it names, less what it drops and furniture."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from newswatch.articles.body.blocks import Block, above
from newswatch.articles.body.choice import standfirsts
from newswatch.articles.body.furniture import Furniture
from newswatch.articles.body.reading import key_of
from newswatch.articles.recipes import Recipe
from newswatch.articles.selectors import found_by

_WORTH = 250  # characters; a container with less is not the body of this layout


def blocks_told(
    blocks: Sequence[Block], tree: HtmlElement, recipe: Recipe, said: frozenset[str], descriptions: Sequence[str]
) -> tuple[Block, ...]:
    """Return the blocks of the article by the recipe; none when it says nothing or does not fit the page."""
    containers = set(found_by(recipe.body, tree))
    if not containers:
        return ()
    dropped = set(found_by(recipe.drop, tree))
    inside = [block for block in blocks if _lies_in(block, containers) and not _lies_in(block, dropped)]
    judge = Furniture(inside, said)
    taken = [block for block in inside if not judge.is_furniture(block, key_of(block.text))]
    if sum(len(block.text) for block in taken) < _WORTH:
        return ()
    first = taken[0].number
    numbers = frozenset(block.number for block in inside)
    return (*standfirsts(blocks[:first], judge, descriptions, numbers), *taken)


def _lies_in(block: Block, elements: set[HtmlElement]) -> bool:
    return bool(elements) and any(element in elements for element in above(block))
