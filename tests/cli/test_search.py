"""``newswatch search`` on the demo's store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newswatch.cli import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def demo(demo_config: Path) -> list[str]:
    """Return the options that lead to the demo."""
    return ["--config", str(demo_config), "search"]


def test_finds_on_every_shelf_the_best_first(capsys: Captured, demo: list[str]) -> None:
    """Articles, earlier posts and drafts answer together, as one JSON document."""
    assert main([*demo, "stem", "cell", "transplants", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {each["in"] for each in found} == {"articles", "posts", "drafts"}
    assert [each["score"] for each in found] == sorted((each["score"] for each in found), reverse=True)
    assert all(each["excerpt"] for each in found)


def test_looks_only_where_it_is_told(capsys: Captured, demo: list[str]) -> None:
    """--in names the shelf, --limit the number."""
    assert main([*demo, "stem", "--in", "posts", "--limit", "2", "--json"]) == 0
    assert [each["in"] for each in json.loads(capsys.readouterr().out)] == ["posts", "posts"]


def test_does_not_show_the_front_matter_of_drafts(capsys: Captured, demo: list[str]) -> None:
    """It is for machines."""
    assert main([*demo, "ward", "--in", "drafts", "--json"]) == 0
    assert not [each for each in json.loads(capsys.readouterr().out) if "url:" in each["excerpt"]]


def test_says_that_nothing_was_found(capsys: Captured, demo: list[str]) -> None:
    """Scripts see it by the exit code, people by a line."""
    assert main([*demo, "zebrafish%"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Nothing stored" in captured.err


def test_refuses_a_query_without_a_word(capsys: Captured, demo: list[str]) -> None:
    """A slip of the hand is no search for everything."""
    assert main([*demo, "!!"]) == 2
    assert "no word" in capsys.readouterr().err
