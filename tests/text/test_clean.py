"""The borders: whatever words come from outside, they arrive as words."""

from __future__ import annotations

import html
import html.parser
import json
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newswatch.text.clean import (
    for_filename,
    for_html,
    for_json,
    for_link,
    for_markdown,
    for_terminal,
    markdown_link,
    plain,
    plain_text,
)

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
PIECES = [
    *("# head", "- item", "1. one", "> quote", "```", "---", "***", "**b**", "_i_", "`c`", "[t](http://x.example)"),
    *("![i](u)", "<b>", "</title>", "<script>alert(1)</script>", "javascript:alert(1)", "http://bare.example/x"),
    *("www.x.example", "a@b.example", "{{ 7*7 }}", "{% raw %}", "{{< fig >}}", "| a | b |", "~~s~~", "$x$", "&amp;"),
    *("&#60;", "\\", "\x1b[31m", "\u202e", "\u200b", "\u2028", "\r\n", "\n\n", "\t", "Study: 5 < 6", "[^1]", ": def"),
    *("+ plus", "=====", "*[abbr]: x"),
]
hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=8).map(" ".join)


def _kinds(tokens: list[Token] | None) -> list[str]:
    return [kind for token in tokens or [] for kind in (token.type, *_kinds(token.children))]


@given(hostile)
@example("1) one")
@example("    code")
@example("a  \nb")
def test_markdown_from_outside_is_one_paragraph_of_text(words: str) -> None:
    """No heading, list, link, emphasis, code, HTML, table or rule can be made by a title."""
    source = for_markdown(words)
    engine = (
        MarkdownIt("gfm-like", {"linkify": False, "html": True}) if False else MarkdownIt("commonmark").enable("table")
    )
    kinds = set(_kinds(engine.parse(f"before {source} after")))
    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    alone = set(_kinds(engine.parse(source)))
    assert alone <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}


@given(hostile)
def test_markdown_says_what_was_said(words: str) -> None:
    """Rendered, the words are the plain words again."""
    rendered = MarkdownIt("commonmark").renderInline(for_markdown(words))
    shown = html.unescape(rendered) if "<" not in rendered else rendered
    assert " ".join(shown.split()) == plain(words)


@given(hostile)
def test_markdown_holds_nothing_for_liquid_or_hugo(words: str) -> None:
    """Neither ``{{`` nor ``{%`` survives."""
    source = for_markdown(words)
    assert "{{" not in source
    assert "{%" not in source


@given(hostile)
def test_terminals_are_shown_one_line_without_steering(words: str) -> None:
    """No escape sequence, no bidi control, no line break."""
    shown = for_terminal(words)
    assert not STEERING.search(shown)
    assert "\n" not in shown


@given(hostile)
def test_html_from_outside_is_text(words: str) -> None:
    """No element, comment or entity of its own, in a text node or in an attribute."""
    reader = _Reader()
    reader.feed(f'<p title="{for_html(words)}">{for_html(words)}</p>')
    assert reader.found == [("p", [("title", plain(words))])]


class _Reader(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))


@given(st.text(max_size=300))
def test_file_names_are_slugs(words: str) -> None:
    """Short, lower case, never empty, never a path."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", for_filename(words))
    assert len(for_filename(words)) <= 60


@given(hostile)
def test_cleaning_twice_changes_nothing(words: str) -> None:
    """What is plain stays as it is."""
    assert plain(plain(words)) == plain(words)
    assert plain_text(plain_text(words)) == plain_text(words)
    assert unicodedata.is_normalized("NFC", plain(words))


def test_only_web_addresses_become_links() -> None:
    """Other schemes are dropped; what would end a Markdown link is encoded."""
    assert for_link("javascript:alert(1)") == ""
    assert for_link("data:text/html,x") == ""
    assert for_link("https://a.example/b c") == ""
    assert for_link("https://a.example/(b)>x") == "https://a.example/%28b%29%3Ex"
    assert for_link("https://a.example/ü?q=1&r=%20#s") == "https://a.example/%C3%BC?q=1&r=%20#s"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a) [more](http://evil.example/)",
        "https://example.org/a)%20%5Bmore%5D(http://evil.example/)",
        "https://example.org/a%3E%20<http://evil.example/>",
        'https://example.org/?q="> http://evil.example/',
    ],
)
def test_an_address_that_closes_its_link_and_goes_on_with_another_is_not_linked(url: str) -> None:
    """The words stay, and nothing leads to where the second address points."""
    assert for_link(url) == ""
    assert markdown_link("Words", url) == "Words"


@pytest.mark.parametrize("url", ["https://web.archive.org/web/2020/https://x.org/a", "https://x.org/A_%28b%29?c=(d)"])
def test_honest_brackets_and_archived_addresses_are_linked(url: str) -> None:
    """A bracket alone, or an address within an address, is nothing bad."""
    assert for_link(url)


@given(st.text())
@example("\x9b31m \u202e \u2028 \U000e0041 \ud800")
def test_a_json_document_says_the_same_and_steers_nothing(words: str) -> None:
    """Whatever reads it gets the very words; a terminal it passes sees none of its own commands."""
    document = for_json(json.dumps({"words": words}, ensure_ascii=False, indent=2))
    assert json.loads(document) == {"words": words}
    assert not STEERING.search(document)
    document.encode("utf-8")
