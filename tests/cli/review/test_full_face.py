"""The full face as its terminal changes size."""

from __future__ import annotations

import asyncio
from pathlib import Path

from newswatch.cli.review.full.app import ReviewApp
from newswatch.cli.review.full.pane import Pane
from newswatch.records import Article
from newswatch.store import Store
from tests.cli.review.desks import moment, open_desk
from tests.store.desks import lay

SOURCE = "The Long-Winded Medical Evening Post"
NOTE = f"Draft 1 (approved) has new coverage: {SOURCE}."


def covered_desk(path: Path) -> None:
    """Lay two drafts; one is approved and has coverage since."""
    with Store.open(path) as store:
        lay(store, 1)
        lay(store, 2)
        further = store.articles.save(
            Article(url="https://b.example/", title="More", text="More.", site=SOURCE), [], moment()
        )
        store.drafts.decide(1, "approved", moment())
        store.drafts.note_coverage(1, [further])


def said(app: ReviewApp) -> list[str]:
    """Return the lines of the note as they are shown."""
    return [line.text for line in app.query_one("#said", Pane).content.lines]


def test_the_note_on_new_coverage_is_wrapped_when_the_terminal_narrows(tmp_path: Path) -> None:
    """At 100 columns it is one line, at 40 two, and one again; nothing of it is cut."""
    covered_desk(tmp_path / "newswatch.db")

    async def shown() -> list[list[str]]:
        with open_desk(tmp_path / "newswatch.db") as keeper:
            app = ReviewApp(keeper, tmp_path)
            async with app.run_test(size=(100, 24)) as pilot:
                found = [said(app)]
                for columns in (40, 100):
                    await pilot.resize_terminal(columns, 24)
                    await pilot.pause()
                    found.append(said(app))
        return found

    assert asyncio.run(shown()) == [[NOTE], NOTE.replace("The Long", "The\nLong").split("\n"), [NOTE]]
