"""What names a study for certain."""

from __future__ import annotations

from newswatch.records import Article
from newswatch.stories import same_story

TEXT = "Symptoms eased in 14 of 30 people who took the tablets for a year, the team reports."


def test_a_doi_in_common_settles_that_it_is_one_story() -> None:
    """However unlike the words are."""
    one = Article(url="https://a.example/1", title="Tablets ease symptoms", text=TEXT, doi="10.1000/1")
    other = Article(url="https://b.example/2", title="Neues Mittel hilft", doi="10.1000/1")
    assert same_story(one, other) == same_story(other, one) == 1.0


def test_two_dois_or_two_trials_settle_that_it_is_not() -> None:
    """However alike the words are."""
    for key, mine, theirs in (("doi", "10.1000/1", "10.1000/2"), ("registry", ("NCT1",), ("NCT2",))):
        one = Article(url="https://a.example/1", title="Tablets ease symptoms", text=TEXT, **{key: mine})
        other = Article(url="https://b.example/2", title="Tablets ease symptoms", text=TEXT, **{key: theirs})
        assert same_story(one, other) == 0.0


def test_a_preprint_s_doi_settles_nothing() -> None:
    """The same study has another one in the journal."""
    one = Article(url="https://a.example/1", title="Tablets ease symptoms", text=TEXT, doi="10.1101/2024.1")
    other = Article(url="https://b.example/2", title="Tablets ease symptoms", text=TEXT, doi="10.1000/2")
    assert same_story(one, other) > 0.5


def test_a_trial_number_in_common_speaks_for_one_story() -> None:
    """But a trial has more than one publication, so it does not settle it."""
    one = Article(url="https://a.example/1", title="Tablets ease symptoms", text=TEXT)
    other = Article(url="https://b.example/2", title="A year on tablets", text="Fewer relapses were seen.")
    named = [Article(url=a.url, title=a.title, text=a.text, registry=("NCT1",)) for a in (one, other)]
    assert same_story(one, other) < same_story(*named) < 1.0
