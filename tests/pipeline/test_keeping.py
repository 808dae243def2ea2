"""What is older than ``keep:`` says goes by itself, unless something needs it or the clock may be wrong."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from newswatch.config import Config, load
from newswatch.errors import ConfigError
from newswatch.events import DraftWritten, Purged
from newswatch.store import Store
from tests.conftest import NOW
from tests.pipeline.newsroom import Newsroom, run

LATER = NOW + timedelta(days=800)
QUIET = "The council mended the bridge over the river, and the school has a new roof."


def counts(config: Config) -> tuple[int, int, int]:
    """Return how many entries, articles and drafts there are."""
    with Store.look(config.database) as store:
        tables = ("entries", "articles", "drafts")
        entries, articles, drafts = (store.db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables)
        return entries, articles, drafts


def runs_before(config: Config, moment: datetime, days: int) -> None:
    """Note a run on each of the days before a moment."""
    with Store.open(config.database) as store:
        for day in range(1, days + 1):
            store.runs.begin(moment - timedelta(days=day))


@pytest.fixture
def config(newsroom: Newsroom) -> Config:
    """A newsroom that told one story that became a draft and one nobody needs, two years ago."""
    newsroom.publish("journal", "stem-cells-help")
    newsroom.publish("journal", "the-bridge-is-mended", text=QUIET)
    found = newsroom.config()
    assert any(isinstance(event, DraftWritten) for event in run(found))
    newsroom.feeds["journal"].clear()
    return found


def test_what_nobody_needs_goes_after_two_years(config: Config) -> None:
    """What the draft rests on stays; the next run of the day looks at nothing."""
    runs_before(config, LATER, 20)
    assert counts(config) == (2, 2, 1)
    assert [event.articles for event in run(config, now=LATER) if isinstance(event, Purged)] == [1]
    assert counts(config) == (1, 1, 1)
    assert not any(isinstance(event, Purged) for event in run(config, now=LATER + timedelta(hours=1)))


def test_a_clock_that_jumps_ahead_purges_nothing(config: Config) -> None:
    """One run, or a few, that believe to be years later are no reason."""
    run(config, now=LATER)
    run(config, now=LATER + timedelta(days=1))
    assert counts(config) == (2, 2, 1)


def test_keep_is_the_authors_to_say(config: Config, newsroom: Newsroom) -> None:
    """For ever, or for less than two years."""
    runs_before(config, LATER, 20)
    run(newsroom.config(keep="forever"), now=LATER)
    assert counts(config) == (2, 2, 1)
    half_a_year = NOW + timedelta(days=200)
    runs_before(config, half_a_year, 20)
    run(newsroom.config(keep="180d"), now=half_a_year)
    assert counts(config) == (1, 1, 1)


def test_what_is_young_cannot_be_given_up(tmp_path: Path) -> None:
    """It may still get coverage that belongs to its story."""
    path = tmp_path / "feeds.yaml"
    path.write_text("sources: [{name: a, url: 'http://a.example/f'}]\nkeep: 30d\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"feeds.yaml:2: keep: .*90 days"):
        load(path)
