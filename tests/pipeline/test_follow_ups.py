"""What becomes of coverage of a story the author has posted, on a blog kept as a folder of Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest

from newswatch.config import Config
from newswatch.events import CoverageNoted, DraftRefreshed, DraftWritten, Event
from newswatch.pipeline.coverage import in_words, newly_covered
from newswatch.store import Store, StoredDraft
from tests.conftest import NOW
from tests.pipeline.newsroom import Newsroom, run

DAY = timedelta(days=1)


def one(kind: type[Event], events: Iterable[Event]) -> Event:
    """Return the only event of a kind."""
    (found,) = (event for event in events if isinstance(event, kind))
    return found


def blog(newsroom: Newsroom, tmp_path: Path) -> Config:
    """Return a newsroom's configuration with a blog in a folder."""
    (tmp_path / "posts").mkdir(exist_ok=True)
    newsroom.feeds["two"] = []
    newsroom.publish("one", "stem-cells-help-in-ms")
    posts = [{"folder": "posts"}]
    return newsroom.config(blog={"url": "https://blog.example/", "posts": posts})


def write_post(newsroom: Newsroom, tmp_path: Path, slug: str) -> None:
    """Publish a post on an article."""
    (tmp_path / "posts" / "2026-03-17-stem-cells-walk-on.md").write_text(
        "---\ntitle: Stem cells walk on\ndate: 2026-03-17T12:00:00Z\n---\n"
        f"The trial is over. It is [here]({newsroom.url('/' + slug)}).\n",
        encoding="utf-8",
    )


def decide(config: Config, draft: int, state: str) -> None:
    """Decide on a draft."""
    with Store.open(config.database) as store:
        store.drafts.decide(draft, state, NOW)


def stored(config: Config, number: int) -> StoredDraft:
    """Return a draft."""
    with Store.look(config.database) as store:
        found = store.drafts.get(number)
    assert found is not None
    return found


def test_coverage_of_a_posted_story_becomes_an_update_of_the_post(newsroom: Newsroom, tmp_path: Path) -> None:
    """The posted draft stays as it is; the new one says so and links to the post, and is made once."""
    config = blog(newsroom, tmp_path)
    first = one(DraftWritten, run(config))
    assert isinstance(first, DraftWritten)
    decide(config, first.draft, "approved")
    before = stored(config, first.draft)
    write_post(newsroom, tmp_path, "stem-cells-help-in-ms")
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    second = one(DraftWritten, run(config, now=NOW + DAY))
    assert isinstance(second, DraftWritten)
    update = stored(config, second.draft)
    assert second.draft != first.draft
    assert "Here is more (as always from two) on the study I [wrote about](https://blog.example/" in update.markdown
    assert [source.name for source in update.sources] == ["two"]
    assert update.earlier_posts[0].post.title == "Stem cells walk on"
    assert stored(config, first.draft) == before
    assert not [event for event in run(config, now=NOW + 2 * DAY) if isinstance(event, DraftWritten | CoverageNoted)]


def test_coverage_after_the_update_joins_one_of_the_drafts(newsroom: Newsroom, tmp_path: Path) -> None:
    """A third site makes no third story beside an update that still waits."""
    config = blog(newsroom, tmp_path)
    first = one(DraftWritten, run(config))
    assert isinstance(first, DraftWritten)
    decide(config, first.draft, "approved")
    write_post(newsroom, tmp_path, "stem-cells-help-in-ms")
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    run(config, now=NOW + DAY)
    newsroom.publish("two", "stem-cells-did-help-in-ms")
    events = run(config, now=NOW + 2 * DAY)
    told = [event for event in events if isinstance(event, DraftWritten | DraftRefreshed)]
    assert len(told) == 1
    assert "[wrote about](https://blog.example/" in stored(config, told[0].draft).markdown


def test_a_story_posted_while_its_draft_waits_makes_the_draft_an_update(newsroom: Newsroom, tmp_path: Path) -> None:
    """She may write without asking; the next coverage finds her post."""
    config = blog(newsroom, tmp_path)
    first = one(DraftWritten, run(config))
    write_post(newsroom, tmp_path, "stem-cells-help-in-ms")
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    again = one(DraftRefreshed, run(config, now=NOW + DAY))
    assert isinstance(first, DraftWritten)
    assert isinstance(again, DraftRefreshed)
    assert again.draft == first.draft
    assert "on the study I [wrote about](https://blog.example/" in stored(config, again.draft).markdown


@pytest.mark.parametrize("state", ["approved", "published"])
def test_coverage_of_a_decided_story_is_told_for_two_weeks(newsroom: Newsroom, tmp_path: Path, state: str) -> None:
    """No second draft waits for it; who told it is said, and no more once that is old."""
    config = blog(newsroom, tmp_path)
    first = one(DraftWritten, run(config))
    assert isinstance(first, DraftWritten)
    decide(config, first.draft, state)
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    assert one(CoverageNoted, run(config, now=NOW + DAY))
    with Store.look(config.database) as store:
        (covered,) = newly_covered(store, NOW + 2 * DAY)
        assert not newly_covered(store, NOW + 16 * DAY)
        assert len(list(store.drafts.select())) == 1
    assert in_words(covered) == f"Draft {first.draft} ({state}) has new coverage: two."


def test_coverage_of_a_rejected_story_is_only_noted(newsroom: Newsroom, tmp_path: Path) -> None:
    """What she did not want is not offered again because another site has it."""
    config = blog(newsroom, tmp_path)
    first = one(DraftWritten, run(config))
    assert isinstance(first, DraftWritten)
    decide(config, first.draft, "rejected")
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    assert one(CoverageNoted, run(config, now=NOW + DAY))
    with Store.look(config.database) as store:
        assert not newly_covered(store, NOW + DAY)
