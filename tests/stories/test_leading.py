"""Which article of a story leads."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import permutations

import pytest

from newswatch.records import Member
from newswatch.stories import leading
from newswatch.stories.source_kinds import source_kind


def test_the_best_source_leads_whatever_the_order() -> None:
    """Paper before registry before institution before news."""
    members = [Member(id=kind, title="One finding", kind=kind) for kind in ("news", "institution", "registry", "paper")]
    for number in range(4, 0, -1):
        assert {leading(order).id for order in permutations(members[:number])} == {members[number - 1].id}


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
