"""``newswatch sources`` and ``status`` against a real server: found, shown, written, tried."""

from __future__ import annotations

import gzip
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Response

from newswatch.cli import main
from newswatch.config import load
from newswatch.sources import read_opml
from tests.conftest import NOW
from tests.pipeline.newsroom import Newsroom, run

Captured = pytest.CaptureFixture[str]
LIST = "<ul class='news'>{}</ul>"
ITEM = "<li><h3><a href='/news/{0}'>What the team found out about number {0}</a></h3><time>2026-03-{1:02}</time></li>"
COMMENTED = """# my sources
network: {{allow_private: [127.0.0.1], gap: 0}}
sources:
  - name: First      # the oldest
    url: "{url}"

  # not yet:
  # - name: Later

blog: {{name: Mine}}   # kept
"""


@pytest.fixture
def newsroom(httpserver: HTTPServer, tmp_path: Path) -> Newsroom:
    """A newsroom with one feed that is configured."""
    made = Newsroom(httpserver, tmp_path)
    made.publish("one", "stem-cells-slow-multiple-sclerosis", "honey-is-sweet")
    return made


@pytest.fixture
def config(newsroom: Newsroom) -> Path:
    """A configuration with comments."""
    path = newsroom.folder / "feeds.yaml"
    path.write_text(COMMENTED.format(url=newsroom.url("/one.xml")), encoding="utf-8")
    return path


def said(capsys: Captured, config: Path, *words: str, now: str = NOW.isoformat()) -> tuple[int, str, str]:
    """Call the program; return its exit code, stdout and stderr."""
    code = main(["--config", str(config), "--now", now, *words])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def document(capsys: Captured, config: Path, *words: str) -> Any:
    """Call the program with ``--json`` and return its document."""
    code, out, err = said(capsys, config, *words, "--json")
    assert code in (0, 3), err
    return json.loads(out)


def page(newsroom: Newsroom, path: str, html: str) -> str:
    """Serve a page and return its address."""
    newsroom.answers[path] = Response(
        f"<html><head><title>A site</title></head><body>{html}</body></html>", mimetype="text/html"
    )
    return newsroom.url(path)


def test_a_page_with_a_link_tag_gives_its_feed_and_leaves_the_rest_of_the_file(
    capsys: Captured, newsroom: Newsroom, config: Path
) -> None:
    """Titles, dates and flags are shown; comments, order and spacing stay to the byte."""
    newsroom.publish("two", "remyelination-in-mice", "stem-cells-help-in-multiple-sclerosis")
    tag = "<link rel='alternate' type='application/rss+xml' href='/two.xml?utm_source=x' title='News'>"
    url = page(newsroom, "/about", f"{tag}<p>Words.</p>")
    before = config.read_text("utf-8")
    code, out, err = said(
        capsys, config, "sources", "add", f"https://www.google.com/url?sa=t&url={url}", "--every", "6h"
    )
    assert code == 0, err
    assert "a feed the page names" in out
    assert "2026-03-16\tmultiple-sclerosis, stem-cells\tStem cells help in multiple sclerosis" in out
    added = f"\n  - name: two\n    url: {newsroom.url('/two.xml')}\n    every: 6h\n"
    first = before.index('one.xml"\n') + len('one.xml"\n')
    assert config.read_text("utf-8") == before[:first] + added.removeprefix("\n") + before[first:]
    assert load(config).sources[1].every == timedelta(hours=6)


def test_a_feed_at_a_usual_place_is_found(capsys: Captured, newsroom: Newsroom, config: Path) -> None:
    """Nothing on the page names it."""
    newsroom.publish("rss", "remyelination-in-mice")
    url = page(newsroom, "/", "<p>Welcome.</p>")
    found = document(capsys, config, "sources", "add", url, "--name", "Two", "--yes")
    assert found["added"]
    assert found["source"] == {"name": "Two", "url": newsroom.url("/rss.xml")}
    assert [source.name for source in load(config).sources] == ["First", "Two"]


