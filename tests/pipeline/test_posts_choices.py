"""What the author chose as earlier posts of a story stays chosen, and a withdrawn post leaves the drafts."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from newswatch.cli import main

Captured = pytest.CaptureFixture[str]
BLOG_CASE = "/2026/02/09/stem-cells-and-ms/"


@pytest.fixture
def demo(demo_config: Path, tmp_path: Path) -> list[str]:
    """The options that lead to a demo of the test's own."""
    shutil.copytree(demo_config.parent, tmp_path / "demo")
    return ["--config", str(tmp_path / "demo" / "feeds.yaml"), "--now", "2026-03-18T07:00:00+00:00"]


def shown(capsys: Captured, options: list[str], *words: str) -> Any:
    """Return the document a command prints."""
    capsys.readouterr()
    assert main([*options, *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def blog_case(capsys: Captured, options: list[str]) -> dict[str, Any]:
    """Return the draft that links to the post of February 9th in its opening."""
    drafts = shown(capsys, options, "drafts", "list")
    found = next(
        each for each in drafts if each["earlier_posts"] and each["earlier_posts"][0]["url"].endswith(BLOG_CASE)
    )
    return dict(shown(capsys, options, "drafts", "show", str(found["id"])))


def test_a_picked_post_goes_first_and_a_dropped_one_is_not_offered_again(capsys: Captured, demo: list[str]) -> None:
    """The draft is written anew at once; another pick puts the new one behind."""
    draft = blog_case(capsys, demo)
    number, offered = str(draft["id"]), draft["earlier_posts"][0]
    posts = shown(capsys, demo, "posts", "list")
    other = next(post for post in posts if post["id"] not in {each["id"] for each in draft["earlier_posts"]})
    assert main([*demo, "drafts", "unlink", number, str(offered["id"])]) == 0
    assert main([*demo, "drafts", "link", number, str(other["id"])]) == 0
    again = shown(capsys, demo, "drafts", "show", number)
    assert again["earlier_posts"][0]["id"] == other["id"]
    assert again["earlier_posts"][0]["reasons"] == ["picked by the author"]
    assert offered["id"] not in {each["id"] for each in again["earlier_posts"]}
    assert offered["url"] not in again["markdown"]
    assert other["url"] in again["markdown"]


def test_a_decided_draft_stays_as_it_is_and_the_choice_is_remembered(capsys: Captured, demo: list[str]) -> None:
    """What was approved is not changed behind her back."""
    draft = blog_case(capsys, demo)
    number = str(draft["id"])
    assert main([*demo, "drafts", "approve", number]) == 0
    assert main([*demo, "drafts", "unlink", number, str(draft["earlier_posts"][0]["id"])]) == 0
    assert "left as it is" in capsys.readouterr().err
    assert shown(capsys, demo, "drafts", "show", number)["markdown"] == draft["markdown"]


def test_an_unknown_post_is_refused(capsys: Captured, demo: list[str]) -> None:
    """Nothing is remembered then."""
    assert main([*demo, "drafts", "link", "1", "9999"]) == 1
    assert "no post 9999" in capsys.readouterr().err


def test_a_draft_is_written_anew_when_a_post_it_links_to_is_withdrawn(capsys: Captured, demo: list[str]) -> None:
    """A post that is private now must not be linked to by anything that still waits."""
    draft = blog_case(capsys, demo)
    assert BLOG_CASE in draft["markdown"]
    path = next((Path(demo[1]).parent).rglob("2026-02-09-stem-cells-and-ms.md"))
    path.write_text(path.read_text("utf-8").replace("---\n", "---\ndraft: true\n", 1), encoding="utf-8")
    export = next((Path(demo[1]).parent).rglob("*export.xml"))
    assert BLOG_CASE not in export.read_text("utf-8")
    assert main([*demo, "--quiet", "run", "--only", "posts", "--only", "draft"]) == 0
    assert BLOG_CASE not in shown(capsys, demo, "drafts", "show", str(draft["id"]))["markdown"]
