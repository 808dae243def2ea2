"""Events as lines for people; an event that is worth no line is an empty one."""

from __future__ import annotations

from functools import singledispatch

from newswatch.events import (
    CoverageNoted,
    DraftRefreshed,
    DraftWritten,
    Event,
    ItemFailed,
    PageFailed,
    PostsProgress,
    PostsRead,
    Problem,
    Purged,
    SourceFailed,
    SourcePolled,
    StoryJoined,
)
from newswatch.text.clean import for_terminal

POSTS_A_LINE = 1000


def line(event: Event) -> str:
    """Return one clean line, empty when nobody needs to read of it."""
    return for_terminal(_line(event))


def named(title: str, headline: str) -> str:
    """Return a draft's title and what it is on: drafts on one topic share a title."""
    return title if not headline or headline in title else f"{title}: {headline}"


@singledispatch
def _line(event: Event) -> str:
    return ""


@_line.register
def _(event: SourcePolled) -> str:
    if event.unchanged or not (event.new or event.changed):
        return ""
    changed = f", {event.changed} changed" if event.changed else ""
    return f"  {event.source}: {event.new} new{changed}"


@_line.register
def _(event: SourceFailed) -> str:
    often = f" (failure {event.failures} in a row)" if event.failures > 1 else ""
    return f"! {event.source}: {event.message}{often}{_again(event)}"


@_line.register
def _(event: PageFailed | ItemFailed) -> str:
    url = f"{event.url}: " if event.url else ""
    return f"! {event.source}: {url}{event.message}{_again(event)}"


@_line.register
def _(event: Problem) -> str:
    return f"! {event.source}: {event.message}{_again(event)}"


def _again(event: Problem) -> str:
    return f"; next try {event.next_try:%Y-%m-%d %H:%M} UTC" if event.next_try else ""


@_line.register
def _(event: PostsProgress) -> str:
    # A line for each batch would be hundreds for a big export.
    return "" if event.read % POSTS_A_LINE else f"  earlier posts from {event.origin}: {event.read} read so far"


@_line.register
def _(event: PostsRead) -> str:
    broken = "".join(f"; cannot be read: {what}" for what in event.unreadable)
    if not (event.new or event.changed or event.gone):
        return broken and f"! earlier posts from {event.origin}{broken}"
    left_out = ", ".join(f"{count} {why}" for why, count in sorted(event.skipped.items()))
    counts = ", ".join(f"{count} {what}" for count, what in _counts(event) if count)
    return f"  earlier posts from {event.origin}: {counts}" + (f" (left out: {left_out})" if left_out else "") + broken


def _counts(event: PostsRead) -> tuple[tuple[int, str], ...]:
    return ((event.new, "new"), (event.changed, "changed"), (event.gone, "gone"))


@_line.register
def _(event: StoryJoined) -> str:
    return f"  more on story {event.story}: {event.title}"


@_line.register
def _(event: DraftWritten) -> str:
    return f"+ draft {event.draft}: {named(event.title, event.headline)}"


@_line.register
def _(event: DraftRefreshed) -> str:
    return f"+ draft {event.draft} written anew: {named(event.title, event.headline)}"


@_line.register
def _(event: CoverageNoted) -> str:
    name = named(event.title, event.headline)
    return f"  draft {event.draft} stays as you left it; its story has new coverage: {name}"


@_line.register
def _(event: Purged) -> str:
    return f"  purged {event.entries} entries and {event.articles} articles from before {event.before:%Y-%m-%d}"
