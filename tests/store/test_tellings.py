"""What a digest says of a story is kept, and read anew when the story's articles change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from newswatch.records import Article, Flag, Matches, Study
from newswatch.store import Store
from tests.conftest import NOW


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store."""
    with Store.in_memory() as opened:
        yield opened


def article(store: Store, name: str, topic: str = "ms") -> int:
    """Store a flagged article."""
    number = store.articles.save(Article(url=f"https://x.example/{name}", title=name, published=NOW), [], NOW)
    store.flags.save(number, Matches(flags=(Flag(topic=topic, strength="about", score=0.9),)), "research", "r", NOW)
    return number


def told(store: Store, *articles: int) -> int:
    """Make a story and keep what is told of it."""
    story = store.stories.form(articles, NOW)
    store.stories.save_study(articles[0], Study())
    store.tellings.save(story, articles[0], ("One.", "Two."), "But.")
    return story


def test_a_story_is_read_once(store: Store) -> None:
    """Adverts and mere mentions are not read at all."""
    story = store.stories.form([article(store, "a")], NOW)
    store.stories.form([article(store, "ad", "advert")], NOW)
    assert store.tellings.lacking("advert") == (story,)
    store.tellings.save(story, 1, ("One.",), "")
    assert store.tellings.lacking("advert") == ()


def test_new_coverage_has_it_read_anew(store: Store) -> None:
    """Also of the story an article was taken from."""
    first, second = told(store, article(store, "a"), article(store, "b")), told(store, article(store, "c"))
    store.stories.join(second, [2], NOW)
    assert store.tellings.lacking("advert") == (first, second)


def test_an_article_that_reads_otherwise_has_it_read_anew(store: Store) -> None:
    """The same article again changes nothing."""
    story = told(store, article(store, "a"))
    stored = store.articles.get(1)
    assert stored is not None
    store.articles.put_off(1, NOW, "later")
    assert store.tellings.lacking("advert") == ()
    store.articles.save(replace(stored.article, text="Corrected."), [], NOW)
    assert store.tellings.lacking("advert") == (story,)


def test_a_story_belongs_to_the_day_of_its_first_article(store: Store) -> None:
    """Later coverage does not move it."""
    late = store.articles.save(
        Article(url="https://x.example/late", title="late", published=NOW + timedelta(days=3)), [], NOW
    )
    story = told(store, article(store, "a"), late)
    day = timedelta(days=1)
    assert [each.id for each in store.tellings.of_period(NOW, NOW + day)] == [story]
    assert list(store.tellings.of_period(NOW + day, NOW + 5 * day)) == []
    (found,) = store.tellings.of_period(NOW, NOW + day)
    assert [each.title for each in found.coverage] == ["late", "a"]
    assert found.telling is not None
    assert (found.telling.sentences, found.telling.caveat) == (("One.", "Two."), "But.")
