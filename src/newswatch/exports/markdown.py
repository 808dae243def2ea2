"""A digest as Markdown with YAML front matter that Hugo, Jekyll and Eleventy take.

Words from outside become text and nothing else: no title can make structure, links, HTML, Liquid or Hugo shortcodes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta

from newswatch.exports import ExportFormat
from newswatch.exports._label import evidence_label
from newswatch.records import Digest, DigestSection, DigestStory, Related, SourceLink
from newswatch.text.clean import for_markdown, markdown_link, plain


def render(digest: Digest) -> str:
    """Return the digest."""
    return "\n".join((*_front_matter(digest), "", *_body(digest), ""))


def _front_matter(digest: Digest) -> Iterator[str]:
    yield "---"
    # JSON strings are YAML strings, in every version of it, whatever they hold.
    yield f"title: {json.dumps(plain(_title(digest)), ensure_ascii=False)}"
    yield f'date: "{_last(digest).isoformat()}"'
    yield f"topics: {json.dumps([section.topic for section in digest.sections])}"
    yield "---"


def _title(digest: Digest) -> str:
    return f"{digest.blog}: research news, {_period(digest)}"


def _period(digest: Digest) -> str:
    first, last = digest.since, _last(digest)
    return _day(first) if first == last else f"{_day(first)} to {_day(last)}"


def _last(digest: Digest) -> date:
    return digest.until - timedelta(days=1)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _body(digest: Digest) -> Iterator[str]:
    yield f"# Research news, {_period(digest)}"
    if not any(section.stories for section in digest.sections):
        yield "\nNothing new on your topics in this time."
    for section in digest.sections:
        if section.stories:
            yield from _section(section)
    if digest.left_out:
        counts = "; ".join(f"{count} {why}" for why, count in digest.left_out)
        yield f"\n---\n\n*Left out: {counts}.*"


def _section(section: DigestSection) -> Iterator[str]:
    yield f"\n## {for_markdown(section.label[:1].upper() + section.label[1:])}"
    for story in section.stories:
        yield from _story(story)


def _story(story: DigestStory) -> Iterator[str]:
    yield f"\n### {markdown_link(plain(story.title) or story.source.url, story.source.url)}\n"
    facts = (
        for_markdown(story.source.name),
        _day(story.day) if story.day else "",
        for_markdown(evidence_label(story.study)),
    )
    yield " · ".join(part for part in facts if part)
    for sentence in filter(None, map(for_markdown, story.sentences)):
        yield f"\n> {sentence}"
    if story.caveat and story.caveat not in story.sentences:
        yield f"\nTo keep in mind: “{for_markdown(story.caveat)}”"
    if story.earlier:
        yield f"\nEarlier: {', '.join(map(_earlier, story.earlier))}"
    if story.also:
        yield f"\nAlso told by {', '.join(map(_source, story.also))}."


def _earlier(related: Related) -> str:
    return f"{markdown_link(related.post.title, related.post.url)} ({_day(related.post.date.date())})"


def _source(source: SourceLink) -> str:
    return markdown_link(source.name, source.url)


FORMAT: ExportFormat = ExportFormat(render=render, suffix=".md")
