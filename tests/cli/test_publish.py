"""``newswatch publish`` as people call it: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_httpserver import HTTPServer

from newswatch.cli import main
from tests.pipeline.publish.editors import PASSWORD, Editors, page

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def demo(demo_config: Path, tmp_path: Path) -> Path:
    """Return the configuration of a demo of the test's own, its first draft approved."""
    shutil.copytree(demo_config.parent, tmp_path / "demo")
    config = tmp_path / "demo" / "feeds.yaml"
    assert main(["--quiet", "--config", str(config), "drafts", "approve", "1"]) == 0
    return config


def with_places(config: Path, **places: Any) -> None:
    """Write places into the configuration."""
    values = yaml.safe_load(config.read_text("utf-8"))
    config.write_text(yaml.safe_dump({**values, "publish": places}), encoding="utf-8")


def call(capsys: Captured, config: Path, *arguments: str, quiet: bool = False) -> tuple[int, str, str]:
    """Call the program; return its exit code, stdout and stderr."""
    code = main([*(["--quiet"] if quiet else []), "--config", str(config), "publish", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_drafts_go_into_a_folder(capsys: Captured, demo: Path) -> None:
    """What was done is said, and what its author should know; again, and it is as it was."""
    with_places(demo, folder="content")
    code, out, _ = call(capsys, demo, "--dry-run")
    assert (code, "would be sent" in out, "Hey there!" in out) == (0, True, True)
    assert not (demo.parent / "content").exists()
    code, out, _ = call(capsys, demo)
    assert code == 0
    assert "draft 1," in out
    assert "your own view is still empty" in out
    assert len(list((demo.parent / "content").iterdir())) == 1
    assert "as it was" in call(capsys, demo)[1]
    assert call(capsys, demo, quiet=True) == (0, "", "")


def test_the_json_says_it_for_programs(capsys: Captured, demo: Path) -> None:
    """One document; in a dry run with what would be sent."""
    with_places(demo, folder="content")
    (would,) = json.loads(call(capsys, demo, "--dry-run", "--json")[1])
    assert would["sent"]["text"].startswith("---\n")
    (done,) = json.loads(call(capsys, demo, "--json")[1])
    assert {name: done[name] for name in ("draft", "outcome", "where")} == {
        "draft": 1, "outcome": "new", "where": would["sent"]["file"],
    }  # fmt: skip


def test_wrong_usage_is_told_in_words(capsys: Captured, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No place, two places, a draft nobody approved or nobody wrote."""
    assert "has no `publish: folder:` or" in call(capsys, demo)[2]
    with_places(demo, folder="content")
    code, _, err = call(capsys, demo, "2")
    assert (code, "draft 2 is waiting" in err) == (2, True)
    assert call(capsys, demo, "99")[::2] == (1, "newswatch: no draft 99; `newswatch drafts list` shows them\n")
    assert call(capsys, demo, "--to", "wordpress")[0] == 2
    with_places(demo, folder="content", wordpress={"url": "https://b.example", "user": "me", "password_env": "P"})
    assert "name one with --to" in call(capsys, demo)[2]
    with_places(demo, wordpress={"url": "https://b.example", "user": "me"})
    code, _, err = call(capsys, demo)
    assert (code, "publish.wordpress" in err, "token_env" in err) == (2, True, True)


def test_a_blog_that_says_no_ends_with_one(
    capsys: Captured, demo: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the password is nowhere in sight."""
    monkeypatch.setenv("BLOG_PASSWORD", PASSWORD)
    blog = Editors(httpserver)
    with_places(demo, wordpress=blog.settings())
    blog.behave = lambda request: page("Forbidden", 403)
    code, out, err = call(capsys, demo)
    assert (code, "firewall" in err, PASSWORD in out + err) == (1, True, False)
    blog.behave = lambda request: page("Gone wrong", 502) if request.method == "POST" else None
    code, out, err = call(capsys, demo)
    assert (code, "has a fault (502)" in out) == (1, True)
    blog.behave = None
    code, out, _ = call(capsys, demo)
    assert (code, f"{blog.url}/wp-admin/post.php?post=100&action=edit" in out) == (0, True)
    assert main(["--config", str(demo), "drafts", "list", "--state", "published", "--json"]) == 0
    assert [each["id"] for each in json.loads(capsys.readouterr().out)] == [1]
