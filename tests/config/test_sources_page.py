"""The examples of docs/sources.md load, and the page speaks of every key."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from newswatch.articles import Recipe
from newswatch.config import RecipeConfig, SourceConfig, load
from newswatch.errors import ConfigError
from newswatch.sources import kinds

PAGE = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
RECIPE = "sources:\n  - name: a\n    url: https://a.example/\n    recipe:\n      "


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_page_is_a_configuration(tmp_path: Path, example: str) -> None:
    """What is shown can be pasted."""
    path = tmp_path / "feeds.yaml"
    path.write_text(example, encoding="utf-8")
    assert load(path).sources


def test_the_page_names_every_key_and_kind() -> None:
    """Nothing can be written that is not documented."""
    options = {key for kind in kinds().values() for key in kind.options.model_fields}
    keys = {*SourceConfig.model_fields, *RecipeConfig.model_fields, *options} - {"options"}
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()
    assert {kind for kind in kinds() if f"**{kind}**" not in PAGE} == set()


def test_recipes_of_sources_are_those_of_articles() -> None:
    """The same keys, here and there."""
    assert [field.name for field in fields(Recipe)] == list(RecipeConfig.model_fields)


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        ("bdoy: p", "recipe.bdoy: unknown key (did you mean 'body'?)"),
        ("body: 'div['", "recipe.body: not a CSS selector"),
        ("body: ''", "recipe.body: a CSS selector is needed"),
        ("drop: [a, b]", "recipe.drop: a CSS selector is needed"),
    ],
)
def test_a_recipe_that_cannot_be_used_is_refused_at_once(tmp_path: Path, recipe: str, words: str) -> None:
    """File, line and key are named, not found out at night."""
    path = tmp_path / "feeds.yaml"
    path.write_text(RECIPE + recipe + "\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert words in str(caught.value)
    assert caught.value.line == 5
