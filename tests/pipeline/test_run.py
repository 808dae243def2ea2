"""The daily run: done once, done again, killed on the way, and with sources that fail."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest
from werkzeug import Response

from newswatch.config import Config
from newswatch.events import (
    CoverageNoted,
    DraftRefreshed,
    DraftWritten,
    Event,
    PageFailed,
    RunEnded,
    SourceFailed,
    SourcePolled,
    StageStarted,
    StoryFormed,
    StoryJoined,
)
from newswatch.pipeline import Workspace, run_stages
from newswatch.pipeline.trying import ArticleTried, try_rules
from newswatch.store import Decision, Store
from tests.conftest import NOW
from tests.pipeline.newsroom import STORY, Newsroom, run

OTHER = (
    "Shoe sensors spotted unsteady steps of people with multiple sclerosis (MS) in a study of 58 adults. "
    "The sensors found falls that questionnaires missed, engineers report.\n"
    "People with multiple sclerosis wore the shoes for a month. The sensors are not for sale yet."
)


def of(kind: type[Event], events: Iterable[Event]) -> list[Any]:
    """Return the events of a kind."""
    return [event for event in events if isinstance(event, kind)]


def report(events: Iterable[Event]) -> dict[str, Any]:
    """Return the report the run ended with."""
    (ended,) = of(RunEnded, events)
    return dict(ended.report)


def tables(config: Config) -> dict[str, list[tuple[Any, ...]]]:
    """Return what a run leaves behind, without what only says when."""
    queries = {
        "entries": "SELECT source, key, url, title, article FROM entries ORDER BY key, source",
        "articles": "SELECT url, title, text FROM articles ORDER BY url",
        "flags": "SELECT a.url, topic, strength FROM flags f JOIN articles a ON a.id = f.article ORDER BY 1, 2",
        "stories": "SELECT group_concat(a.url) FROM story_articles m JOIN articles a ON a.id = m.article "
        "GROUP BY m.story ORDER BY 1",
        "drafts": "SELECT title, markdown FROM drafts ORDER BY markdown",
        "posts": "SELECT url, title FROM posts ORDER BY url",
    }
    with Store.look(config.database) as store:
        found = {name: store.db.execute(sql).fetchall() for name, sql in queries.items()}
    found["entries"] = [row[:4] for row in found["entries"]]
    return found


def test_a_study_on_both_topics_becomes_a_draft(newsroom: Newsroom) -> None:
    """One article, read from its page, flagged, and told with its figures."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    newsroom.publish("news", "shoe-sensors-for-ms", text=OTHER)
    config = newsroom.config()
    events = run(config)
    counts = report(events)
    assert counts["entries"]["new"] == counts["articles"]["new"] == 2
    assert counts["flags"] == {"multiple-sclerosis": 2, "stem-cells": 1}
    (written,) = of(DraftWritten, events)
    with Store.look(config.database) as store:
        draft = store.drafts.get(written.draft)
        assert draft is not None
        assert "24" in draft.markdown
        assert draft.state == "waiting"
        (article,) = store.articles.of_story(draft.story)
        for statement in store.drafts.statements(draft.id):
            assert article.article.text[statement.start : statement.end] == statement.evidence


