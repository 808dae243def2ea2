"""A digest as Markdown: it reads like prose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newswatch.exports import formats
from newswatch.exports.told import in_marks
from newswatch.records import DigestSection, SourceLink
from newswatch.text.clean import plain
from tests.exports.golden import check_golden
from tests.exports.stories import MICE, digest, story, telling

render = formats()["markdown"].render


def test_a_digest_reads_like_this(request: pytest.FixtureRequest) -> None:
    """The golden file is what a subscriber reads."""
    check_golden(request, "digest.md", render(telling()))


def test_sources_may_stand_in_footnotes() -> None:
    """Then the quotation carries a number, and the source stands at the end."""
    text = render(replace(telling(), footnotes=True))
    assert "> The effect lasted two years.[^1]\n" in text
    assert text.rstrip().endswith("[^2]: [A site](https://news.example/2)")


def test_mice_are_never_counted_as_people() -> None:
    """The label of an animal study says so and gives no number of people."""
    text = render(digest(story(1, study=MICE)))
    assert "in mice" in text
    assert "people" not in text.split("---")[2]


def test_a_period_without_stories_says_so() -> None:
    """Silence is an answer, and is given in words."""
    section = DigestSection(topic="stem-cells", label="stem cells", stories=())
    text = render(digest(sections=(section,), left_out=()))
    assert "Nothing new on your topics" in text
    assert "##" not in text


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_title_or_name_changes_the_structure(title: str, name: str) -> None:
    """The same headings, links and paragraphs whatever the words."""
    engine = MarkdownIt("commonmark")

    def shape(words: str, source: str) -> list[str]:
        words, source = plain(words) or "x", plain(source) or "x"
        link = SourceLink(name=source, url="https://news.example/1")
        text = render(digest(story(1, title=words, source=link, sentences=(words,))))
        return [token.type for token in engine.parse(text.split("---\n", 2)[2])]

    assert shape(title, name) == shape("plain words", "plain name")


def test_what_somebody_said_has_its_own_marks() -> None:
    """No second pair of marks around a quote that is a whole caveat."""
    assert in_marks("It was a small study.") == "“It was a small study.”"
    assert in_marks("“It was a small study,” she said.") == "“It was a small study,” she said."
