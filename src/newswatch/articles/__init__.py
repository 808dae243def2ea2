"""From a page's HTML to an article: text and metadata, each field decided from all witnesses. Pure; no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.articles.extraction import extract
    from newswatch.articles.feed import from_entry
    from newswatch.articles.parts import join
    from newswatch.articles.recipes import NO_RECIPE, Recipe, recipe_for
    from newswatch.articles.walls import wall_in_words

__all__ = ["NO_RECIPE", "Recipe", "extract", "from_entry", "join", "recipe_for", "wall_in_words"]

__getattr__ = lazily(
    __name__,
    {
        "NO_RECIPE": "newswatch.articles.recipes",
        "Recipe": "newswatch.articles.recipes",
        "extract": "newswatch.articles.extraction",
        "from_entry": "newswatch.articles.feed",
        "join": "newswatch.articles.parts",
        "recipe_for": "newswatch.articles.recipes",
        "wall_in_words": "newswatch.articles.walls",
    },
)