def test_a_second_run_with_nothing_new_adds_nothing_and_asks_for_no_page(newsroom: Newsroom) -> None:
    """The feed is asked again, conditionally; the pages are not."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    config = newsroom.config()
    run(config)
    before = tables(config)
    newsroom.hits.clear()
    counts = report(run(config))
    assert newsroom.hits == ["/news.xml"]
    assert tables(config) == before
    assert counts["sources"] == {"polled": 1, "unchanged": 1, "failed": 0}
    assert [counts[name]["new"] for name in ("entries", "articles", "stories", "drafts")] == [0, 0, 0, 0]


def _killed_after(config: Config, count: int) -> int:
    """Run and leave after so many events; return how many there were."""
    with Store.open(config.database) as store:
        events = run_stages(Workspace(config=config, store=store, now=NOW))
        seen = sum(1 for _ in itertools.islice(events, count))
        events.close()  # type: ignore[attr-defined]
    return seen


@pytest.mark.parametrize("step", [8, pytest.param(1, marks=pytest.mark.slow)])
def test_a_run_left_anywhere_is_picked_up_by_the_next(newsroom: Newsroom, step: int) -> None:
    """After any number of events: the next run ends where an undisturbed one does, nothing lost, nothing doubled."""
    newsroom.publish("one", "stem-cells-help-in-ms", "shoe-sensors-for-ms")
    newsroom.publish("two", "own-cells-calm-multiple-sclerosis")
    config = newsroom.config()
    total = len(run(config)) - 1
    undisturbed = tables(config)
    for count in range(0, total, step):
        for file in config.database.parent.iterdir():
            file.unlink()
        assert _killed_after(config, count) == count
        run(config, regardless=True)
        assert tables(config) == undisturbed, f"left after {count} events"


def test_one_release_on_two_sites_is_one_story_and_one_draft(newsroom: Newsroom) -> None:
    """The copy joins the story; there is no second draft."""
    newsroom.publish("one", "stem-cells-help-in-ms")
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    events = run(newsroom.config())
    (formed,) = of(StoryFormed, events)
    assert len(formed.articles) == 2
    assert len(of(DraftWritten, events)) == 1


def test_further_coverage_rewrites_a_draft_nobody_has_decided_on(newsroom: Newsroom) -> None:
    """The draft names both sources; its number stays."""
    newsroom.publish("one", "stem-cells-help-in-ms")
    newsroom.feeds["two"] = []
    config = newsroom.config()
    (written,) = of(DraftWritten, run(config))
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    events = run(config)
    (joined,) = of(StoryJoined, events)
    (refreshed,) = of(DraftRefreshed, events)
    assert (refreshed.draft, joined.story) == (written.draft, written.story)
    with Store.look(config.database) as store:
        draft = store.drafts.get(written.draft)
        assert draft is not None
        assert {source.name for source in draft.sources} == {"one", "two"}


def test_further_coverage_of_an_edited_draft_is_a_proposal(newsroom: Newsroom) -> None:
    """Her text stays, the machine's newer one waits beside it and can be had by undoing hers."""
    newsroom.publish("one", "stem-cells-help-in-ms")
    newsroom.feeds["two"] = []
    config = newsroom.config()
    (written,) = of(DraftWritten, run(config))
    with Store.open(config.database) as store:
        before = store.drafts.get(written.draft)
        assert before is not None
        hers = before.markdown.replace("## My view", "## What I think")
        store.decisions.take([Decision(draft=written.draft, kind="text", key="Hers", value=hers)], NOW)
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    events = run(config)
    assert len(of(CoverageNoted, events)) == 1
    assert not of(DraftRefreshed, events)
    assert not of(CoverageNoted, run(config))
    with Store.look(config.database) as store:
        after = store.drafts.get(written.draft)
    assert after is not None
    assert (after.markdown, after.title, after.state) == (hers, "Hers", "waiting")
    assert after.proposal is not None
    assert {source.name for source in after.sources} == {"one", "two"}


def test_further_coverage_leaves_a_decided_draft_as_it_is_and_says_so(newsroom: Newsroom) -> None:
    """An approved draft is never overwritten; the coverage is noted, once."""
    newsroom.publish("one", "stem-cells-help-in-ms")
    newsroom.feeds["two"] = []
    config = newsroom.config()
    (written,) = of(DraftWritten, run(config))
    with Store.open(config.database) as store:
        store.drafts.decide(written.draft, "approved", NOW)
        before = store.drafts.get(written.draft)
    newsroom.publish("two", "stem-cells-help-people-with-ms")
    events = run(config)
    assert len(of(CoverageNoted, events)) == 1
    assert not of(DraftRefreshed, events)
    assert not of(CoverageNoted, run(config))
    with Store.look(config.database) as store:
        after = store.drafts.get(written.draft)
    assert before is not None
    assert after is not None
    assert (after.markdown, after.state) == (before.markdown, "approved")
    assert len(after.later_articles) == 1


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Response("", status=500), "fault"),
        (Response("", status=404), "404"),
        (Response("", status=403), "403"),
        (Response("", status=200), "empty"),
        (Response("<!doctype html><html><title>Sign in</title></html>", content_type="text/html"), "not a feed"),
        (Response("garbage", content_type="application/rss+xml"), "not a feed"),
    ],
    ids=["fault", "missing", "forbidden", "empty", "web page", "garbage"],
)
def test_a_source_that_fails_is_named_and_the_run_goes_on(newsroom: Newsroom, answer: Response, reason: str) -> None:
    """The reason and the next try are said; the healthy source is whole."""
    newsroom.publish("well", "stem-cells-help-in-ms")
    newsroom.feeds["ill"] = []
    newsroom.answers["/ill.xml"] = answer
    config = newsroom.config()
    events = run(config)
    (failed,) = of(SourceFailed, events)
    assert failed.source == "ill"
    assert reason in failed.message
    assert failed.next_try is not None
    assert failed.next_try > NOW
    assert len(of(DraftWritten, events)) == 1
    (error,) = report(events)["errors"]
    assert set(error) >= {"source", "url", "kind", "message", "next_try"}


def test_a_source_that_is_down_is_left_alone_until_its_next_try(newsroom: Newsroom) -> None:
    """Back-off holds even for ``--all``; then it is asked again and its failures are forgotten."""
    newsroom.feeds["ill"] = []
    newsroom.answers["/ill.xml"] = Response("", status=503)
    config = newsroom.config()
    (failed,) = of(SourceFailed, run(config))
    assert not of(SourceFailed, run(config, regardless=True))
    (again,) = of(SourceFailed, run(config, now=failed.next_try))
    assert again.failures == 2
    assert again.next_try - failed.next_try > failed.next_try - NOW
    del newsroom.answers["/ill.xml"]
    (polled,) = of(SourcePolled, run(config, now=again.next_try))
    assert polled.source == "ill"
    with Store.look(config.database) as store:
        assert store.sources.all()["ill"].failures == 0


