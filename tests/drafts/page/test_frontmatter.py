"""Front matter with the same values for every loader of YAML."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from newswatch.drafts.page.frontmatter import front_matter
from newswatch.text.clean import plain


def loaded(block: str, version: str) -> dict[str, Any]:
    """Return the values as a loader of a YAML version reads them."""
    yaml = YAML(typ="safe", pure=True)
    yaml.version = version  # type: ignore[assignment]
    lines = block.split("\n")
    assert lines[0] == lines[-1] == "---"
    values: dict[str, Any] = yaml.load("\n".join(lines[1:-1]))
    return values


@pytest.mark.parametrize("version", ["1.1", "1.2"])
@settings(max_examples=15)
@given(text=st.text(max_size=40))
def test_any_title_comes_back_as_it_was(version: str, text: str) -> None:
    """Quotes, colons, emoji, "no" and "2026-01-02": all stay text."""
    block = front_matter({"title": text, "topics": [text], "sources": [{"name": text}], "study": {"doi": text}})
    title = plain(text)
    assert loaded(block, version) == {
        "title": title, "topics": [title], "sources": [{"name": title}], "study": {"doi": title},
    }  # fmt: skip


@pytest.mark.parametrize("version", ["1.1", "1.2"])
@pytest.mark.parametrize(
    "text", ["no", "2026-01-02", "12:30:00", "1e3", "0o17", "~", "- a", "a: b", "{{ x }}", "#", "="]
)
def test_what_loaders_disagree_on_is_quoted(version: str, text: str) -> None:
    """YAML 1.1 takes "no" for a truth value and 12:30:00 for a number."""
    assert loaded(front_matter({"title": text}), version) == {"title": text}


def test_nothing_is_written_as_an_empty_list_or_mapping() -> None:
    """Templates of Hugo and Jekyll may loop over it."""
    assert front_matter({"topics": [], "study": {}, "n": 3}) == "---\ntopics: []\nstudy: {}\nn: 3\n---"
