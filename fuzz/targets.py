"""What is fuzzed: the four places where bytes of others are read, each with what must hold whatever the bytes are.

A target takes bytes and raises when a promise is broken; expected refusals (ParseError, ConfigError) are no finds.
"""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from newswatch import extract
from newswatch.config import load
from newswatch.errors import ConfigError, ParseError
from newswatch.posts import Options, Skipped
from newswatch.posts.wxr import stream
from newswatch.records import Post
from newswatch.sources import parse_feed

Target = Callable[[bytes], None]

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
WEB = re.compile(r"(?:https?://\S+)?\Z")
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def feed(data: bytes) -> None:
    """Entries with an id, clean titles and web addresses; or a reason."""
    try:
        entries = parse_feed(data, "http://news.example/feed")
    except ParseError as error:
        one_line(str(error))
        return
    for entry in entries:
        assert entry.id
        one_line(entry.title, *entry.authors)
        web(entry.url)
        assert not entry.link or entry.link.lower().startswith(("http://", "https://")), f"a link: {entry.link[:80]!r}"


def page(data: bytes) -> None:
    """An article, whatever the page is: clean words, web addresses."""
    article = extract(data, "http://news.example/a")
    one_line(article.title, article.site, *article.authors)
    assert not STEERING.search(article.text), "steering characters in the text"
    web(article.next_page or "", *(link.url for link in article.links))


def wxr(data: bytes) -> None:
    """Posts with an address, clean titles, and a date that is not to come; or a reason."""
    found: list[Post | Skipped] = []
    try:
        found.extend(stream(io.BytesIO(data), "blog.xml", Options(now=NOW, site="http://blog.example")))
    except ParseError as error:
        one_line(str(error))
    for post in found:
        if isinstance(post, Post):
            one_line(post.title)
            web(post.url, *post.links)
            assert post.date <= NOW


def config(data: bytes) -> None:
    """A configuration, or complaints that name the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "feeds.yaml")
        path.write_bytes(data)
        try:
            load(path)
        except ConfigError as error:
            assert "feeds.yaml" in str(error)  # noqa: PT017 - no test of pytest's


def one_line(*words: str) -> None:
    """Refuse words that are more than a line, or steer a terminal."""
    for each in words:
        assert "\n" not in each, f"more than a line: {each[:80]!r}"
        assert not STEERING.search(each), f"steering characters: {each[:80]!r}"


def web(*addresses: str) -> None:
    """Refuse addresses that are not of the web."""
    for each in addresses:
        assert WEB.match(each), f"no web address: {each[:80]!r}"


TARGETS: dict[str, Target] = {"feed": feed, "page": page, "wxr": wxr, "config": config}