def test_retry_after_is_obeyed_to_the_second(newsroom: Newsroom) -> None:
    """No request before the moment the server named, one at it."""
    newsroom.feeds["busy"] = []
    newsroom.answers["/busy.xml"] = Response("", status=429, headers={"Retry-After": "7200"})
    config = newsroom.config()
    run(config)
    newsroom.hits.clear()
    run(config, now=NOW + timedelta(seconds=7199), regardless=True)
    assert newsroom.hits == []
    run(config, now=NOW + timedelta(seconds=7200 * 1.3))
    assert newsroom.hits == ["/busy.xml"]


def test_a_page_that_is_gone_leaves_an_article_of_what_the_feed_gave(newsroom: Newsroom) -> None:
    """The entry is not lost; the page is not asked for again."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    del newsroom.texts["stem-cells-help-in-ms"]
    config = newsroom.config()
    events = run(config)
    (failed,) = of(PageFailed, events)
    assert failed.next_try is None
    with Store.look(config.database) as store:
        (article,) = store.articles.select()
    assert (article.article.text_from, article.article.title) == ("feed", "Stem cells help in ms")
    newsroom.hits.clear()
    run(config, now=NOW + timedelta(days=1))
    assert newsroom.hits == ["/news.xml"]


def test_a_page_out_of_order_is_tried_again_and_then_read(newsroom: Newsroom) -> None:
    """What the feed gave is replaced by the page, flagged anew and drafted."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    newsroom.answers["/stem-cells-help-in-ms"] = Response("", status=503)
    config = newsroom.config()
    (failed,) = of(PageFailed, run(config))
    assert failed.next_try is not None
    del newsroom.answers["/stem-cells-help-in-ms"]
    events = run(config, now=failed.next_try)
    assert not of(PageFailed, events)
    with Store.look(config.database) as store:
        (article,) = store.articles.select()
        assert article.article.text_from == "page"
        assert "24 improved" in article.article.text
        assert {flag.topic for flag in article.flags} == {"multiple-sclerosis", "stem-cells"}


def test_changed_rules_flag_stored_articles_anew_without_polling(newsroom: Newsroom) -> None:
    """A topic added later finds what was read before."""
    newsroom.publish("news", "shoe-sensors-for-ms", text=OTHER)
    run(newsroom.config())
    rules = {"gait": {"label": "gait", "rules": {"any": ["shoe sensor", "unsteady step"]}}}
    config = newsroom.config(topics=rules)
    newsroom.hits.clear()
    counts = report(run(config, "flag"))
    assert newsroom.hits == []
    assert counts["flags"] == {"gait": 1}


def test_scrape_matching_reads_only_pages_whose_title_or_summary_matches(newsroom: Newsroom) -> None:
    """Of a general news site, only what may matter is fetched."""
    newsroom.publish("news", "stem-cells-help-in-ms", text=STORY)
    newsroom.publish("news", "how-to-bake-bread", text="Flour, water, salt and time.")
    config = newsroom.config([{"name": "news", "url": "/news.xml", "scrape": "matching"}])
    run(config)
    assert sorted(newsroom.hits) == ["/news.xml", "/stem-cells-help-in-ms"]


def test_stages_can_be_done_one_at_a_time(newsroom: Newsroom) -> None:
    """``--only poll`` stores entries; the rest waits for its own stage."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    config = newsroom.config()
    assert report(run(config, "poll"))["entries"]["new"] == 1
    assert newsroom.hits == ["/news.xml"]
    assert report(run(config, "scrape"))["articles"]["new"] == 1
    assert report(run(config, "flag", "group", "draft"))["drafts"]["new"] == 1


def test_rules_can_be_tried_on_what_is_stored(newsroom: Newsroom) -> None:
    """What would change is told; nothing is written."""
    newsroom.publish("news", "shoe-sensors-for-ms", text=OTHER)
    config = newsroom.config()
    run(config)
    before = tables(config)
    tried = newsroom.config(topics={"gait": {"label": "gait", "rules": {"any": ["shoe sensor", "unsteady step"]}}})
    with Store.look(config.database) as store:
        begun, *events = try_rules(store, tried.topics)
        found = [change for event in events if isinstance(event, ArticleTried) for change in event.changes]
        changes = {(each.topic, each.before, each.after) for each in found}
        assert begun == StageStarted(stage="try", todo=len(events))
        again = [event for event in try_rules(store, config.topics) if isinstance(event, ArticleTried)]
        assert len(again) == len(events)
        assert not any(event.changes for event in again)
    assert changes == {("gait", None, "about"), ("multiple-sclerosis", "about", None)}
    assert tables(config) == before
