"""A fault of newswatch itself: the item it happens at is set aside, the others go on, and a log has the details.

What makes newswatch stumble here is a row of the database that no version of it would write.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from newswatch.cli import main
from newswatch.config import Config
from newswatch.events import DraftsPutOff, DraftWritten, ItemFailed, RunEnded
from newswatch.pipeline import Workspace
from newswatch.pipeline.draft import draft
from newswatch.pipeline.faults import LOG, MOST
from newswatch.store import Store
from tests.conftest import NOW
from tests.pipeline.newsroom import STORY, Newsroom, run

OTHER = (
    "Swimming twice a week eased the tiredness of people with multiple sclerosis (MS) in a trial with 71 adults. "
    "Half of them swam in warm water for three months, the other half went on as before.\n"
    "People with multiple sclerosis who swam slept better, the physiotherapists report."
)


def spoil(config: Config, article: int, links: str = "[1]") -> None:
    """Make an article's row one that cannot be read, or whole again."""
    with closing(sqlite3.connect(config.database)) as db:
        db.execute("UPDATE articles SET links = ? WHERE id = ?", [links, article])
        db.commit()


@pytest.fixture
def config(newsroom: Newsroom) -> Config:
    """Two stories that wait for their drafts, each of one article."""
    newsroom.publish("journal", "stem-cells-help", text=STORY)
    newsroom.publish("journal", "swimming-eases-tiredness", text=OTHER)
    topics = {"ms": {"label": "MS", "rules": "multiple-sclerosis"}}
    found = newsroom.config(topics=topics, drafts={"topics": [["ms"]]})
    run(found, "poll", "scrape", "flag", "group")
    return found


def test_one_bad_story_costs_no_other_draft(
    config: Config, newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named with the reason, and the next run writes it."""
    spoil(config, 1)
    events = run(config, "draft")
    (failed,) = [event for event in events if isinstance(event, ItemFailed)]
    assert (failed.source, failed.kind) == ("story 1", "fault")
    assert "a fault of newswatch itself (TypeError in articles.py, line" in failed.message
    assert sum(isinstance(event, DraftWritten) for event in events) == 1
    (ended,) = [event for event in events if isinstance(event, RunEnded)]
    assert [error["source"] for error in ended.report["errors"]] == ["story 1"]  # type: ignore[attr-defined]
    assert main(["--config", str(newsroom.folder / "feeds.yaml"), "status"]) == 0
    assert "set aside by a fault of newswatch itself: story 1" in " ".join(capsys.readouterr().out.split())
    spoil(config, 1, "[]")
    assert sum(isinstance(event, DraftWritten) for event in run(config, "draft")) == 1


def test_the_log_has_what_a_programmer_needs(config: Config) -> None:
    """When, which version, what was worked on, and the traceback; it does not grow without end."""
    log = config.database.with_name(LOG)
    log.write_text("x" * (MOST + 1), encoding="utf-8")
    spoil(config, 2)
    run(config, "draft")
    text = log.read_text(encoding="utf-8")
    assert len(text) < 10_000
    assert text.startswith(f"{NOW:%Y-%m-%d}")
    assert ": story 2\nTraceback (most recent call last):" in text
    assert "TypeError" in text


def test_a_log_that_cannot_be_written_stops_nothing(config: Config) -> None:
    """It is one more thing that is wrong, not one more thing that fails."""
    config.database.with_name(LOG).mkdir()
    spoil(config, 1)
    events = run(config, "draft")
    assert sum(isinstance(event, DraftWritten) for event in events) == 1
    assert not any("has the details" in event.message for event in events if isinstance(event, ItemFailed))


def test_a_broken_database_is_no_fault_of_an_item(config: Config) -> None:
    """It ends the run, instead of being told of every item."""
    with closing(sqlite3.connect(config.database)) as db:
        db.execute("DROP TABLE statements")
    with pytest.raises(Exception, match="no such table"):
        run(config, "draft")


def test_a_command_that_stumbles_says_so_in_a_line(
    config: Config, newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback for users, and a failure's exit code."""
    spoil(config, 1)
    assert main(["--config", str(newsroom.folder / "feeds.yaml"), "articles", "show", "1"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("newswatch: stopped by a fault of newswatch itself (TypeError in articles.py")
    assert told.count("\n") == 1
    assert "Traceback" in config.database.with_name(LOG).read_text(encoding="utf-8")


def test_a_digest_tells_the_other_stories(
    config: Config, newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that cannot be told is counted among those left out."""
    with closing(sqlite3.connect(config.database)) as db:
        db.execute("DELETE FROM tellings WHERE lead = 1")
        db.commit()
    spoil(config, 1)
    assert (
        main(["--config", str(newsroom.folder / "feeds.yaml"), "digest", "--since", "2026-03-01", "--output", "-"]) == 0
    )
    told = capsys.readouterr().out
    assert "Stem cells help" in told
    assert "could not be told" in told


def test_a_run_writes_a_bounded_number_of_drafts(config: Config) -> None:
    """The newest stories first; the next run goes on with the others, so that nothing is lost."""
    with closing(sqlite3.connect(config.database)) as db:
        db.execute("UPDATE articles SET published = '2026-03-15T00:00:00+00:00' WHERE id = 1")
        db.commit()
    with Store.open(config.database) as store:
        work = Workspace(config=config, store=store, now=NOW)
        first, second = list(draft(work, most=1)), list(draft(work, most=1))
    assert [event.story for event in first if isinstance(event, DraftWritten)] == [2]
    assert DraftsPutOff(stories=1) in first
    assert [event.story for event in second if isinstance(event, DraftWritten)] == [1]
    assert not any(isinstance(event, DraftsPutOff) for event in second)
