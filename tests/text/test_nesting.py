"""Nesting without end brings PyYAML's C reader down: it is refused before the text is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.config import load
from newswatch.errors import ConfigError
from newswatch.text.nesting import DEEPEST, is_too_deep
from newswatch.text.yaml12 import read_yaml

WITHOUT_END = ("- " * 90_000, "? " * 90_000, "a: " + "{a: " * 90_000, "a: " + "[" * 90_000)


@pytest.mark.parametrize("text", WITHOUT_END, ids=["lists", "keys", "mappings", "brackets"])
def test_nesting_without_end_is_refused(text: str, tmp_path: Path) -> None:
    """With the file's name in a configuration, and as no clean YAML anywhere else."""
    path = tmp_path / "feeds.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"feeds\.yaml:1: nested too deep"):
        load(path)
    with pytest.raises(ValueError, match="nested too deep"):
        read_yaml(text)


@given(st.integers(1, 3 * DEEPEST), st.sampled_from([("[", "]"), ("{a: ", "}"), ("- ", "")]))
def test_depth_is_what_counts(depth: int, pair: tuple[str, str]) -> None:
    """Exactly the texts deeper than the limit are too deep, whatever they are nested with."""
    opening, closing = pair
    assert is_too_deep(opening * depth + "a" + closing * depth) == (depth > DEEPEST)


def test_a_long_text_is_not_a_deep_one() -> None:
    """A thousand sources, with brackets in their names and texts far to the right, are nobody's nesting."""
    rows = "".join(f"  - name: '[{number}'\n    url: http://a.example/{number}\n" for number in range(1000))
    assert not is_too_deep(f"sources:\n{rows}text: |\n{' ' * 200}far to the right\n")


def test_what_is_no_yaml_is_somebody_elses_complaint() -> None:
    """It is not deep; whoever reads it says what is wrong."""
    assert not is_too_deep("}" + "{" * (DEEPEST + 1))
