"""Which posts of a blog are gone, by its own list of all addresses: called up when its length is not what we expect."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from newswatch.errors import FetchError
from newswatch.fetch import Request
from newswatch.pipeline.fetching import ask_one
from newswatch.pipeline.posts.harvest import Harvest
from newswatch.pipeline.posts.places import Place, options
from newswatch.pipeline.workspace import Workspace
from newswatch.posts import Pages, Roll

ROLL_EVERY = timedelta(days=7)  # even if the length is right: one post may have gone while another one came back
MOST_PAGES = 10_000


def call(
    work: Workspace, place: Place, pages: Pages, harvest: Harvest, state: Mapping[str, Any], *, thorough: bool
) -> dict[str, Any]:
    """Mark posts that are gone; return what to remember: when that was done, and how long the list was.

    Raises:
        FetchError: if the blog cannot be reached.
        ParseError: if it answers with something else.
    """
    harvest.close()
    first = _asked(work, place, pages, pages.roll(place.where) if pages.roll else "")
    held = work.store.posts.count_at(harvest.origin)
    is_as_expected = first.total is not None and first.total == held + state.get("others", 0)
    rolled = state.get("rolled")
    is_fresh = rolled is not None and work.now - datetime.fromisoformat(rolled) < ROLL_EVERY
    if is_as_expected and (harvest.complete or (is_fresh and not thorough)):
        return {"rolled": rolled or work.now.isoformat(), "others": state.get("others", 0)}
    there = set(first.urls)
    url = first.next_url
    for _ in range(MOST_PAGES):
        if url is None:
            break
        roll = _asked(work, place, pages, url)
        there.update(roll.urls)
        url = roll.next_url
    harvest.gone += work.store.posts.withdraw_others(harvest.origin, there, work.now, live=True)
    held = work.store.posts.count_at(harvest.origin)
    after = {"rolled": work.now.isoformat(), "others": max((first.total or held) - held, 0)}
    # Pages shift while they are read, and a post may come back with an old date: then all is read the next time.
    return {**after, "since": None} if work.store.posts.lacks(harvest.origin, there) else after


def _asked(work: Workspace, place: Place, pages: Pages, url: str) -> Roll:
    assert pages.present is not None
    answer = ask_one(work.config.network, Request(url=url))
    if isinstance(answer, FetchError):
        raise answer
    told = options(work.config, place, work.now)
    return work.sandbox.call(pages.present, answer.body, answer.final_url, answer.headers, told)
