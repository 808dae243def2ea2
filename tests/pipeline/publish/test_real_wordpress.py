"""Drafts into a real WordPress; slow, and only where WordPress is installed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newswatch.clock import SystemClock
from newswatch.errors import FetchError
from newswatch.events import PostsRead
from newswatch.pipeline import Workspace
from newswatch.pipeline.posts import import_place, named
from newswatch.text.clean import for_markdown
from tests.conftest import NOW
from tests.pipeline import wordpress
from tests.pipeline.publish.desk import Desk, desk

HOSTILE = "[gallery] <!-- wp:html --> <b>x</b> & “y” https://evil.example/x"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[wordpress.WordPress]:
    """A site with three posts of its own."""
    if not wordpress.is_installed():
        pytest.skip("needs Debian's wordpress, mariadb-server, php-cli, php-mysql")
    with wordpress.running(tmp_path_factory.mktemp("wordpress"), 3) as running:
        yield running


@pytest.fixture
def laid(site: wordpress.WordPress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk whose blog is that one."""
    monkeypatch.setenv("BLOG_PASSWORD", site.password)
    settings = {"url": site.url, "user": site.user, "password_env": "BLOG_PASSWORD"}
    with desk(tmp_path, wordpress={**settings, "categories": {"stem-cells": "research"}}) as opened:
        yield opened


def drafts(site: wordpress.WordPress, name: str) -> list[dict[str, object]]:
    """Return the posts there whose names hold a name."""
    return [post for post in site.posts() if name in post["slug"]]


@pytest.mark.slow
def test_a_draft_goes_out_is_changed_and_comes_back_as_a_post(site: wordpress.WordPress, laid: Desk) -> None:
    """Sent once, updated in place; when it went live, the next import knows it and it is left alone."""
    draft = laid.lay("first")
    assert (laid.outcomes(), laid.outcomes()) == (["new"], ["unchanged"])
    (post,) = drafts(site, "news-on-first")
    assert (post["title"], post["slug"], post["status"]) == ("News on first", "news-on-first", "draft")
    assert (post["tags"], post["categories"]) == (["Stem cells"], ["Research"])
    assert set(post["blocks"]) == {"core/paragraph", "core/heading", "core/list"}  # type: ignore[call-overload]
    laid.rewrite(draft, "first", "A better title")
    assert (laid.outcomes(), laid.outcomes()) == (["updated"], ["unchanged"])
    assert [post["title"] for post in drafts(site, "news-on-first")] == ["A better title"]
    site.change(publish=["news-on-first"])
    (told,) = laid.publish()
    assert told.outcome == "live"
    work = Workspace(config=laid.config, store=laid.store, now=SystemClock().now())
    event = list(import_place(work, named(laid.config, site.url, "wordpress"), thorough=True))[-1]
    assert isinstance(event, PostsRead), event
    known = {post.url: post for post in laid.store.posts.all()}
    assert known[told.where].title == "A better title"
    assert laid.store.tellings.desks()[1].posted == ("A better title", told.where)


@pytest.mark.slow
def test_what_was_edited_or_deleted_there_is_left_alone(site: wordpress.WordPress, laid: Desk) -> None:
    """Her words stay; a draft in the bin comes back only when asked for."""
    draft = laid.lay("second")
    laid.publish()
    site.change(edit=["news-on-second"])
    laid.rewrite(draft, "second", "A better title")
    assert laid.outcomes() == ["edited"]
    (post,) = drafts(site, "news-on-second")
    assert post["content"] == "<p>news-on-second says it otherwise.</p>"
    laid.lay("third")
    laid.publish()
    site.change(delete=["news-on-third"])
    assert laid.outcomes() == ["edited", "gone"]
    assert laid.outcomes() == ["edited"]
    assert laid.outcomes(again=True) == ["edited", "new"]


@pytest.mark.slow
def test_a_lost_answer_doubles_nothing(site: wordpress.WordPress, laid: Desk) -> None:
    """WordPress has it, we do not know: the next run finds it by name and words."""
    draft = laid.lay("fourth")
    laid.publish()
    sent = laid.publication(draft)
    lost = replace(sent, state="sending", number=None, theirs="", url="")
    laid.store.publications.note(lost, NOW)
    assert laid.outcomes() == ["unchanged"]
    assert laid.publication(draft) == sent
    assert len(drafts(site, "news-on-fourth")) == 1


@pytest.mark.slow
def test_words_stay_words(site: wordpress.WordPress, laid: Desk) -> None:
    """No shortcode, no block, no tag and no embedded address comes of what a source says."""
    draft = laid.lay("fifth")
    laid.put(draft, "News on fifth", laid.composed("fifth").markdown + f"\n{for_markdown(HOSTILE)}\n")
    assert (laid.outcomes(), laid.outcomes()) == (["new"], ["unchanged"])
    (post,) = drafts(site, "news-on-fifth")
    assert set(post["blocks"]) == {"core/paragraph", "core/heading", "core/list"}  # type: ignore[call-overload]
    assert "&lt;b&gt;x&lt;/b&gt;" in str(post["shown"])
    assert "gallery-" not in str(post["shown"])
    assert "<iframe" not in str(post["shown"])


@pytest.mark.slow
def test_a_wrong_password_is_told_in_words(
    site: wordpress.WordPress, laid: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is sent; with the right one the same works."""
    laid.lay("sixth")
    monkeypatch.setenv("BLOG_PASSWORD", "wrong wrong wrong")
    with pytest.raises(FetchError, match="does not accept this user with this application password") as refused:
        laid.publish()
    assert "wrong" not in str(refused.value)
    assert drafts(site, "news-on-sixth") == []
    monkeypatch.setenv("BLOG_PASSWORD", site.password)
    assert laid.outcomes() == ["new"]
