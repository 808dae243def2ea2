"""``newswatch posts`` as people and scripts call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from newswatch.cli import main
from newswatch.config import Config
from newswatch.store import Store
from tests.pipeline.blog import Blog, held

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def blog(httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Blog:
    """A blog with six posts, one of them private, and its export beside the configuration."""
    monkeypatch.chdir(tmp_path)
    blog = Blog(httpserver, tmp_path)
    blog.write(6)
    blog.edit(2, status="private")
    blog.edit(4, text="Vitamin D in winter, and whether the tablets keep relapses away.")
    blog.export()
    return blog


def called(capsys: Captured, config: Config, *words: str) -> tuple[int, str, str]:
    """Call the program; return exit code, stdout and stderr."""
    code = main(["--config", str(config.path), *words])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_every_place_is_imported_and_said(capsys: Captured, blog: Blog) -> None:
    """One line a place, with what was left out and why."""
    config = blog.config({"wxr": "export.xml"}, {"feed": blog.url + "/feed/"})
    code, out, _ = called(capsys, config, "posts", "import")
    assert code == 0
    assert out.splitlines()[0] == "wxr:export.xml: 5 new, 0 changed, 0 as they were, 0 gone; left out: 1 private"
    assert "0 new, 0 changed, 5 as they were, 0 gone" in out.splitlines()[1]


def test_one_place_can_be_named_by_its_path_from_here(
    capsys: Captured, blog: Blog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place of the configuration is the same place, wherever she stands when she names it."""
    config = blog.config({"wxr": "export.xml"}, {"feed": "http://127.0.0.1:9/"})
    inner = blog.folder / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    code, out, _ = called(capsys, config, "posts", "import", "../export.xml")
    assert code == 0
    assert out.startswith("wxr:export.xml: 5 new")


def test_a_folder_is_imported_with_a_form_and_a_pattern(capsys: Captured, blog: Blog) -> None:
    """Both can be said where they cannot be told."""
    folder = blog.folder / "words"
    folder.mkdir()
    (folder / "first.md").write_text("---\ntitle: First\ndate: 2024-02-09\n---\nText.\n", encoding="utf-8")
    words = ("posts", "import", str(folder), "--format", "folder", "--permalink", "/:year/:slug/")
    code, _, _ = called(capsys, blog.config(), *words)
    assert code == 0
    assert held(blog.config())["first"].url.endswith("/2024/first/")


def test_what_an_import_did_comes_as_json_too(capsys: Captured, blog: Blog) -> None:
    """One document, nothing else on stdout."""
    code, out, _ = called(capsys, blog.config({"wxr": "export.xml"}), "posts", "import", "--json")
    (row,) = json.loads(out)
    assert code == 0
    assert (row["origin"], row["new"], row["gone"], row["skipped"]) == ("wxr:export.xml", 5, 0, {"private": 1})


def test_the_exit_code_tells_how_much_failed(capsys: Captured, blog: Blog) -> None:
    """1 when nothing could be read, 3 when a part could not, 2 when the command makes no sense."""
    (blog.folder / "broken.xml").write_text("<rss><channel>\n<item>", encoding="utf-8")
    code, out, _ = called(capsys, blog.config({"wxr": "broken.xml"}), "posts", "import")
    assert code == 1
    assert "! wxr:broken.xml: line 2" in out
    assert called(capsys, blog.config({"wxr": "broken.xml"}, {"wxr": "export.xml"}), "posts", "import")[0] == 3
    assert called(capsys, blog.config(), "posts", "import")[0] == 2
    code, _, err = called(capsys, blog.config(), "posts", "import", "export.xml", "--format", "wrx")
    assert code == 2
    assert "wxr" in err
    code, _, err = called(capsys, blog.config(), "posts", "import", "nothing-here.xyz")
    assert code != 0
    assert "nothing-here.xyz" in err


def test_posts_are_listed_the_newest_first(capsys: Captured, blog: Blog) -> None:
    """For people and for scripts; what is private is in neither."""
    config = blog.config({"wxr": "export.xml"})
    called(capsys, config, "posts", "import")
    rows = json.loads(called(capsys, config, "posts", "list", "--json")[1])
    assert [row["title"] for row in rows] == ["post-5", "post-4", "post-3", "post-1", "post-0"]
    assert rows[0]["origin"] == "wxr:export.xml"
    out = called(capsys, config, "posts", "list", "--limit", "2")[1]
    assert "post-5" in out
    assert "post-3" not in out


def test_related_posts_are_found_for_a_text_a_file_and_a_page(capsys: Captured, blog: Blog) -> None:
    """The same question in three ways; a text on something else is offered nothing."""
    config = blog.config({"wxr": "export.xml"})
    called(capsys, config, "posts", "import")
    text = "Vitamin D tablets in winter: no fewer relapses"
    (blog.folder / "news.txt").write_text(f"{text}\nThe tablets kept no relapses away.\n", encoding="utf-8")
    page = Response(
        f"<html><head><title>{text}</title></head><body><article><h1>{text}</h1>"
        f"<p>{'The vitamin D tablets of the winter kept no relapses away. ' * 8}</p></article></body></html>",
        content_type="text/html",
    )
    blog.broken = {"/news": page}
    for place in (text, "news.txt", blog.url.rstrip("/") + "/news"):
        code, out, err = called(capsys, config, "posts", "related", place, "--json")
        assert code == 0, err
        (row,) = json.loads(out)
        assert row["title"] == "post-4"
        assert 0.65 <= row["score"] <= 1
        assert row["reasons"]
    code, out, err = called(capsys, config, "posts", "related", "The cup final went to penalties")
    assert (code, out) == (0, "")
    assert "No earlier post" in err


def test_a_long_import_shows_that_it_works(capsys: Captured, blog: Blog) -> None:
    """On stderr, so that stdout stays what scripts read; and not at all when silence was asked for."""
    blog.write(1000)
    blog.export()
    config = blog.config({"wxr": "export.xml"})
    assert "1000 read so far" in called(capsys, config, "posts", "import")[2]
    assert called(capsys, config, "--quiet", "posts", "import") == (0, "", "")


def test_another_run_at_work_is_left_alone(capsys: Captured, blog: Blog) -> None:
    """The same lock as every other writer's."""
    from newswatch.store import run_lock

    config = blog.config({"wxr": "export.xml"})
    Store.open(config.database).close()
    with run_lock(config.database):
        assert called(capsys, config, "posts", "import")[0] == 4
