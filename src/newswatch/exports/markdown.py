"""A digest as Markdown with YAML front matter that Hugo, Jekyll and Eleventy take.

Words from outside become text and nothing else: no title can make structure, links, HTML, Liquid or Hugo shortcodes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from newswatch.exports import ExportFormat
from newswatch.exports.told import (
    NOTHING,
    day_in_words,
    evidence_label,
    in_marks,
    last_day,
    left_out,
    name_of,
    overview,
    period_in_words,
    title,
    title_of,
)
from newswatch.records import Digest, DigestSection, DigestStory, Related, SourceLink
from newswatch.text.clean import for_markdown, markdown_link, plain


def render(digest: Digest) -> str:
    """Return the digest."""
    return "\n".join((*_front_matter(digest), "", *_body(digest), ""))


def _front_matter(digest: Digest) -> Iterator[str]:
    yield "---"
    yield f"title: {_quoted(title(digest))}"
    yield f"date: {_quoted(last_day(digest).isoformat())}"
    yield f"description: {_quoted(overview(digest) or NOTHING)}"
    yield f"topics: {_list(section.topic for section in digest.sections)}"
    yield f"tags: {_list(section.label for section in digest.sections)}"
    yield "---"


def _quoted(text: str) -> str:
    # JSON strings are YAML strings, in every version of it, whatever they hold.
    return json.dumps(plain(text), ensure_ascii=False)


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _body(digest: Digest) -> Iterator[str]:
    yield f"# Research news, {period_in_words(digest)}"
    notes: list[SourceLink] | None = [] if digest.footnotes else None
    yield f"\n{for_markdown(overview(digest) or NOTHING)}"
    for section in digest.sections:
        if section.stories:
            yield from _section(section, notes)
    if why := left_out(digest):
        yield f"\n---\n\n*{for_markdown(why)}*"
    yield from _footnotes(notes or ())


def _section(section: DigestSection, notes: list[SourceLink] | None) -> Iterator[str]:
    yield f"\n## {for_markdown(section.label[:1].upper() + section.label[1:])}"
    for story in section.stories:
        yield from _story(story, notes)


def _story(story: DigestStory, notes: list[SourceLink] | None) -> Iterator[str]:
    yield f"\n### {markdown_link(title_of(story), story.source.url)}\n"
    label = for_markdown(evidence_label(story.study))
    facts = (
        for_markdown(name_of(story.source)),
        day_in_words(story.day) if story.day else "",
        f"**{label}**" if label else "",
    )
    yield " · ".join(part for part in facts if part)
    yield from _sentences(story, notes)
    if story.caveat and story.caveat not in story.sentences:
        yield f"\nTo keep in mind: {for_markdown(in_marks(story.caveat))}"
    if story.posted:
        yield f"\nOn the blog: {_source(story.posted)}"
    if story.earlier:
        yield f"\nEarlier: {', '.join(map(_earlier, story.earlier))}"
    if story.also:
        yield f"\nAlso told by {', '.join(map(_source, story.also))}."


def _sentences(story: DigestStory, notes: list[SourceLink] | None) -> Iterator[str]:
    """Yield the sentences as one quotation, and who says so: below it, or in a footnote."""
    told = [*filter(None, map(for_markdown, story.sentences))]
    if not told:
        return
    if notes is None:
        told.append(f"— {_source(story.source)}")
    else:
        notes.append(story.source)
        told[-1] += f"[^{len(notes)}]"
    yield "\n" + "\n>\n".join(f"> {line}" for line in told)


def _footnotes(notes: Iterable[SourceLink]) -> Iterator[str]:
    for number, source in enumerate(notes, start=1):
        yield f"\n[^{number}]: {_source(source)}"


def _earlier(related: Related) -> str:
    title = related.post.title or related.post.url
    return f"{markdown_link(title, related.post.url)} ({day_in_words(related.post.date.date())})"


def _source(source: SourceLink) -> str:
    return markdown_link(name_of(source), source.url)


FORMAT: ExportFormat = ExportFormat(render=render, suffix=".md")
