"""Drafts into a folder of posts: written once, changed when they change, and never over somebody else's words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newswatch.posts import Options
from newswatch.posts.folder import read
from newswatch.records import Post
from tests.conftest import NOW
from tests.pipeline.publish.desk import Desk, desk


@pytest.fixture
def laid(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose blog is a folder."""
    with desk(tmp_path, folder="content/posts") as opened:
        yield opened


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """The blog's folder."""
    return tmp_path / "content" / "posts"


def test_an_approved_draft_becomes_a_file_named_by_its_day(laid: Desk, posts: Path) -> None:
    """As it stands on the desk, byte for byte; the others stay where they are."""
    draft, waiting = laid.lay("one"), laid.lay("two", state="waiting")
    assert laid.outcomes() == ["new"]
    stored = laid.store.drafts.get(draft)
    assert stored is not None
    assert (posts / "2026-03-17-news-on-one.md").read_text("utf-8") == stored.markdown
    assert [path.name for path in posts.iterdir()] == ["2026-03-17-news-on-one.md"]
    assert (laid.state(draft), laid.state(waiting)) == ("published", "waiting")


def test_again_it_is_left_as_it_was_and_changes_follow(laid: Desk, posts: Path) -> None:
    """A second run writes nothing; a draft that changed is written anew."""
    draft = laid.lay("one")
    laid.publish()
    path = posts / "2026-03-17-news-on-one.md"
    before = path.stat().st_mtime_ns
    assert laid.outcomes() == ["unchanged"]
    assert path.stat().st_mtime_ns == before
    laid.rewrite(draft, "one", "Another title")
    assert laid.outcomes() == ["updated"]
    assert "Another title" in path.read_text("utf-8")


def test_a_file_that_was_edited_is_left_alone(laid: Desk, posts: Path) -> None:
    """Also when the draft changed since."""
    draft = laid.lay("one")
    laid.publish()
    path = posts / "2026-03-17-news-on-one.md"
    path.write_text(path.read_text("utf-8") + "My own words.\n", encoding="utf-8")
    laid.rewrite(draft, "one", "Another title")
    (told,) = laid.publish()
    assert told.outcome == "edited"
    assert "edited there" in told.message
    assert path.read_text("utf-8").endswith("My own words.\n")


def test_a_file_that_is_not_ours_is_left_alone(laid: Desk, posts: Path) -> None:
    """Whatever it holds."""
    draft = laid.lay("one")
    posts.mkdir(parents=True)
    (posts / "2026-03-17-news-on-one.md").write_text("Somebody's post.\n", encoding="utf-8")
    assert laid.outcomes() == ["taken"]
    assert (posts / "2026-03-17-news-on-one.md").read_text("utf-8") == "Somebody's post.\n"
    assert laid.state(draft) == "approved"


def test_a_file_that_was_deleted_comes_back_only_when_asked_for(laid: Desk, posts: Path) -> None:
    """She had her reasons."""
    laid.lay("one")
    laid.publish()
    (posts / "2026-03-17-news-on-one.md").unlink()
    assert laid.outcomes() == ["gone"]
    assert laid.outcomes() == []
    assert laid.outcomes(again=True) == ["new"]
    assert (posts / "2026-03-17-news-on-one.md").exists()


def test_a_dry_run_shows_the_file_and_writes_nothing(laid: Desk, posts: Path) -> None:
    """Name and text, as they would be written."""
    draft = laid.lay("one")
    (told,) = laid.publish(dry=True)
    assert told.outcome == "new"
    laid.publish()
    assert posts.joinpath("2026-03-17-news-on-one.md").read_text("utf-8") == told.sent["text"]
    assert told.sent["file"] == str(posts / "2026-03-17-news-on-one.md")
    assert laid.state(draft) == "published"


def test_a_kill_between_writing_and_remembering_doubles_nothing(laid: Desk, posts: Path) -> None:
    """What was being sent is known by its words when it is looked for."""
    draft = laid.lay("one")
    laid.publish()
    sent = laid.publication(draft)
    laid.store.db.execute("UPDATE publications SET state = 'sending', theirs = ''")
    assert laid.outcomes() == ["unchanged"]
    assert laid.publication(draft) == sent
    laid.store.db.execute("UPDATE publications SET state = 'sending', theirs = ''")
    (posts / "2026-03-17-news-on-one.md").unlink()
    assert laid.outcomes() == ["new"]
    assert len(list(posts.iterdir())) == 1


def test_an_author_hears_of_what_is_not_ready(laid: Desk) -> None:
    """The place for her own view is still empty; a post it links to was withdrawn since it was approved."""
    laid.lay("one", view="*Your own view goes here.*")
    laid.lay("two")
    laid.store.posts.withdraw_others("folder:x", [], NOW)
    first, second = laid.publish()
    assert [concern.partition(" (")[0] for concern in first.concerns] == [
        "the place for your own view is still empty",
        "it links to “Where things stand”",
    ]
    assert len(second.concerns) == 1


def test_the_next_import_reads_it_as_a_post(laid: Desk, posts: Path) -> None:
    """What was handed over is an earlier post of tomorrow."""
    laid.lay("one")
    laid.publish()
    found = list(read(posts, Options(now=NOW, site="https://blog.example")))
    assert [post.title for post in found if isinstance(post, Post)] == ["News on one"]
