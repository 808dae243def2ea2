"""Purging by age: what goes, what stays, and that it stays away."""

from __future__ import annotations

from datetime import timedelta

from newswatch.store.upkeep import check, prune, shrink
from tests.conftest import NOW
from tests.store.upkeep.conftest import OLD, Archive, draft_of, entry_named

BEFORE = NOW - timedelta(days=365)


def test_old_entries_articles_and_stories_go_and_young_ones_stay(archive: Archive) -> None:
    """By when they were first seen, whatever their pages say."""
    archive.tell("old-story", OLD)
    archive.add("old-item", OLD)
    archive.tell("young-story", NOW)
    told = prune(archive.store.db, BEFORE)
    assert (told.entries, told.articles, told.stories, told.kept) == (2, 2, 1, 0)
    assert archive.titles() == {"young-story"}
    assert (archive.count("entries"), archive.count("stories")) == (1, 1)
    assert not list(check(archive.store.db, archive.path))


def test_what_a_draft_rests_on_stays_with_its_decisions(archive: Archive) -> None:
    """However old: the draft, its story, its articles, its entries."""
    story = archive.tell("drafted", OLD)
    (article,) = [each.id for each in archive.store.articles.of_story(story)]
    draft = draft_of(archive, story, article)
    archive.store.drafts.decide(draft, "approved", OLD)
    told = prune(archive.store.db, BEFORE)
    assert (told.articles, told.kept) == (0, 1)
    assert archive.titles() == {"drafted"}
    assert (archive.count("entries"), archive.count("decisions"), archive.count("drafts")) == (1, 1, 1)


def test_a_story_with_young_coverage_stays_whole(archive: Archive) -> None:
    """Its old article is still what the story is about."""
    story = archive.tell("first-report", OLD)
    archive.add("late-report", NOW, story)
    assert prune(archive.store.db, BEFORE).articles == 0
    assert archive.titles() == {"first-report", "late-report"}


def test_an_article_found_again_lately_is_young(archive: Archive) -> None:
    """Its youngest entry counts."""
    article = archive.add("found-twice", OLD)
    archive.store.entries.save(archive.source, [entry_named("found-twice", "another id")], NOW)
    archive.store.articles.tie(article, [archive.count("entries")])
    assert prune(archive.store.db, BEFORE).articles == 0


def test_purged_entries_stay_away_although_the_feed_lists_them(archive: Archive) -> None:
    """Under their old id, and under a new one that the source gave them."""
    archive.tell("old-story", OLD)
    prune(archive.store.db, BEFORE)
    listed = [entry_named("old-story"), entry_named("news")]
    assert archive.store.entries.save(archive.source, listed, NOW) == (1, 0)
    assert archive.store.entries.save(archive.source, [entry_named("old-story", "renumbered")], NOW) == (0, 0)
    assert archive.count("entries") == 1


def test_another_source_may_still_bring_what_was_purged(archive: Archive) -> None:
    """Marks belong to the source that listed the entry."""
    archive.tell("old-story", OLD)
    prune(archive.store.db, BEFORE)
    archive.store.sources.sync([("b", "feed", "https://b.example/feed")])
    other = archive.store.sources.all()["b"].id
    assert archive.store.entries.save(other, [entry_named("old-story")], NOW) == (1, 0)


def test_reports_of_old_runs_go_but_the_last_one_stays(archive: Archive) -> None:
    """``status`` always has a run to show."""
    for days in (600, 500, 400):
        number = archive.store.runs.begin(NOW - timedelta(days=days))
        archive.store.runs.end(number, NOW - timedelta(days=days), {})
    assert prune(archive.store.db, BEFORE).runs == 2
    assert [run["run"] for run in archive.store.runs.latest(9)] == [3]


def test_a_dry_run_says_the_same_and_changes_nothing(archive: Archive) -> None:
    """The numbers are those of the purge that follows."""
    archive.tell("old-story", OLD)
    archive.tell("young-story", NOW)
    foretold = prune(archive.store.db, BEFORE, only_count=True)
    assert archive.titles() == {"old-story", "young-story"}
    assert prune(archive.store.db, BEFORE) == foretold


def test_the_file_shrinks(archive: Archive) -> None:
    """The room goes back to the disk, not only to the file's free list."""
    for number in range(400):
        archive.add(f"old-{number}", OLD)
    archive.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    before = archive.path.stat().st_size
    prune(archive.store.db, BEFORE)
    shrink(archive.store.db)
    assert archive.path.stat().st_size < 0.7 * before
