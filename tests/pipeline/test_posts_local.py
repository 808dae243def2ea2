"""Earlier posts from files and folders: read once, updated, withdrawn, and what happens when a file is broken."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from newswatch.config import Config
from newswatch.events import PostsFailed, PostsProgress, PostsRead
from newswatch.pipeline import Workspace
from newswatch.pipeline.posts import configured, import_place
from newswatch.store import Store
from tests.conftest import NOW
from tests.pipeline.blog import Blog, bring_in, held

POST = "---\ntitle: {title}\ndate: 2024-02-{day:02}\n{more}---\nStem cells, and {title}.\n"


@pytest.fixture
def blog(httpserver: HTTPServer, tmp_path: Path) -> Blog:
    """An empty blog."""
    return Blog(httpserver, tmp_path)


@pytest.fixture
def markdown(blog: Blog) -> tuple[Path, Config]:
    """A folder with three posts, and a configuration that names it."""
    folder = blog.folder / "posts"
    folder.mkdir()
    for day, name in enumerate(("one", "two", "three"), 1):
        write(folder, name, day)
    return folder, blog.config({"folder": "posts", "permalink": "/:slug/"})


def write(folder: Path, name: str, day: int, more: str = "") -> None:
    """Write a post."""
    (folder / f"{name}.md").write_text(POST.format(title=name, day=day, more=more), encoding="utf-8")


def last(config: Config, **more: bool) -> PostsRead:
    """Import and return what the last place brought."""
    event = bring_in(config, **more)[-1]
    assert isinstance(event, PostsRead)
    return event


def counts(event: PostsRead) -> tuple[int, int, int, int]:
    """Return new, changed, gone, unchanged."""
    return event.new, event.changed, event.gone, event.unchanged


def test_a_folder_that_looks_the_same_is_not_read_again(markdown: tuple[Path, Config]) -> None:
    """What its files hold is not looked at: only names, sizes and times."""
    folder, config = markdown
    assert counts(last(config)) == (3, 0, 0, 0)
    path = folder / "one.md"
    status = path.stat()
    path.write_text(path.read_text().replace("Stem", "Mets"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert counts(last(config)) == (0, 0, 0, 0)
    assert "Stem" in held(config)["one"].text
    assert counts(last(config, thorough=True)) == (0, 1, 0, 2)
    assert "Mets" in held(config)["one"].text


def test_edits_are_taken_and_deleted_posts_are_no_longer_offered(markdown: tuple[Path, Config]) -> None:
    """One edited, one deleted, one added."""
    folder, config = markdown
    last(config)
    write(folder, "one", 1, "tags: [transplant]\n")
    (folder / "two.md").unlink()
    write(folder, "four", 4)
    assert counts(last(config)) == (1, 1, 1, 1)
    assert set(held(config)) == {"one", "three", "four"}
    assert held(config)["one"].tags == ("transplant",)


@pytest.mark.parametrize("more", ["draft: true\n", "private: true\n", "password: x\n", "published: false\n"])
def test_a_post_that_is_taken_back_is_withdrawn_and_returns_when_it_is_public(
    markdown: tuple[Path, Config], more: str
) -> None:
    """It keeps its number, so that drafts still know it."""
    folder, config = markdown
    last(config)
    number = held(config)["one"].id
    write(folder, "one", 1, more)
    assert last(config).gone == 1
    assert set(held(config)) == {"two", "three"}
    write(folder, "one", 1)
    last(config)
    assert held(config)["one"].id == number


def test_a_scheduled_post_comes_when_its_day_has_come(markdown: tuple[Path, Config]) -> None:
    """The file does not change for that."""
    folder, config = markdown
    (folder / "later.md").write_text("---\ntitle: later\ndate: 2026-03-18\n---\nSoon.\n", encoding="utf-8")
    assert last(config).skipped == {"scheduled": 1}
    assert last(config).skipped == {"scheduled": 1}
    bring_in(config, now=NOW + timedelta(days=2))
    assert "later" in held(config)


def test_a_broken_file_of_a_folder_is_named_and_no_post_is_lost(markdown: tuple[Path, Config]) -> None:
    """Which post it was cannot be told, so none is taken for gone; the next reading sorts it out."""
    folder, config = markdown
    last(config)
    (folder / "two.md").write_text("---\ntitle: [two\n---\nText\n", encoding="utf-8")
    write(folder, "four", 4)
    event = last(config)
    assert counts(event) == (1, 0, 0, 2)
    assert event.unreadable[0].startswith("two.md: line ")
    assert set(held(config)) == {"one", "two", "three", "four"}
    write(folder, "two", 2)
    assert last(config).unreadable == ()


def test_an_export_that_breaks_off_keeps_what_was_read_and_is_named_each_time(blog: Blog) -> None:
    """With line and reason; nothing is taken for gone, and the whole file heals it."""
    blog.write(5)
    config = blog.config({"wxr": "export.xml"})
    blog.export()
    bring_in(config)
    blog.write(1)
    blog.edit(0, text="Edited.")
    whole = blog.export().read_text()
    (blog.folder / "export.xml").write_text(whole[: whole.index("post-3")])
    for _ in range(2):
        (event,) = bring_in(config)
        assert isinstance(event, PostsFailed)
        assert event.message.startswith("line ")
        assert (event.source, event.kind) == ("wxr:export.xml", "parse")
    assert held(config)["post-0"].text == "Edited."
    assert len(held(config)) == 5
    (blog.folder / "export.xml").write_text(whole)
    assert counts(last(config)) == (1, 0, 0, 5)


def test_a_file_that_is_missing_fails_without_touching_the_posts(blog: Blog) -> None:
    """It may be a disk that is not there today."""
    blog.write(2)
    config = blog.config({"wxr": "export.xml"})
    path = blog.export()
    bring_in(config)
    path.unlink()
    (event,) = bring_in(config)
    assert isinstance(event, PostsFailed)
    assert "no such file" in event.message
    assert len(held(config)) == 2


def test_one_broken_place_does_not_keep_the_next_from_being_read(blog: Blog) -> None:
    """Each place answers for itself."""
    blog.write(2)
    blog.export()
    config = blog.config({"wxr": "missing.xml"}, {"wxr": "export.xml"})
    kinds = [type(event) for event in bring_in(config)]
    assert kinds == [PostsFailed, PostsRead]
    assert len(held(config)) == 2


def test_an_import_that_is_killed_loses_nothing_that_was_told(blog: Blog) -> None:
    """Each progress event stands for posts that are in the store; the next import brings the rest, none twice."""
    blog.write(500)
    blog.export()
    config = blog.config({"wxr": "export.xml"})
    with Store.open(config.database) as store:
        work = Workspace(config=config, store=store, now=NOW)
        events = import_place(work, configured(config)[0])
        assert next(events) == PostsProgress(origin="wxr:export.xml", read=200)
        events.close()  # type: ignore[attr-defined]
    assert len(held(config)) == 200
    assert counts(last(config)) == (300, 0, 0, 200)


def test_progress_is_told_batch_by_batch(blog: Blog) -> None:
    """So that a long import shows that it works."""
    blog.write(450)
    blog.export()
    read = [event.read for event in bring_in(blog.config({"wxr": "export.xml"})) if isinstance(event, PostsProgress)]
    assert read == [200, 400]


def test_an_export_keeps_private_posts_and_drafts_back_and_counts_them(blog: Blog) -> None:
    """Nothing of them reaches the store."""
    blog.write(4)
    blog.edit(0, status="private")
    blog.edit(1, status="draft")
    blog.edit(2, password="secret")
    blog.export()
    config = blog.config({"wxr": "export.xml"})
    assert last(config).skipped == {"private": 1, "draft": 1, "password-protected": 1}
    assert set(held(config)) == {"post-3"}