def test_a_guessed_feed_that_is_there_already_is_passed_over(
    capsys: Captured, newsroom: Newsroom, config: Path
) -> None:
    """A second list of news of the same site becomes a page source; a feed that the page names is refused."""
    newsroom.publish("feed", "honey-is-sweet")
    document(capsys, config, "sources", "add", newsroom.url("/feed.xml"))
    news = "".join(ITEM.format(at, at) for at in range(1, 6))
    url = page(newsroom, "/charity", LIST.format(news))
    assert document(capsys, config, "sources", "add", url)["source"]["kind"] == "page"
    named = page(newsroom, "/other", "<link rel='alternate' type='application/rss+xml' href='/feed.xml'>")
    code, _, err = said(capsys, config, "sources", "add", named)
    assert (code, "is there already" in err) == (2, True)


def test_an_index_of_packed_sitemaps_is_shown_newest_first(capsys: Captured, newsroom: Newsroom, config: Path) -> None:
    """All its lists together, which are read in the poll that follows too."""

    def packed(*days: int) -> Response:
        rows = "".join(
            f"<url><loc>{newsroom.url(f'/news/{day}')}</loc><lastmod>2026-03-{day:02}</lastmod></url>" for day in days
        )
        return Response(gzip.compress(f"<urlset>{rows}</urlset>".encode()), mimetype="application/gzip")

    newsroom.answers |= {"/a.xml.gz": packed(1, 4), "/b.xml.gz": packed(2, 3)}
    lists = "".join(f"<sitemap><loc>{newsroom.url(f'/{name}.xml.gz')}</loc></sitemap>" for name in "ab")
    newsroom.answers["/sitemap.xml"] = Response(f"<sitemapindex>{lists}</sitemapindex>", mimetype="application/xml")
    added = document(capsys, config, "sources", "add", newsroom.url("/sitemap.xml"))
    assert added["source"]["kind"] == "sitemap"
    assert [entry["url"].rpartition("/")[2] for entry in added["entries"]] == ["4", "3", "2", "1"]
    document(capsys, config, "run", "--only", "poll")
    fares = {each["name"]: each["entries"] for each in document(capsys, config, "status")["sources"]}
    assert fares[added["source"]["name"]] == 4


def test_a_page_without_a_feed_becomes_a_page_source(capsys: Captured, newsroom: Newsroom, config: Path) -> None:
    """Its list of news is found by itself; a dry run writes nothing."""
    url = page(newsroom, "/news", LIST.format("".join(ITEM.format(n, n) for n in range(1, 9))))
    before = config.read_bytes()
    found = document(capsys, config, "sources", "add", url, "--dry-run")
    assert not found["added"]
    assert found["source"]["kind"] == "page"
    assert len(found["entries"]) == 8
    assert found["entries"][0]["published"] == "2026-03-01T00:00:00Z"
    assert config.read_bytes() == before
    said(capsys, config, "sources", "add", url, "--links", "ul.news h3 a", "--scrape", "none")
    added = load(config).sources[1]
    assert (added.kind, added.options.links, added.scrape) == ("page", "ul.news h3 a", "none")


def test_doubles_passwords_and_places_without_news_are_refused(
    capsys: Captured, newsroom: Newsroom, config: Path
) -> None:
    """The file stays as it is and the reason is said."""
    before = config.read_bytes()
    url = newsroom.url("/one.xml")
    for words, code, reason in (
        ([url + "?utm_medium=rss"], 2, "there already: 'First'"),
        (["https://me:secret@a.example/feed"], 2, "password"),
        (["not an address"], 2, "no address"),
        ([page(newsroom, "/empty", "<p>Nothing.</p>")], 1, "--links"),
        ([newsroom.url("/missing")], 1, "404"),
        (["a.example/feed", "--every", "often"], 2, "6h"),
        (["a.example/feed", "--links", "li[["], 2, "CSS"),
        (["a.example/feed", "--kind", "fed"], 2, "did you mean 'feed'?"),
        (["a.example/feed", "--name", "First"], 2, "--name"),
    ):
        ended, out, err = said(capsys, config, "sources", "add", *words)
        assert (ended, reason in err) == (code, True), err
        assert "secret" not in out + err
    assert config.read_bytes() == before


