"""What a digest says of a story: its report's words, from where the report begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newswatch.pipeline.digest.telling import read_telling
from newswatch.records import Article
from newswatch.sandbox import Sandbox
from newswatch.store import Store, Telling
from tests.conftest import NOW

REPORT = (
    "ROCHESTER, Minn. — An old asthma tablet may slow progressive MS, doctors said on Tuesday.\n\n"
    "They gave the tablet to 48 people and a placebo to 48 others for two years.\n\n"
    "Brains shrank by 0.6 percent a year with the tablet and by 0.9 percent without it.\n\n"
    "The trial was too small to show whether people stay well for longer.\n"
)
ABSTRACT = (
    "BACKGROUND: Multiple sclerosis is a chronic disease of the nervous system. OBJECTIVE: To learn whether zelatrin "
    "reduces relapses. METHODS: We gave zelatrin or placebo to 412 adults. RESULTS: The rate of relapses was 0.18 with "
    "zelatrin and 0.31 with placebo. CONCLUSIONS: Zelatrin reduced relapses over two years."
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a store."""
    with Store.open(tmp_path / "newswatch.db") as opened:
        yield opened


def told(store: Store, title: str, text: str) -> Telling:
    """Return what a digest says of a story of one article."""
    stored = store.articles.save(Article(url="https://a.example/", title=title, text=text, site="A"), [], NOW)
    articles = store.articles.of_story(store.stories.form([stored], NOW))
    with Sandbox() as sandbox:
        return read_telling(store, sandbox, articles)


def test_a_sentence_is_told_from_behind_its_dateline(store: Store) -> None:
    """What is told stays verbatim a part of the report."""
    telling = told(store, "Asthma tablet may protect the brain", REPORT)
    assert telling.sentences[0] == "An old asthma tablet may slow progressive MS, doctors said on Tuesday."
    assert all(each in REPORT for each in (*telling.sentences, telling.caveat))


def test_an_abstract_is_told_by_what_it_found(store: Store) -> None:
    """Neither its background nor its labels are told."""
    telling = told(store, "Zelatrin in relapsing multiple sclerosis", ABSTRACT)
    assert telling.sentences[-1] == "Zelatrin reduced relapses over two years."
    assert not any(
        word in " ".join(telling.sentences) for word in ("chronic disease", "To learn", "RESULTS", "METHODS")
    )
