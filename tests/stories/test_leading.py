"""Which article of a story leads."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import permutations

import pytest

from newswatch.records import Article, Member
from newswatch.records.reading import OWN_PAGE
from newswatch.stories import best_first, leading, standing_of
from newswatch.stories.source_kinds import source_kind


def test_the_best_source_leads_whatever_the_order() -> None:
    """Paper before registry before institution before news."""
    members = [Member(id=kind, title="One finding", kind=kind) for kind in ("news", "institution", "registry", "paper")]
    for number in range(4, 0, -1):
        assert {leading(order).id for order in permutations(members[:number])} == {members[number - 1].id}
        orders = {tuple(member.id for member in best_first(order)) for order in permutations(members[:number])}
        assert orders == {tuple(member.id for member in reversed(members[:number]))}


def test_among_equals_the_one_that_names_the_study_leads_then_the_earliest() -> None:
    """Two news sites; one names the DOI."""
    early = Member(id=1, title="One finding", published=datetime(2024, 3, 1, tzinfo=UTC))
    late = Member(id=2, title="One finding", published=datetime(2024, 3, 2, tzinfo=UTC))
    named = Member(id=3, title="One finding", doi="10.1000/182")
    assert leading([late, early]) is early
    assert leading([late, early, named]) is named


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://clinicaltrials.gov/study/NCT00000000", "registry"),
        ("https://www.thelancet.com/journals/laneur/article/x/fulltext", "paper"),
        ("https://pubmed.ncbi.nlm.nih.gov/123/", "paper"),
        ("https://medicine.example.edu/news/1", "institution"),
        ("https://www.eurekalert.org/news-releases/1", "institution"),
        ("https://www.nih.gov/news-events/x", "institution"),
        ("https://education.example/edu/x", "news"),
        ("https://notclinicaltrials.gov.example/x", "news"),
        ("nonsense", "news"),
    ],
)
def test_an_address_tells_the_sort_of_source(url: str, kind: str) -> None:
    """By host, and by path where a host has both."""
    assert source_kind(url) == kind


@pytest.mark.parametrize(
    ("article", "kind"),
    [
        (Article(url="https://example.org/a", witnesses={"doi": OWN_PAGE}), "paper"),
        (Article(url="https://example.org/a", witnesses={"doi": "the reference block"}), "news"),
        (Article(url="https://example.org/a", site="Marrow University"), "institution"),
        (Article(url="https://example.org/a", site="Institut für Hirnforschung"), "institution"),
        (Article(url="https://example.org/a", site="University Times"), "news"),
        (Article(url="https://www.thelancet.com/journals/x", site="Marrow Hospital"), "paper"),
    ],
)
def test_a_page_tells_how_near_to_the_study_it_stands(article: Article, kind: str) -> None:
    """A paper's own page and a university's site are known as such at any address."""
    assert standing_of(article) == kind
