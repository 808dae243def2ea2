"""A thousand hostile titles, names and addresses through every format: not one changes the structure.

The first two hundred in every test run, all of them with the slow tests.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from email import message_from_string
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from typing import Any

import feedparser
import pytest
import yaml
from markdown_it import MarkdownIt
from ruamel.yaml import YAML

from newswatch.exports import formats
from newswatch.records import Digest
from newswatch.text.clean import for_link, plain
from tests.exports import hostile
from tests.exports.stories import dressed

COUNT = 1000
GOOD = "https://news.example/1"
CASES = list(zip(hostile.words(COUNT), hostile.words(COUNT, 7), hostile.addresses(COUNT), strict=True))
ENGINE = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LIQUID = ("{{", "}}", "{%", "%}")


class Shape(HTMLParser):
    """The tags and attributes of a page, without its words; of links whether they lead to the web."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.links: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.found.append((tag, tuple(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        """Note its end."""
        self.found.append(tag)

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.found.append("comment")

    def unknown_decl(self, data: str) -> None:
        """Note a declaration."""
        self.found.append("declaration")

    def handle_pi(self, data: str) -> None:
        """Note an instruction."""
        self.found.append("instruction")


def markdown(text: str) -> list[object]:
    """Return the structure of a Markdown file, read by a CommonMark parser."""
    _, front, body = text.split("---\n", 2)
    assert not any(sign in body for sign in LIQUID)
    values = yaml.safe_load(front)
    tokens = ENGINE.parse(body)
    links = [child.attrGet("href") for token in tokens for child in token.children or () if child.type == "link_open"]
    assert all(str(link).startswith("https://") or str(link).startswith("http://") for link in links)
    inline = [[child.type for child in token.children or () if child.type != "text"] for token in tokens]
    return [sorted(values), [token.type for token in tokens], inline]


def html(text: str) -> list[object]:
    """Return the structure of a page, read by an HTML parser."""
    shape = Shape(text)
    assert all(link.startswith(("https://", "http://", "#")) for link in shape.links)
    return shape.found


def atom(text: str) -> list[object]:
    """Return the structure of a feed, read by feedparser."""
    feed = feedparser.parse(text.encode())
    assert feed.bozo == 0, feed.bozo_exception
    entries = feed.entries
    assert len({feed.feed.id, *(entry.id for entry in entries)}) == len(entries) + 1
    return [sorted(feed.feed), [sorted(entry) for entry in entries], html(entries[0].content[0].value)]


def email(text: str) -> list[object]:
    """Return the structure of a mail, read by Python's own reader."""
    message = message_from_string(text, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    page = message.get_body(("html",))
    plain_text = message.get_body(("plain",))
    assert page is not None
    assert plain_text is not None
    parts = [part.get_content_type() for part in message.walk()]
    return [message.keys(), parts, html(page.get_content()), "\r" in plain_text.get_content()]


def document(text: str) -> list[object]:
    """Return the structure of a JSON document."""

    def shape(value: object) -> object:
        if isinstance(value, dict):
            return {key: shape(inner) for key, inner in value.items()}
        return [shape(inner) for inner in value] if isinstance(value, list) else type(value).__name__

    return [shape(json.loads(text))]


READERS: dict[str, Callable[[str], list[object]]] = {
    "markdown": markdown, "html": html, "atom": atom, "email": email, "json": document,
}  # fmt: skip


def usual(url: str) -> str:
    """Return a plain address that can be linked where the other one can."""
    return GOOD if for_link(url) else ""


def test_every_format_has_its_reader() -> None:
    """A new format is not forgotten here."""
    assert set(READERS) == set(formats())


@pytest.mark.parametrize("count", [200, pytest.param(COUNT, marks=pytest.mark.slow)])
@pytest.mark.parametrize("form", READERS)
def test_no_title_name_or_address_changes_the_structure(form: str, count: int) -> None:
    """As many headings, links, tags, entries, parts and keys as with words that want nothing."""
    render, read = formats()[form].render, READERS[form]
    expected: dict[tuple[object, ...], list[object]] = {}
    for words, name, url in CASES[:count]:
        kept = (bool(plain(words)), bool(plain(name)), usual(url))
        if kept not in expected:
            expected[kept] = read(render(dressed("words" * kept[0], "name" * kept[1], kept[2])))
        assert read(render(dressed(words, name, url))) == expected[kept], (words, name, url)


def front_matters() -> Iterator[tuple[Digest, str]]:
    """Yield digests with hostile words, and their front matter."""
    for words, name, url in CASES[:100]:
        told = dressed(words, name, url)
        yield told, formats()["markdown"].render(told).split("---\n", 2)[1]


def test_front_matter_means_the_same_to_every_loader() -> None:
    """YAML 1.1 (PyYAML, as Jekyll's) and 1.2 (ruamel, as Hugo's and Eleventy's) read equal values."""
    newer = YAML(typ="safe", pure=True)
    for told, front in front_matters():
        values: dict[str, Any] = yaml.safe_load(front)
        assert newer.load(front) == values
        assert values["title"] == plain(f"{told.blog}: research news, 9 March 2026 to 15 March 2026")
        assert values["date"] == "2026-03-15"
        assert values["tags"] == [plain(told.sections[0].label)]


def test_the_words_themselves_arrive() -> None:
    """Escaped is not lost: what a reader sees is what the source says."""
    for words, name, url in CASES[:100]:
        text = formats()["markdown"].render(dressed(words, name, url)).split("---\n", 2)[2]
        seen = " ".join(
            "".join(child.content for child in token.children or () if child.type in ("text", "code_inline"))
            for token in ENGINE.parse(text)
        )
        assert plain(words) in seen, (words, text)
