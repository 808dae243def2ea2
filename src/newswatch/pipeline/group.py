"""Group: the articles that report one finding become one story; new coverage joins the story there is.

An article that cannot be grouped by a fault of ours is set aside, and the others are grouped without it.

What a digest says of a story is read here too, so that a digest need not read thousands of texts.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from datetime import timedelta

from newswatch.events import Event, StageStarted, StoryFormed, StoryJoined
from newswatch.pipeline.faults import one_by_one
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Member, MemberId, Placed
from newswatch.topics import ADVERT

Groups = Iterable[Iterable[MemberId]]

WINDOW = timedelta(days=60)  # older stories are closed: coverage of one finding comes within weeks


def group(work: Workspace) -> Iterator[Event]:
    """Place every flagged article that belongs to no story yet; one story is one transaction."""
    waiting = work.store.stories.to_group()
    yield StageStarted(stage="group", todo=len(waiting))
    if waiting:
        yield from _place(work, waiting)
    if untold := work.store.tellings.lacking(unless=ADVERT):
        from newswatch.pipeline.digest.telling import MOST_TELLINGS, tell_waiting

        yield from tell_waiting(work, untold[:MOST_TELLINGS])


def _place(work: Workspace, waiting: Sequence[int]) -> Iterator[Event]:
    from newswatch.stories import assign

    known = work.store.stories.recent(work.now - WINDOW)
    members: dict[MemberId, Member] = {}
    for number in (*known, *waiting):
        yield from one_by_one(work, f"article {number}", _read(work, number, members))
    groups = yield from _parted(work, members)
    existing: dict[MemberId, MemberId] = dict(known.items())
    for placed in assign(groups, existing, work.store.stories.drafted()):
        moved = tuple(int(number) for number in placed.articles if existing.get(number) != placed.story)
        if moved or placed.story is None:
            yield _write(work, placed, moved, members[placed.articles[0]].title)


def _read(work: Workspace, number: int, members: dict[MemberId, Member]) -> Iterator[Event]:
    """Add an article to ``members``."""
    from newswatch.stories import member

    stored = work.store.articles.get(number)
    assert stored is not None
    members[number] = member(stored.article, number)
    yield from ()


def _parted(work: Workspace, members: dict[MemberId, Member]) -> Generator[Event, None, Groups]:
    """Part ``members`` into stories; where that fails, those that cannot be grouped even alone are set aside."""
    from newswatch.stories import group as partition

    try:
        return partition(members.values())
    except Exception:  # noqa: BLE001 - whatever it is, it comes up again for the article it is of
        for number in tuple(members):
            yield from one_by_one(work, f"article {number}", _tried(number, members))
    return partition(members.values())


def _tried(number: MemberId, members: dict[MemberId, Member]) -> Iterator[Event]:
    """Take an article out of ``members`` unless it can be grouped."""
    from newswatch.stories import group as partition

    each = members.pop(number)
    partition((each,))
    members[number] = each
    yield from ()


def _write(work: Workspace, placed: Placed, moved: tuple[int, ...], title: str) -> Event:
    articles = tuple(int(number) for number in placed.articles)
    if placed.story is None:
        story = work.store.stories.form(articles, work.now)
        return StoryFormed(story=story, title=title, articles=articles)
    work.store.stories.join(int(placed.story), articles, work.now)
    return StoryJoined(story=int(placed.story), title=title, articles=moved)
