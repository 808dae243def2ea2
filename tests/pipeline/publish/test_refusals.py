"""A blog that says no, or says nothing: a clear message, nothing half done, no password in sight."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug import Request, Response

from newswatch.errors import FetchError
from tests.pipeline.publish.desk import Desk, desk
from tests.pipeline.publish.editors import PASSWORD, Editors, data, page, refusal

REFUSALS = {
    "wrong password": (refusal("incorrect_password", 401), "does not accept this user with this application password"),
    "dropped header": (refusal("rest_not_logged_in", 401), "drops the Authorization header"),
    "no rights": (data({"id": 1, "capabilities": {"edit_posts": False}}), "may not write posts"),
    "switched off": (refusal("rest_disabled", 403), "REST interface is switched off"),
    "a plugin's own words": (
        refusal("itsec_rest", 403, "You <b>shall</b>\x1b not pass"),
        "refuses (403): You <b>shall",
    ),
    "firewall": (page("Forbidden", 403), "security plugin or firewall"),
    "wall with status 200": (page("Please wait"), "a page instead of data"),
    "no WordPress": (page("Not found", 404), "no REST interface (404)"),
    "too often": (page("Slow down", 429), "asked too often"),
    "fault": (page("Bad gateway", 502), "has a fault (502)"),
    "empty": (Response(""), "a page instead of data"),
    "moved": (Response("", 302, headers={"Location": "/elsewhere"}), "sends on to another address"),
}


@pytest.fixture
def laid(blog: Editors, tmp_path: Path) -> Iterator[Desk]:
    """A desk with one approved draft."""
    with desk(tmp_path, wordpress=blog.settings()) as opened:
        opened.lay("one")
        yield opened


@pytest.mark.parametrize("name", [name for name in REFUSALS if name != "moved"])
def test_a_refusal_at_the_door_is_told_in_words(blog: Editors, laid: Desk, name: str) -> None:
    """Nothing was sent, nothing is noted, and the same works once the cause is gone."""
    answer, words = REFUSALS[name]
    blog.behave = lambda request: answer
    with pytest.raises(FetchError) as refused:
        laid.publish()
    assert words in str(refused.value)
    assert PASSWORD not in str(refused.value)
    assert "\x1b" not in str(refused.value)
    assert blog.count("POST") == 0
    assert laid.store.publications.at_place(f"wordpress:{blog.url}") == {}
    blog.behave = None
    assert laid.outcomes() == ["new"]


@pytest.mark.parametrize("name", [name for name in REFUSALS if name != "no rights"])
def test_a_refusal_of_the_draft_is_told_in_words(blog: Editors, laid: Desk, name: str) -> None:
    """It stays approved, and the next run sends it once."""
    answer, words = REFUSALS[name]
    blog.behave = lambda request: answer if request.method == "POST" else None
    (told,) = laid.publish()
    assert told.outcome == "failed"
    assert words in told.message
    assert laid.state(1) == "approved"
    blog.behave = None
    assert laid.outcomes() == ["new"]
    assert len(blog.posts) == 1


def test_a_blog_that_says_nothing_is_given_up_in_time(blog: Editors, laid: Desk) -> None:
    """And the drafts behind it do not wait as long again."""
    laid.lay("two")

    def sleep(request: Request) -> Response | None:
        if request.method == "POST":
            time.sleep(3)
        return None

    blog.behave = sleep
    (told,) = laid.publish()
    assert (told.outcome, "within 2 s" in told.message) == ("failed", True)


def test_a_blog_at_another_address_is_named(blog: Editors, laid: Desk) -> None:
    """The password goes to the address that was written, and nowhere else."""
    other = blog.url.replace("localhost", "127.0.0.1")
    sent: list[str | None] = []

    def moved(request: Request) -> Response | None:
        if "localhost" in request.host:
            return Response("", 301, headers={"Location": other + request.full_path})
        sent.append(request.headers.get("Authorization"))
        return None

    blog.behave = moved
    with pytest.raises(FetchError, match="answers at http://127"):
        laid.publish()
    assert sent == [None]


def test_a_blog_without_pretty_addresses_is_found(blog: Editors, laid: Desk) -> None:
    """Its interface answers at a parameter."""

    def plain(request: Request) -> Response | None:
        if request.path != "/":
            return page("Not found", 404)
        return blog.route(request, request.args["rest_route"].removeprefix("/wp/v2"))

    blog.behave = plain
    assert laid.outcomes() == ["new"]


def test_a_careless_plugin_does_not_hide_the_answer(blog: Editors, laid: Desk) -> None:
    """A byte order mark or blank lines before the data are passed over."""
    blog.after = lambda request: (
        Response(b"\xef\xbb\xbf\n" + blog.route(request, "/users/me").get_data(), content_type="application/json")
        if request.path.endswith("/me")
        else None
    )
    assert laid.outcomes() == ["new"]
