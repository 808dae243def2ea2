"""Drafts into WordPress: sent once, changed when they change, and never over what was edited there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newswatch.errors import FetchError, UsageError
from tests.pipeline.publish.desk import Desk, desk
from tests.pipeline.publish.editors import Editors, page


@pytest.fixture
def laid(blog: Editors, tmp_path: Path) -> Iterator[Desk]:
    """A desk whose blog is that one."""
    with desk(tmp_path, wordpress=blog.settings(categories={"stem-cells": "research"})) as opened:
        yield opened


def test_an_approved_draft_becomes_a_draft_there(blog: Editors, laid: Desk) -> None:
    """Title, blocks, name, and the tags and categories that exist there; its address is kept."""
    draft = laid.lay("one")
    (told,) = laid.publish()
    (post,) = blog.posts.values()
    assert (told.outcome, post["status"], post["slug"]) == ("new", "draft", "news-on-one")
    assert post["title"]["raw"] == "News on one"
    assert (post["tags"], post["categories"]) == ([5], [9])
    assert '<h2 class="wp-block-heading">What was found</h2>' in post["content"]["raw"]
    assert '<a href="https://blog.example/2026/02/where-things-stand/">post</a>' in post["content"]["raw"]
    assert told.where == f"{blog.url}/wp-admin/post.php?post={post['id']}&action=edit"
    known = laid.publication(draft)
    assert (known.state, known.number, known.url) == ("there", post["id"], post["link"])
    assert laid.state(draft) == "published"


def test_again_nothing_is_sent_and_changes_follow(blog: Editors, laid: Desk) -> None:
    """Never a second post; name and status are left as they are."""
    draft = laid.lay("one")
    laid.publish()
    assert laid.outcomes() == ["unchanged"]
    assert blog.count("POST") == 1
    laid.rewrite(draft, "one", "Another title")
    assert laid.outcomes() == ["updated"]
    (post,) = blog.posts.values()
    assert (post["title"]["raw"], post["slug"], post["status"]) == ("Another title", "news-on-one", "draft")
    assert laid.outcomes() == ["unchanged"]


@pytest.mark.parametrize("edit", [{"title": {"raw": "Mine"}}, {"tags": [6]}, {"excerpt": {"raw": "Short"}}, {}])
def test_what_was_edited_there_is_left_alone(blog: Editors, laid: Desk, edit: dict[str, object]) -> None:
    """Whatever was edited, or only saved again; and it is said."""
    draft = laid.lay("one")
    laid.publish()
    (number,) = blog.posts
    blog.edit(number, **edit)
    laid.rewrite(draft, "one", "Another title")
    for _ in range(2):
        (told,) = laid.publish()
        assert (told.outcome, told.message) == ("edited", "was edited there; left alone")
    assert blog.count("POST") == 1


def test_a_post_that_went_live_is_known_and_left_alone(blog: Editors, laid: Desk) -> None:
    """Its public address is kept, and it is not asked for again."""
    draft = laid.lay("one")
    laid.publish()
    (number,) = blog.posts
    blog.edit(number, status="publish", link=f"{blog.url}/2026/03/news-on-one/")
    (told,) = laid.publish()
    assert (told.outcome, told.where) == ("live", f"{blog.url}/2026/03/news-on-one/")
    assert laid.publication(draft).state == "live"
    assert laid.publish() == []


@pytest.mark.parametrize("status", ["future", "pending", "private"])
def test_a_post_on_its_way_to_the_public_is_left_alone(blog: Editors, laid: Desk, status: str) -> None:
    """It is no draft any more."""
    laid.lay("one")
    laid.publish()
    (number,) = blog.posts
    blog.edit(number, status=status)
    (told,) = laid.publish()
    assert (told.outcome, told.message) == ("edited", f"is no draft any more there ({status}); left alone")


def test_a_draft_deleted_there_comes_back_only_when_asked_for(blog: Editors, laid: Desk) -> None:
    """She had her reasons."""
    laid.lay("one")
    laid.publish()
    (number,) = blog.posts
    blog.edit(number, status="trash", slug="news-on-one__trashed")
    assert laid.outcomes() == ["gone"]
    assert laid.outcomes() == []
    assert laid.outcomes(again=True) == ["new"]
    assert len(blog.posts) == 2


def test_a_name_that_is_taken_gets_the_day_before_it(blog: Editors, laid: Desk) -> None:
    """And where that is taken too, both are left alone."""
    laid.lay("one")
    blog.posts[1] = {"id": 1, "slug": "news-on-one", "status": "publish"}
    assert laid.outcomes() == ["new"]
    assert blog.posts[101]["slug"] == "2026-03-17-news-on-one"


def test_a_dry_run_shows_what_would_be_sent(blog: Editors, laid: Desk) -> None:
    """Exactly that, and nothing is sent or noted."""
    draft = laid.lay("one")
    (told,) = laid.publish(dry=True)
    assert (told.outcome, blog.count("POST"), laid.state(draft)) == ("new", 0, "approved")
    assert laid.publish()[0].sent == {}
    (post,) = blog.posts.values()
    assert told.sent["content"] == post["content"]["raw"]
    assert {name: told.sent[name] for name in ("slug", "status", "tags")} == {
        name: post[name] for name in ("slug", "status", "tags")
    }


def test_a_break_after_sending_doubles_nothing(blog: Editors, laid: Desk) -> None:
    """The answer was lost, the draft is there: the next run finds it by its name and its words."""
    draft = laid.lay("one")
    blog.after = lambda request: page("Bad gateway", 502) if request.method == "POST" else None
    (told,) = laid.publish()
    assert told.outcome == "failed"
    assert laid.publication(draft).state == "sending"
    assert laid.state(draft) == "approved"
    blog.after = None
    assert laid.outcomes() == ["unchanged"]
    assert (len(blog.posts), blog.count("POST")) == (1, 1)
    assert laid.state(draft) == "published"


def test_a_break_after_sending_a_change_doubles_nothing(blog: Editors, laid: Desk) -> None:
    """Whether the change came or not, the next run sees it; an edit in between is not overwritten."""
    draft = laid.lay("one")
    laid.publish()
    (number,) = blog.posts
    for title, came in (("Second", True), ("Third", False)):
        laid.rewrite(draft, "one", title)
        broken = lambda request: page("Bad gateway", 502) if request.method == "POST" else None  # noqa: E731
        blog.after, blog.behave = (broken, None) if came else (None, broken)
        assert laid.outcomes() == ["failed"]
        blog.after = blog.behave = None
        assert laid.outcomes() == ["unchanged" if came else "updated"]
        assert blog.posts[number]["title"]["raw"] == title
    laid.rewrite(draft, "one", "Fourth")
    blog.after = broken
    laid.publish()
    blog.after = None
    blog.edit(number, title={"raw": "Mine"})
    assert laid.outcomes() == ["edited"]
    assert len(blog.posts) == 1


def test_a_draft_that_never_arrived_is_sent_again(blog: Editors, laid: Desk) -> None:
    """Nothing lies there under its name."""
    laid.lay("one")
    blog.behave = lambda request: page("Bad gateway", 502) if request.method == "POST" else None
    assert laid.outcomes() == ["failed"]
    blog.behave = None
    assert laid.outcomes() == ["new"]
    assert len(blog.posts) == 1


def test_one_refused_draft_does_not_stop_the_others(blog: Editors, laid: Desk) -> None:
    """The blog said no to one; the next is asked for all the same."""
    laid.lay("one")
    laid.lay("two")
    blog.behave = lambda request: page("too large", 413) if b"news-on-one" in request.get_data() else None
    assert laid.outcomes() == ["failed", "new"]


def test_a_password_is_needed_from_the_environment(laid: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the variable."""
    monkeypatch.delenv("BLOG_PASSWORD")
    laid.lay("one")
    with pytest.raises(UsageError, match="BLOG_PASSWORD is not set"):
        laid.publish()


def test_a_password_does_not_go_out_readable(tmp_path: Path, blog: Editors) -> None:
    """Plain http is for one's own network only."""
    settings = blog.settings(url="http://blog.example")
    with desk(tmp_path, wordpress=settings) as laid, pytest.raises(UsageError, match="https://"):
        laid.publish()


def test_a_private_blog_must_be_allowed(tmp_path: Path, blog: Editors) -> None:
    """The rules for addresses of one's own network hold here too."""
    settings = blog.settings(url="https://10.1.2.3")
    with desk(tmp_path, wordpress=settings) as laid, pytest.raises(FetchError, match="private address"):
        laid.publish()
