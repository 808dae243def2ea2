"""The import against a real WordPress with a thousand posts; slow, and only where WordPress is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from newswatch.clock import SystemClock
from newswatch.config import Config, load
from newswatch.events import PostsRead
from tests.pipeline import wordpress
from tests.pipeline.blog import bring_in, held

POSTS = 1000


@pytest.fixture
def site(tmp_path: Path) -> Iterator[wordpress.WordPress]:
    """A site with its posts."""
    if not wordpress.is_installed():
        pytest.skip("needs Debian's wordpress, mariadb-server, php-cli, php-mysql")
    with wordpress.running(tmp_path, POSTS) as running:
        yield running


def config(folder: Path, url: str, form: str, place: str) -> Config:
    """Return a configuration that brings the blog in one way."""
    folder.mkdir()
    document = {
        "blog": {"name": "A blog", "url": url, "posts": [{form: place}]},
        "sources": [{"name": "a", "url": url}],
        "network": {"allow_private": ["127.0.0.1"]},
    }
    (folder / "feeds.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    return load(folder / "feeds.yaml")


def counts(blog: Config, *, thorough: bool = False) -> tuple[int, int, int]:
    """Import; return how many posts are new, changed and gone."""
    event = bring_in(blog, now=SystemClock().now(), thorough=thorough)[-1]
    assert isinstance(event, PostsRead), event
    return event.new, event.changed, event.gone


@pytest.mark.slow
def test_a_thousand_posts_come_in_and_changes_follow(site: wordpress.WordPress, tmp_path: Path) -> None:
    """Three edited, one deleted, two added, then one made private: each noticed by the next import, nothing doubled."""
    interface = config(tmp_path / "interface", site.url, "wordpress", site.url)
    feed = config(tmp_path / "feed", site.url, "feed", f"{site.url}/feed/")
    assert counts(interface) == counts(feed) == (POSTS, 0, 0)
    assert counts(interface) == counts(feed) == (0, 0, 0)
    site.change(edit=["post-3", "post-500", "post-999"], delete=["post-7"], add=["fresh-one", "fresh-two"])
    assert counts(interface) == (2, 3, 1)
    assert counts(feed, thorough=True) == (2, 3, 1)
    for blog in (interface, feed):
        posts = held(blog)
        assert len(posts) == POSTS + 1
        assert "post-7" not in posts
        assert posts["post-500"].text == "post-500 says it otherwise."
        assert posts["post-8"].text == "What post 8 says of stem cells."
    site.change(hide=["post-12"])
    assert counts(interface) == (0, 0, 1)
    assert "post-12" not in held(interface)
