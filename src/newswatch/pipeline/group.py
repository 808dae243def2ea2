"""Group: the articles that report one finding become one story; new coverage joins the story there is.

What a digest says of a story is read here too, so that a digest need not read thousands of texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from newswatch.events import Event, StageStarted, StoryFormed, StoryJoined
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Member, MemberId, Placed
from newswatch.topics import ADVERT

WINDOW = timedelta(days=60)  # older stories are closed: coverage of one finding comes within weeks


def group(work: Workspace) -> Iterator[Event]:
    """Place every flagged article that belongs to no story yet; one story is one transaction."""
    waiting = work.store.stories.to_group()
    yield StageStarted(stage="group", todo=len(waiting))
    if waiting:
        yield from _place(work, waiting)
    if untold := work.store.tellings.lacking(unless=ADVERT):
        from newswatch.pipeline.digest.telling import tell_waiting

        yield from tell_waiting(work, untold)


def _place(work: Workspace, waiting: Sequence[int]) -> Iterator[Event]:
    from newswatch.stories import assign
    from newswatch.stories import group as partition

    known = work.store.stories.recent(work.now - WINDOW)
    members = [_member(work, int(number)) for number in (*known, *waiting)]
    titles = {each.id: each.title for each in members}
    existing: dict[MemberId, MemberId] = dict(known.items())
    for placed in assign(partition(members), existing, work.store.stories.drafted()):
        moved = tuple(int(number) for number in placed.articles if existing.get(number) != placed.story)
        if moved or placed.story is None:
            yield _write(work, placed, moved, titles)


def _member(work: Workspace, number: int) -> Member:
    from newswatch.stories import member

    stored = work.store.articles.get(number)
    assert stored is not None
    return member(stored.article, number)


def _write(work: Workspace, placed: Placed, moved: tuple[int, ...], titles: Mapping[MemberId, str]) -> Event:
    articles = tuple(int(number) for number in placed.articles)
    title = titles[placed.articles[0]]
    if placed.story is None:
        story = work.store.stories.form(articles, work.now)
        return StoryFormed(story=story, title=title, articles=articles)
    work.store.stories.join(int(placed.story), articles, work.now)
    return StoryJoined(story=int(placed.story), title=title, articles=moved)
