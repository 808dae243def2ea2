"""A digest as Markdown: read like prose, and safe whatever titles say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newswatch.exports import formats
from newswatch.records import Digest, DigestSection, DigestStory, Fact, Post, Related, SourceLink, Study
from newswatch.text.clean import plain

GOLDEN = Path(__file__).with_name("digest.md")
PEOPLE = Study(
    participants=Fact(316, 0, 1),
    species=(Fact("human", 0, 1),),
    design=(Fact("randomised", 0, 1),),
    phase=Fact("2", 0, 1),
    journal=Fact("JAMA Neurology", 0, 1),
)
MICE = Study(species=(Fact("mouse", 0, 1),), participants=Fact(40, 0, 1))
POST = Post(
    id=1,
    title="Stem cells & MS: where things stand",
    url="https://blog.example/stem-cells",
    date=datetime(2026, 2, 9, tzinfo=UTC),
)


def story(number: int, **more: object) -> DigestStory:
    """Make a story."""
    values: dict[str, object] = {
        "id": number,
        "title": f"Story {number}",
        "source": SourceLink(name="A site", url=f"https://news.example/{number}"),
        "day": date(2026, 3, 12),
        "study": Study(),
        "sentences": (f"Sentence {number}.",),
        "caveat": "",
        "earlier": (),
        "also": (),
        "approved": False,
    }
    return DigestStory(**{**values, **more})  # type: ignore[arg-type]


def digest(*stories: DigestStory) -> Digest:
    """Make a digest of one topic."""
    section = DigestSection(topic="stem-cells", label="stem cells", stories=stories)
    return Digest(
        blog="Living with MS",
        since=date(2026, 3, 10),
        until=date(2026, 3, 17),
        sections=(section,),
        left_out=(("only mention a topic", 3),),
    )


def test_a_digest_reads_like_this(request: object) -> None:
    """The golden file is what a subscriber reads."""
    told = digest(
        story(
            1,
            title="Stem cells helped 255 of 316 people",
            study=PEOPLE,
            sentences=("Of 316 people, 255 improved.", "The effect lasted two years."),
            caveat="Longer studies are needed.",
            earlier=(Related(post=POST, score=0.9),),
            also=(SourceLink(name="B & C", url="https://b.example/1"),),
        ),
        story(2, title="Grafts heal mice", study=MICE),
    )
    assert formats()["markdown"].render(told) == GOLDEN.read_text("utf-8")


def test_mice_are_never_counted_as_people() -> None:
    """The label of an animal study says so and gives no number of people."""
    text = formats()["markdown"].render(digest(story(1, study=MICE)))
    assert "in mice" in text
    assert "people" not in text.split("---")[2]


@settings(max_examples=150)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_title_or_name_changes_the_structure(title: str, name: str) -> None:
    """The same headings, links and paragraphs whatever the words; front matter stays readable."""
    engine = MarkdownIt("commonmark")

    def shape(words: str, source: str) -> list[str]:
        words, source = plain(words) or "x", plain(source) or "x"
        link = SourceLink(name=source, url="https://news.example/1")
        text = formats()["markdown"].render(digest(story(1, title=words, source=link, sentences=(words,))))
        front, body = text.split("---\n")[1], text.split("---\n", 2)[2]
        assert yaml.safe_load(front)["topics"] == ["stem-cells"]
        return [token.type for token in engine.parse(body)]

    assert shape(title, name) == shape("plain words", "plain name")
