"""A desk to take pictures of: drafts with earlier posts, wide letters, right-to-left words and hostile ones."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from newswatch.pipeline.review.keeper import Keeper
from newswatch.store import Decision, Store
from tests.conftest import NOW
from tests.store.desks import BODY, FIRST, composed, lay, post

HOSTILE = "\x1b[31mRed\x07 alert \u202etxt.exe\u200b [link](javascript:x)"
TITLES = ("Walking farther", "歩く距離が伸びた 🧠 two years on", "צעדים more steps", HOSTILE)


def moment() -> datetime:
    """Return what the clock shows."""
    return NOW.astimezone(UTC)


def open_desk(path: Path) -> Keeper:
    """Open a session's store on the drafts."""
    return Keeper(path, moment, lambda: (_ for _ in ()).throw(AssertionError("nothing here needs it")))


def lay_desk(path: Path) -> None:
    """Lay the drafts."""
    with Store.open(path) as store:
        for number, title in enumerate(TITLES, 1):
            lay(store, number, title=title)
        post(store, 1, "What the hills taught me")
        post(store, 2, "Bread, and other slow things")
        hers = composed(1, title="Mine").markdown.replace("Hey there!", "Good morning!")
        store.decisions.take([Decision(draft=1, kind="text", key="Mine", value=hers)], NOW)
        newer = composed(1, body=BODY.replace(FIRST, f"{FIRST} A second site reports it too."))
        story = store.drafts.get(1)
        assert story is not None
        store.drafts.save(story.story, newer, [1], NOW)
