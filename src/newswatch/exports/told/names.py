"""What stories and sources are called where they give no name themselves: nothing that is linked is without words."""

from __future__ import annotations

from newswatch.records import DigestStory, SourceLink
from newswatch.text.clean import plain
from newswatch.text.urls import host


def name_of(source: SourceLink) -> str:
    """Return the name of a source, or the host it is found at."""
    return plain(source.name) or host(source.url) or "a source without a name"


def title_of(story: DigestStory) -> str:
    """Return the title of a story, or its address."""
    return plain(story.title) or plain(story.source.url) or "Without a title"