def test_lists_of_feeds_go_both_ways_with_their_folders(capsys: Captured, newsroom: Newsroom, config: Path) -> None:
    """Doubles are left out, names are made unique, what was exported can be imported."""
    opml = newsroom.folder / "feeds.opml"
    opml.write_text(
        "<opml version='2.0'><body><outline text='Journals'><outline text='Neurology'>"
        "<outline type='rss' text='First' xmlUrl='https://a.example/feed?utm_source=x'/></outline></outline>"
        f"<outline type='rss' text='Again' xmlUrl='{newsroom.url('/one.xml')}'/></body></opml>",
        encoding="utf-8",
    )
    told = document(capsys, config, "sources", "import", str(opml))
    assert told["added"] == [
        {"name": "First (2)", "url": "https://a.example/feed", "folder": ["Journals", "Neurology"]}
    ]
    assert told["known"] == [newsroom.url("/one.xml")]
    assert "# not yet:" in config.read_text("utf-8")
    code = main(["--config", str(config), "sources", "export", "--output", str(opml)])
    assert code == 0
    exported = read_opml(opml.read_bytes())
    assert [(each.name, each.folders) for each in exported] == [("First", ()), ("First (2)", ("Journals", "Neurology"))]
    assert document(capsys, config, "sources", "import", str(opml))["added"] == []


def test_list_shows_the_sources_without_secrets(capsys: Captured, newsroom: Newsroom) -> None:
    """Headers by name, passwords in addresses as stars."""
    row = {"name": "A", "url": "https://me:secret@a.example/f", "headers": {"X-Key": "secret"}, "every": "90m"}
    newsroom.config([row])
    path = newsroom.folder / "feeds.yaml"
    listed = document(capsys, path, "sources", "list")
    assert listed[0]["headers"] == ["X-Key"]
    assert listed[0]["every"] == "90m"
    assert "secret" not in json.dumps(listed) + said(capsys, path, "sources", "list")[1]


def test_trying_says_what_changed_since_the_last_poll(capsys: Captured, newsroom: Newsroom) -> None:
    """Moved for good, gone, a selector without a match; exit 3 since sources failed, nothing is stored."""
    page(newsroom, "/news", LIST.format("".join(ITEM.format(n, n) for n in range(1, 9))))
    newsroom.publish("old", "a-first-thing")
    newsroom.publish("dead", "a-last-thing")
    rows = [
        {"name": "One", "url": "/one.xml"},
        {"name": "Page", "url": "/news", "kind": "page", "links": "ul.news a"},
        {"name": "Old", "url": "/old.xml"},
        {"name": "Dead", "url": "/dead.xml"},
    ]
    config = newsroom.config(rows)
    run(config, "poll")
    newsroom.publish("one", "something-new")
    newsroom.publish("new", "a-first-thing")
    page(newsroom, "/news", "<p>All new here.</p>")
    newsroom.answers["/old.xml"] = Response(status=301, headers={"Location": newsroom.url("/new.xml")})
    newsroom.answers["/dead.xml"] = Response("gone", status=410)
    before = config.database.read_bytes()
    tried = {each["name"]: each for each in document(capsys, config.path, "sources", "test")}
    assert (tried["One"]["ok"], tried["One"]["new"], tried["One"]["findings"]) == (True, 1, [])
    assert "matches no link" in tried["Page"]["findings"][0]["message"]
    assert newsroom.url("/new.xml") in tried["Old"]["findings"][0]["message"]
    assert tried["Dead"]["findings"][0]["kind"] == "gone"
    assert config.database.read_bytes() == before
    code, out, _ = said(capsys, config.path, "sources", "test")
    assert code == 3
    assert out.index("One:") < out.index("! Page:") < out.index("Old:") < out.index("! Dead:")


