"""Places on the network: the blog is asked page by page for what is new, and for what is gone.

WordPress's interface is asked for changes, then counted: only when the count differs, its whole list of addresses is
read (``roll``). A feed is read up to the first page that brings nothing new, and all of it once a week.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from newswatch.errors import FetchError, ParseError
from newswatch.events import Event, PostsProgress
from newswatch.fetch import Request, Response
from newswatch.pipeline.fetching import ask_one
from newswatch.pipeline.posts import roll
from newswatch.pipeline.posts.harvest import Harvest
from newswatch.pipeline.posts.places import Place, options
from newswatch.pipeline.workspace import Workspace
from newswatch.posts import Page, Pages, Skipped, formats
from newswatch.records import Post

MOST_PAGES = 10_000
WHOLE_EVERY = timedelta(days=7)  # how often a run reads a feed to its end; `posts import` always does

State = Mapping[str, Any]
Reading = Generator[Event, None, dict[str, Any]]


class ClosedError(Exception):
    """This way to the posts is closed; there may be another."""


def read(work: Workspace, place: Place, harvest: Harvest, state: State, *, thorough: bool) -> Reading:
    """Read what is new, or everything when nothing is known yet; return what to remember.

    Raises:
        FetchError: if the blog cannot be reached.
        ParseError: if it answers with something else.
    """

    def keep(now: State) -> None:
        work.store.posts.note_place(place.origin, work.now, state=now, skipped=harvest.skipped, error=None)

    pages = formats()[place.form].pages
    assert pages is not None
    try:
        return (yield from _Blog(work, place, pages, harvest, keep).read(state, thorough))
    except ClosedError as closed:
        form, where = pages.instead(place.where) if pages.instead else ("", "")
        other = formats()[form].pages if form else None
        if other is None:
            raise closed.__cause__ or ParseError("closed", url=place.where) from None
        harvest.origin = Place(form, where).origin
        blog = _Blog(work, Place(form, where), other, harvest, lambda now: keep({**state, "instead": now}))
        after = yield from blog.read(state.get("instead", {}), thorough)
        return {**state, "instead": after}


@dataclass(slots=True)
class _Blog:
    """One way to the posts of a blog."""

    work: Workspace
    place: Place
    pages: Pages
    harvest: Harvest
    keep: Callable[[State], None]  #: stores what to remember while it is read

    def read(self, state: State, thorough: bool) -> Reading:
        """Read pages, then look for what is gone; return what to remember."""
        whole = thorough or self._is_due(state)
        after: dict[str, Any] = {**state, "begun": state.get("begun") if "next" in state else self.work.now.isoformat()}
        is_changed = yield from self._read_pages(after, whole)
        if not is_changed and "next" not in state:
            return dict(state)
        if "next" in after:  # the first pages were read another time: nothing is known of what they hold now
            after = {key: value for key, value in after.items() if key not in ("next", "etag", "last_modified")}
            self.harvest.complete, self.harvest.back_to = False, None
        if self.pages.roll:
            after["since"] = self._since(after)
            return {**after, **roll.call(self.work, self.place, self.pages, self.harvest, after, thorough=thorough)}
        return {**after, "whole": self.work.now.isoformat()} if whole else after

    def _is_due(self, state: State) -> bool:
        whole = state.get("whole")
        return not whole or self.work.now - datetime.fromisoformat(whole) >= WHOLE_EVERY

    def _since(self, state: State) -> str | None:
        """From when on the next import asks for changes: none that was made while this one read is left out."""
        known = [datetime.fromisoformat(state["since"])] if state.get("since") else []
        newest = max([*known, *filter(None, (self.harvest.newest,))], default=None)
        return min(newest, datetime.fromisoformat(state["begun"])).isoformat() if newest else None

    def _read_pages(self, after: dict[str, Any], whole: bool) -> Generator[Event, None, bool]:
        """Take the posts of page after page; return whether anything was answered but "unchanged"."""
        since = datetime.fromisoformat(after["since"]) if after.get("since") and self.pages.roll else None
        goes_on, count = whole or self.pages.roll or "next" in after, 0
        for answer, page in self._answers(after, since, afresh=whole and not self.pages.roll):
            if not count and "next" not in after:
                after.update(etag=answer.etag, last_modified=answer.last_modified)
            count += 1
            if page.posts and self.harvest.seen.issuperset(post.url for post in page.posts):
                return True  # the same page again, and for ever
            is_news = self._take(page)
            yield PostsProgress(origin=self.harvest.origin, read=len(self.harvest.seen))
            if not (is_news or goes_on):
                return True
            if page.next_url and since is None:
                self.keep({**after, "next": page.next_url})
        # A single page of a feed may be all it ever shows: of older posts nothing is known then.
        self.harvest.complete = since is None and (self.pages.roll is not None or count > 1)
        return bool(count)

    def _take(self, page: Page) -> bool:
        """Store the posts of a page; return whether any of them is new or changed."""
        before = self.harvest.new + self.harvest.changed
        found: tuple[Post | Skipped, ...] = (*page.posts, *page.skipped)
        for each in found:
            self.harvest.take(each)
        self.harvest.flush()
        dates = [post.date for post in page.posts]
        if self.pages.roll is None and dates and all(newer >= older for newer, older in pairwise(dates)):
            self.harvest.back_to = dates[-1]
        elif dates:
            self.harvest.back_to = None
        return self.harvest.new + self.harvest.changed > before

    def _answers(self, state: State, since: datetime | None, *, afresh: bool) -> Iterator[tuple[Response, Page]]:
        """Yield page after page, nothing when the first one says that nothing changed."""
        resumed = "next" in state
        url: str | None = state.get("next") or self.pages.first(self.place.where, since)
        for number in range(MOST_PAGES):
            if url is None:
                return
            known = {} if number or resumed or afresh else state
            asked = Request(url=url, etag=known.get("etag"), last_modified=known.get("last_modified"))
            answer = ask_one(self.work.config.network, asked)
            if isinstance(answer, FetchError):
                self._refuse(answer, is_first=not number, may_end=bool(number or resumed))
                return
            if answer.unchanged:
                return
            page = self._page(answer, is_first=not number)
            yield answer, page
            url = page.next_url

    def _refuse(self, error: FetchError, *, is_first: bool, may_end: bool) -> None:
        """Do nothing where the error only means that the last page was passed.

        Raises:
            ClosedError: if there may be another way.
            FetchError: in every other case.
        """
        if may_end and error.status in self.pages.ends:
            return
        if is_first and error.status in self.pages.closed:
            raise ClosedError from error
        raise error

    def _page(self, answer: Response, *, is_first: bool) -> Page:
        told = options(self.work.config, self.place, self.work.now)
        try:
            return self.work.sandbox.call(self.pages.page, answer.body, answer.final_url, answer.headers, told)
        except ParseError as error:
            if is_first and self.pages.instead:
                raise ClosedError from error
            raise
