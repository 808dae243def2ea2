"""The whole job on the bundled newsroom, against what a careful reader finds in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from newswatch.config import load
from newswatch.demo import DEMO_NOW, prepare, serve
from newswatch.events import Problem
from newswatch.exports import formats
from newswatch.pipeline import Workspace, run_stages
from newswatch.pipeline.digest import digest
from newswatch.records import Study
from newswatch.store import Store, StoredArticle
from tests.demo.expected import COUNTS, DRAFTED, EARLIER_POSTS, EXPECTED, FACTS, HIDDEN_TITLES, PUBLIC_POSTS

NO_PAGE = {"/benchtop/gait-sensor", "/ward-report/news/living-with-ms-fatigue"}  # gone; behind a paywall


class Played:
    """The demo, played once: its store, open for looking."""

    def __init__(self, folder: Path, url: str) -> None:
        self.url = url
        self.config = load(prepare(folder, url))
        with Store.open(self.config.database) as store:
            work = Workspace(config=self.config, store=store, now=DEMO_NOW)
            self.events = tuple(run_stages(work))
            self.again = tuple(run_stages(work))
        self.store = Store.look(self.config.database)

    def path(self, address: str) -> str:
        """Return the path of an article's address."""
        return address.removeprefix(self.url).partition("?")[0]

    def articles(self) -> dict[str, StoredArticle]:
        """Return the articles by path."""
        return {self.path(each.article.url): each for each in self.store.articles.select()}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """Play the demo once for all tests of this file."""
    with serve(DEMO_NOW) as newsroom:
        demo = Played(tmp_path_factory.mktemp("demo"), newsroom.url)
    yield demo
    demo.store.close()


def test_every_article_of_the_newsroom_is_found(played: Played) -> None:
    """Six sources of four forms, no entry lost, none doubled."""
    assert set(played.articles()) == set(EXPECTED)
    assert sum(state.entries for state in played.store.sources.all().values()) == sum(COUNTS.values())


def test_only_the_two_pages_that_cannot_be_read_are_problems(played: Played) -> None:
    """A page that is gone and one behind a paywall leave what their feed gave."""
    assert {played.path(event.url) for event in played.events if isinstance(event, Problem)} == NO_PAGE
    assert {path for path, each in played.articles().items() if each.article.text_from == "feed"} == NO_PAGE


@pytest.mark.parametrize("path", sorted(EXPECTED))
def test_flags_are_those_of_a_careful_reader(played: Played, path: str) -> None:
    """About, mentioned in passing, or neither: for both topics, traps included."""
    flags = {flag.topic: flag.strength for flag in played.articles()[path].flags}
    expected = EXPECTED[path]
    for topic, reading in (("multiple-sclerosis", expected.multiple_sclerosis), ("stem-cells", expected.stem_cells)):
        if reading == "about":
            assert flags.get(topic) == "about"
        elif reading == "passing":
            assert flags.get(topic) in (None, "mentions")
        else:
            assert flags.get(topic) != "about"


def test_copies_of_one_finding_are_one_story_and_nothing_else_is(played: Played) -> None:
    """Release, news and abstract of one trial are together; different studies of one week are not."""
    stories: dict[int, set[str]] = {}
    for path, stored in played.articles().items():
        if stored.story is not None:
            stories.setdefault(stored.story, set()).add(path)
    together = {frozenset(paths) for paths in stories.values() if len(paths) > 1}
    named: dict[str, set[str]] = {}
    for path, expected in EXPECTED.items():
        if expected.story:
            named.setdefault(expected.story, set()).add(path)
    assert together == {frozenset(paths) for paths in named.values() if len(paths) > 1}


def test_every_study_on_both_topics_is_drafted_and_no_advert_is(played: Played) -> None:
    """One draft a story; a clinic's advert is flagged as one and makes none."""
    articles = played.articles()
    drafted = {
        EXPECTED[path].story
        for draft in played.store.drafts.select()
        for path, stored in articles.items()
        if stored.story == draft.story
    }
    assert drafted == DRAFTED - {"advertisement"}
    assert "advert" in {flag.topic for flag in articles["/ward-report/news/vita-nova-clinic"].flags}


