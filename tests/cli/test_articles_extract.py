"""``newswatch articles extract``: what is read from a page or a file, and from which part of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from newswatch.cli import main
from tests.articles.pages import PARAGRAPHS, URL, page
from tests.pipeline.newsroom import Newsroom

Captured = pytest.CaptureFixture[str]
HTML = "text/html; charset=utf-8"
DATED = page("<p class='when'>3 March 2024</p>")


@pytest.fixture
def newsroom(httpserver: HTTPServer, tmp_path: Path) -> Newsroom:
    """A newsroom with two pages, each with an article."""
    made = Newsroom(httpserver, tmp_path)
    made.answers["/walking"] = Response(page(), content_type=HTML)
    made.answers["/dated"] = Response(DATED, content_type=HTML)
    return made


def extracted(capsys: Captured, config: Path, *words: str) -> tuple[int, str, str]:
    """Call the program; return its exit code, stdout and stderr."""
    code = main(["--config", str(config), "articles", "extract", *words])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_each_field_is_shown_with_its_witness(capsys: Captured, newsroom: Newsroom) -> None:
    """The text, too; in a pipe a field is a line."""
    newsroom.config([{"name": "Walks", "url": "/walks.xml"}])
    address = newsroom.url("/walking")
    code, out, _ = extracted(capsys, newsroom.folder / "feeds.yaml", address)
    head, _, text = out.partition("\n\n")
    size = sum(map(len, PARAGRAPHS)) + 2 * len(PARAGRAPHS) - 2
    assert code == 0
    assert head.splitlines() == [
        "New cells, longer walks",
        "title from:   h1",
        f"address:      {address}  [as fetched]",
        "site:         Example News  [og:site_name]",
        "language:     en  [html:lang]",
        f"text:         {size} characters, {len(PARAGRAPHS)} paragraphs  [trafilatura, in article]",
    ]
    assert text == "\n\n".join(PARAGRAPHS) + "\n"


def test_a_page_is_read_with_the_recipe_of_its_source(capsys: Captured, newsroom: Newsroom) -> None:
    """That of the host, or of the source named; a selector that finds nothing is said."""
    recipe = {"body": "main article", "title": "h1.none", "date": "p.when"}
    newsroom.config([{"name": "Walks", "url": "/walks.xml", "recipe": recipe}])
    config = newsroom.folder / "feeds.yaml"
    saved = newsroom.folder / "walking.html"
    saved.write_text(DATED, encoding="utf-8")
    for words in ((newsroom.url("/dated"),), (str(saved), "--source", "Walks")):
        code, out, _ = extracted(capsys, config, *words, "--json")
        read = json.loads(out)
        assert (code, read["published"][:10]) == (0, "2024-03-03")
        assert read["witnesses"]["text"] == "recipe, in article"
        assert read["witnesses"]["recipe"] == "nothing found by title `h1.none`"
    code, _, err = extracted(capsys, config, str(saved), "--source", "Runs")
    assert (code, "no source named Runs" in err) == (2, True)


def test_a_wall_is_said_at_the_head(capsys: Captured, newsroom: Newsroom) -> None:
    """In words, before anything that might be taken for an article."""
    newsroom.config([{"name": "Walks", "url": "/walks.xml"}])
    body = "<h1>Sign in to continue</h1><p>Please sign in with your account. Forgot your password?</p>"
    newsroom.answers["/closed"] = Response(f"<html><title>x</title><body><main>{body}</main>", content_type=HTML)
    _, out, _ = extracted(capsys, newsroom.folder / "feeds.yaml", newsroom.url("/closed"))
    assert out.splitlines()[1] == "no article:   the page asks to sign in"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"%PDF-1.7 \x00\xff" + bytes(range(256)) * 9,
        b"<div>" * 2_000 + b"\x00" + PARAGRAPHS[0].encode(),
    ],
)
def test_a_saved_file_of_any_bytes_is_read_elsewhere(capsys: Captured, folder: Path, body: bytes) -> None:
    """In a process with bounds; what is no page is said to be none."""
    saved = folder / "page.html"
    saved.write_bytes(body)
    code, out, err = extracted(capsys, folder / "feeds.yaml", str(saved), "--url", URL)
    assert (code, err) == (0, "")
    assert PARAGRAPHS[0] in out or "no article:   there is nothing to read on the page" in out


def test_further_parts_of_a_saved_page_are_named(capsys: Captured, folder: Path) -> None:
    """They are not asked for."""
    saved = folder / "page.html"
    saved.write_text(page("<p><a href='?page=2'>Next page</a></p>"), encoding="utf-8")
    _, out, _ = extracted(capsys, folder / "feeds.yaml", str(saved), "--url", URL)
    assert f"[trafilatura, in article; it goes on at {URL}?page=2]" in out
