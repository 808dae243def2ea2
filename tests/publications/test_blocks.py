"""Markdown as blocks of WordPress's editor: a golden file, and words that stay words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newswatch.publications.blocks import blocks
from newswatch.publications.document import document
from newswatch.publications.marks import words_mark
from newswatch.text.clean import for_link, for_markdown, markdown_link, plain
from tests.exports import hostile

HERE = Path(__file__).parent
MARK = re.compile(r"<!-- (/?)wp:([a-z-]+)")


def balanced(text: str) -> list[str]:
    """Return the names of all blocks; each must end where it should."""
    names, opened = [], []
    for closing, name in MARK.findall(text):
        if closing:
            assert opened.pop() == name
        else:
            opened.append(name)
            names.append(name)
    assert not opened
    return names


def test_a_draft_becomes_blocks_as_the_editor_saves_them() -> None:
    """The golden file was opened in the editor: no block of it asks to be repaired."""
    draft = document((HERE / "draft.md").read_text("utf-8"), "")
    assert draft.title == "Stem cells & MS – research update"
    assert blocks(draft.body) + "\n" == (HERE / "draft.blocks.html").read_text("utf-8")


def test_every_block_is_closed() -> None:
    """Lists in lists, quotes with lists in them."""
    text = "# A\n\n> quote\n>\n> - one\n> - two\n\n1. first\n   - inner\n2. second\n\n```\ncode\n```\n\n---\n\nend"
    assert balanced(blocks(text)) == [
        "heading", "quote", "paragraph", "list", "list-item", "list-item", "list", "list-item", "list", "list-item",
        "list-item", "code", "separator", "paragraph",
    ]  # fmt: skip


def test_html_of_the_author_is_a_block_of_html() -> None:
    """What she wrote as HTML stays HTML."""
    assert blocks("<figure>x</figure>") == "<!-- wp:html -->\n<figure>x</figure>\n<!-- /wp:html -->"


class Tags(HTMLParser):
    """The tags of a text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.found.append(tag)

    def handle_comment(self, data: str) -> None:
        """Note a comment: the mark of a block."""
        self.found.append(data)


def test_no_word_from_outside_changes_the_structure() -> None:
    """No tag, no block, no shortcode, no address that would be embedded."""
    cases = zip(hostile.words(600), hostile.addresses(600), strict=True)
    for words, url in cases:
        if not plain(words):
            continue
        text = blocks(f"Said: {for_markdown(words)} in {markdown_link(words, url)}.")
        linked = ["p", "a"] if for_link(url) else ["p"]
        assert Tags(text).found == [" wp:paragraph ", *linked, " /wp:paragraph "], (words, url)
        assert "[" not in text
        assert "]" not in text
        assert not re.search(r">\s*https?://", text)


@pytest.mark.parametrize("markdown", ["no front matter", "---\ntitle: [broken\n---\nbody", "---\nnever closed"])
def test_a_draft_edited_beyond_reading_keeps_its_title(markdown: str) -> None:
    """The one it has on the desk."""
    assert document(markdown, "On the desk").title == "On the desk"


def test_words_are_known_whatever_a_server_does_to_their_markup() -> None:
    """Servers rewrite entities and white space."""
    sent = words_mark("A & B", "<!-- wp:paragraph -->\n<p>Said: &#91;x] &amp; “y”</p>\n<!-- /wp:paragraph -->")
    assert sent == words_mark("A &amp; B", "<p>Said:  &#091;x] &#038; “y”</p>")
    assert sent != words_mark("A & B", "<p>Said: [x] & “z”</p>")
