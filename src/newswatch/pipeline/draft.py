"""Draft: lay a draft of every story on the topics of the blog on its author's desk.

A draft nobody has decided on is written anew when its story gets further coverage. One that was decided on stays as it
is: once its author has posted the story, further coverage becomes a story of its own, and its draft an update of that
post; until then it is noted beside the draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newswatch.events import CoverageNoted, DraftsPutOff, Event, StageStarted
from newswatch.pipeline.faults import one_by_one
from newswatch.pipeline.workspace import Workspace
from newswatch.store import StoredDraft, StoryToDraft
from newswatch.topics import ADVERT

if TYPE_CHECKING:
    from newswatch.pipeline.desk import Desk
    from newswatch.records import Flag


MOST_DRAFTS = 200  # of one run: more than a person reads in weeks, and an archive of years must not hold up the rest
_DONE = frozenset({"approved", "published"})


def draft(work: Workspace, most: int = MOST_DRAFTS) -> Iterator[Event]:
    """Draft the stories that lack a draft; one draft is one transaction.

    Args:
        work: the run.
        most: so many stories, the newest; the next run goes on with the others.
    """
    waiting = work.store.stories.to_draft(work.config.drafts.topics, unless=ADVERT)
    todo = _newest(waiting, most)
    yield StageStarted(stage="draft", todo=len(todo))
    outdated = tuple(work.store.drafts.linked_to_gone())
    if not todo and not outdated:
        return
    from newswatch.pipeline.desk import Desk  # composer, ranking and facts: seconds that an idle run need not spend

    desk = Desk(work)
    for story in todo:
        yield from one_by_one(work, f"story {story.story}", _drafted(work, desk, story))
    for stored in outdated:
        yield from one_by_one(work, f"draft {stored.id}", (desk.write_anew(each) for each in (stored,)))
    if desk.wording.failure:
        yield desk.wording.failure
    if len(waiting) > len(todo):
        yield DraftsPutOff(stories=len(waiting) - len(todo))


def _newest(waiting: Sequence[StoryToDraft], most: int) -> Sequence[StoryToDraft]:
    """Return the stories with the newest articles, in the order they came in."""
    newest = sorted(waiting, key=lambda story: story.newest, reverse=True)[:most]
    return sorted(newest, key=lambda story: story.story)


def _drafted(work: Workspace, desk: Desk, story: StoryToDraft) -> Iterator[Event]:
    if story.draft is not None and story.state != "waiting":
        yield _further(work, desk, story.draft, story)
    else:
        yield desk.write(story)


def link_anew(work: Workspace, stored: StoredDraft) -> Event:
    """Write a draft anew after its author picked or dropped earlier posts."""
    from newswatch.pipeline.desk import Desk

    return Desk(work).write_anew(stored)


def _further(work: Workspace, desk: Desk, draft: int, story: StoryToDraft) -> Event:
    """Draft an update of the post that told a story, where there is one; else note the coverage."""
    about = any(flag.strength == "about" for each in story.fresh for flag in _flags(work, each))
    if story.state not in _DONE or not about or desk.posted(story.story) is None:
        return _note(work, draft, story)
    number = work.store.stories.follow(story.story, story.fresh, work.now)
    return desk.write(StoryToDraft(number, None, "waiting", story.fresh, story.newest))


def _flags(work: Workspace, article: int) -> tuple[Flag, ...]:
    stored = work.store.articles.get(article)
    return stored.flags if stored else ()


def _note(work: Workspace, draft: int, story: StoryToDraft) -> Event:
    work.store.drafts.note_coverage(draft, story.fresh)
    known = work.store.drafts.get(draft)
    title, headline = (known.title, known.headline) if known else ("", "")
    return CoverageNoted(draft=draft, story=story.story, title=title, headline=headline, articles=story.fresh)
