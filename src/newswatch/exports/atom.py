"""A digest as an Atom feed for the feed readers of followers (RFC 4287).

The ids of feed and entries never change: an entry's is made of the story's number and the moment it was formed, the
feed's of the blog. Times are those of the period, so that the same digest is the same bytes.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date

from newswatch.exports import ExportFormat
from newswatch.exports.page import story as page_story
from newswatch.exports.told import last_day, name_of, title_of
from newswatch.records import Digest, DigestSection, DigestStory
from newswatch.text.clean import for_link, for_xml


def render(digest: Digest) -> str:
    """Return the feed."""
    return "\n".join((*_head(digest), *_entries(digest), "</feed>", ""))


def _head(digest: Digest) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{for_xml(digest.language)}">'
    yield f"<id>{_id('feed of', _blog(digest))}</id>"
    yield f"<title>{for_xml(digest.blog)}: research news</title>"
    yield f"<updated>{_moment(last_day(digest))}</updated>"
    yield f"<author><name>{for_xml(digest.blog) or 'newswatch'}</name></author>"
    if there := for_link(digest.url):
        yield f'<link rel="alternate" type="text/html" href="{for_xml(there)}"/>'
    yield '<generator uri="https://github.com/newswatch/newswatch">newswatch</generator>'


def _entries(digest: Digest) -> Iterator[str]:
    for section in digest.sections:
        for story in section.stories:
            yield from _entry(digest, section, story)


def _entry(digest: Digest, section: DigestSection, story: DigestStory) -> Iterator[str]:
    moment = _moment(story.day or last_day(digest))
    content = "\n".join((f"<p>{page_story.facts(story)}</p>", *page_story.body(story)))
    yield "<entry>"
    yield f"<id>{_id('story', str(story.id), story.first_seen, _blog(digest))}</id>"
    yield f"<title>{for_xml(title_of(story))}</title>"
    if there := for_link(story.source.url):
        yield f'<link rel="alternate" href="{for_xml(there)}"/>'
    yield f"<updated>{moment}</updated>"
    yield f"<published>{moment}</published>"
    yield f"<author><name>{for_xml(name_of(story.source))}</name></author>"
    yield f'<category term="{for_xml(section.topic)}" label="{for_xml(section.label)}"/>'
    yield f'<content type="html">{for_xml(content)}</content>'
    yield "</entry>"


def _blog(digest: Digest) -> str:
    return digest.url or digest.blog


def _moment(day: date) -> str:
    return f"{day.isoformat()}T12:00:00Z"


def _id(*parts: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(("newswatch", *parts))).urn


FORMAT: ExportFormat = ExportFormat(render=render, suffix=".atom")