def test_a_recipe_that_finds_nothing_is_told(capsys: Captured, newsroom: Newsroom) -> None:
    """By trying, from a page read now; by the status, from the pages runs read; not of a selector that was mended."""
    newsroom.publish("news", "stem-cells-help-in-ms", "stem-cells-again")
    row = {"name": "News", "url": "/news.xml", "recipe": {"body": "article", "title": "h7.gone"}}
    config = newsroom.config([row])
    (tried,) = document(capsys, config.path, "sources", "test")
    (finding,) = tried["findings"]
    assert (finding["kind"], tried["ok"]) == ("recipe", True)
    assert finding["message"].startswith("recipe: nothing found by title `h7.gone` at http://")
    run(config)
    (stood,) = document(capsys, config.path, "status")["sources"]
    assert stood["recipe"] == "recipe: nothing found by title `h7.gone` on the latest 2 pages"
    assert "well; recipe: nothing found by title `h7.gone`" in said(capsys, config.path, "status")[1]
    newsroom.config([{**row, "recipe": {"body": "article", "title": "h1"}}])
    assert document(capsys, config.path, "status")["sources"][0]["recipe"] is None
    assert not document(capsys, config.path, "sources", "test")[0]["findings"]


def test_one_source_an_address_or_a_file_can_be_tried(capsys: Captured, newsroom: Newsroom, config: Path) -> None:
    """By name with its entries; a slip of the pen is answered with the nearest name."""
    code, out, _ = said(capsys, config, "sources", "test", "First")
    assert code == 0
    assert "Honey is sweet" in out
    saved = newsroom.folder / "saved.html"
    saved.write_text(LIST.format("".join(ITEM.format(n, n) for n in range(1, 9))), encoding="utf-8")
    assert len(document(capsys, config, "sources", "test", str(saved), "--links", "li a")[0]["entries"]) == 8
    newsroom.publish("two", "remyelination-in-mice")
    assert document(capsys, config, "sources", "test", newsroom.url("/two.xml"))["added"] is False
    assert len(load(config).sources) == 1
    code, _, err = said(capsys, config, "sources", "test", "Frist")
    assert (code, "did you mean 'First'?" in err) == (2, True)


def test_a_server_that_asked_to_be_left_alone_is_not_tried(capsys: Captured, newsroom: Newsroom) -> None:
    """Retry-After holds for a person too."""
    newsroom.answers["/one.xml"] = Response("later", status=429, headers={"Retry-After": "7200"})
    config = newsroom.config()
    run(config, "poll")
    asked = len(newsroom.hits)
    tried = document(capsys, config.path, "sources", "test")
    assert tried[0]["findings"][0]["kind"] == "waits"
    assert len(newsroom.hits) == asked


def test_status_names_who_needs_a_person_and_leaves_one_off_failures_alone(
    capsys: Captured, newsroom: Newsroom
) -> None:
    """Three failures in a row and 410 are alarms; one failure is none; what was never polled is told too."""
    newsroom.publish("two", "b")
    newsroom.publish("three", "c")
    config = newsroom.config()
    run(config, "poll")
    newsroom.answers["/one.xml"] = Response("no", status=500)
    newsroom.answers["/three.xml"] = Response("no", status=410)
    for hours in (1, 3, 6):
        if hours == 6:
            newsroom.answers["/two.xml"] = Response("no", status=500)
        run(config, "poll", now=NOW + timedelta(hours=hours))
    written = yaml.safe_load(config.path.read_text("utf-8"))
    written["sources"].append({"name": "four", "url": newsroom.url("/four.xml")})
    config.path.write_text(yaml.safe_dump(written), encoding="utf-8")
    told = {each["name"]: each for each in document(capsys, config.path, "status")["sources"]}
    assert {name: each["needs_person"] for name, each in told.items()} == {
        "one": True, "two": False, "three": True, "four": False,
    }  # fmt: skip
    assert told["one"]["failures"] == 3
    assert told["two"]["failures"] == 1
    assert "410" in told["three"]["why"]
    assert told["one"]["entries_per_week"] == 2.0
    assert told["four"]["last_success"] is None
    out = said(capsys, config.path, "status")[1]
    assert "2 of 4 sources need you: one, three" in out
    assert "four\t0\t\tnever\tnext run\tnot polled yet" in out