def test_drafts_link_to_the_earlier_posts_that_fit(played: Played) -> None:
    """The post of February 9th for the transplants, the one on mesenchymal cells for theirs."""
    articles = played.articles()
    for draft in played.store.drafts.select():
        story = next(EXPECTED[path].story for path, stored in articles.items() if stored.story == draft.story)
        offered = [related.post.url for related in draft.earlier_posts]
        if story in EARLIER_POSTS:
            assert offered
            assert offered[0].endswith(EARLIER_POSTS[story])
    blog_case = next(draft for draft in played.store.drafts.select() if "Richard Burt" in draft.markdown)
    assert "I posted on February 9th this year" in blog_case.markdown


def test_only_what_the_public_can_read_is_an_earlier_post(played: Played) -> None:
    """No draft, private, password-protected or scheduled post surfaces."""
    titles = {post.title for post in played.store.posts.all()}
    assert len(titles) == PUBLIC_POSTS
    assert not titles & set(HIDDEN_TITLES)


def test_every_statement_stands_in_its_source(played: Played) -> None:
    """The evidence of each statement is the very text at its place; of an earlier post, its title will do."""
    texts = {stored.article.url: stored.article.text for stored in played.articles().values()}
    posts = {post.url: post for post in played.store.posts.all()}
    for draft in played.store.drafts.select():
        statements = played.store.drafts.statements(draft.id)
        assert statements
        for said in statements:
            if said.kind == "earlier":
                post = posts[said.url]
                assert said.evidence in (post.title, post.text[said.start : said.end])
            else:
                assert texts[said.url][said.start : said.end] == said.evidence


@pytest.mark.parametrize("path", sorted(FACTS))
def test_no_fact_is_wrong(played: Played, path: str) -> None:
    """What is read of a study is what the article says of this study, not of an earlier or a planned one."""
    from newswatch.studies import study

    article = played.articles()[path].article
    read, said = study(article.title, article.text), FACTS[path]
    assert (read.participants.value if read.participants else None) in (said.participants, None)
    assert {fact.value for fact in read.species} <= said.species
    assert (read.age_range.value if read.age_range else None) in (said.age_range, None)
    assert (read.phase.value if read.phase else None) in (said.phase, None)
    assert not _designs(read) & said.not_design
    assert (read.lead_researcher.value if read.lead_researcher else None) in (said.lead_researcher, None)
    assert {number.value for number in read.registry} <= {said.registry}


def _designs(read: Study) -> set[str]:
    return {fact.value for fact in read.design}


def test_the_blog_s_own_case_is_whole(played: Played) -> None:
    """Every fact of the trial is in the draft, and both quotes word for word."""
    draft = next(draft for draft in played.store.drafts.select() if "Richard Burt" in draft.markdown)
    for words in ("21", "20 to 53", "17", "81 percent", "Northwestern University", "Lancet Neurology"):
        assert words in draft.markdown
    quotes = [each for each in played.store.drafts.statements(draft.id) if each.kind == "quote"]
    assert len(quotes) >= 2


def test_the_digest_holds_no_advert(played: Played) -> None:
    """It is left out, and the digest says so."""
    told = digest(played.config, played.store, date(2026, 3, 1), date(2026, 3, 18))
    titles = [story.title for section in told.sections for story in section.stories]
    assert titles
    assert not any("miracle" in title for title in titles)
    assert ("adverts", 1) in told.left_out


def test_a_digest_reads_what_the_run_did_not_come_to(played: Played, tmp_path: Path) -> None:
    """It tells the same of every story, and writes nothing."""
    days = date(2026, 3, 1), date(2026, 3, 18)
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        played.store.db.conn.backup(copy)
        copy.execute("DELETE FROM tellings")
        copy.execute("DELETE FROM studies")
        copy.commit()
    with Store.look(tmp_path / "copy.db") as store:
        assert store.tellings.lacking("advert")
        unread, read = (
            formats()["markdown"].render(digest(played.config, each, *days)) for each in (store, played.store)
        )
    assert unread == read


def test_a_second_run_adds_nothing(played: Played) -> None:
    """The demo's newsroom has nothing new a minute later."""
    report = played.again[-1].report  # type: ignore[attr-defined]
    assert [report[name]["new"] for name in ("entries", "articles", "stories", "drafts")] == [0, 0, 0, 0]
