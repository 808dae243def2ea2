"""The folder the demo runs in: configuration and blog."""

from __future__ import annotations

from pathlib import Path

import feedparser
import yaml

from newswatch.demo import prepare
from newswatch.demo.bundle import bundled

from .expected import COUNTS, EARLIER_POSTS, HIDDEN_TITLES, PUBLIC_POSTS

URL = "http://127.0.0.1:4711"


def _config(path: Path) -> dict[str, object]:
    return dict(yaml.safe_load(path.read_text("utf-8")))


def test_the_configuration_points_at_the_newsroom(tmp_path: Path) -> None:
    """Each of the six sources is at the address given."""
    config = _config(prepare(tmp_path / "new" / "folder", URL))
    assert sorted(str(source["url"]) for source in config["sources"]) == [URL + path for path in COUNTS]  # type: ignore[attr-defined]


def test_the_configuration_stands_beside_the_posts_it_names(tmp_path: Path) -> None:
    """Places of posts are relative to the configuration, and there."""
    config = _config(prepare(tmp_path, URL))
    places = [next(iter(place.values())) for place in config["blog"]["posts"]]  # type: ignore[index]
    assert all((tmp_path / place).exists() for place in places)


def test_preparing_again_changes_nothing_but_the_address(tmp_path: Path) -> None:
    """The folder can be used again; what the user put there stays."""
    prepare(tmp_path, "http://127.0.0.1:1")
    (tmp_path / "notes.txt").write_text("mine")
    again = prepare(tmp_path, URL).read_text("utf-8")
    assert again == prepare(tmp_path / "fresh", URL).read_text("utf-8")
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_failing_sources_come_only_when_asked_for(tmp_path: Path) -> None:
    """The demo itself ends well."""
    assert "broken" not in prepare(tmp_path / "well", URL).read_text("utf-8")
    config = _config(prepare(tmp_path / "ill", URL, failing=True))
    assert len(config["sources"]) == len(COUNTS) + 3  # type: ignore[arg-type]


def test_the_blog_has_posts_to_link_to_and_posts_to_leave_alone() -> None:
    """Both forms hold public posts and hidden ones; the expected earlier posts are among the public."""
    files = [file.read_text("utf-8") for file in bundled("blog", "posts").iterdir()]
    export = feedparser.parse(bundled("blog", "slowsteps-export.xml").read_bytes())
    public = [text for text in files if "draft: true" not in text and "private: true" not in text]
    exported = [
        item
        for item in export.entries
        if (item.wp_status, item.wp_post_type, item.wp_post_password) == ("publish", "post", "")
    ]
    everything = "".join(files) + "".join(item.title for item in export.entries)
    assert not export.bozo
    assert len(public) + len(exported) == PUBLIC_POSTS
    assert all(any(f"url: {path}" in text for text in public) for path in EARLIER_POSTS.values())
    assert all(title in everything for title in HIDDEN_TITLES)
