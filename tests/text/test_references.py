"""References in a text, with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.text.references import dois, pmids, registry_numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://doi.org/10.1000/Abc.1, p. 3.", ["10.1000/abc.1"]),
        ("(doi:10.1016/S1474-4422(20)30001-2).", ["10.1016/s1474-4422(20)30001-2"]),
        ("http://journal.example/doi/full/10.1000/x-1/abstract?a=b", ["10.1000/x-1"]),
        ("version 10.12 of the programme", []),
        ("10.1000/a and 10.1000/b;", ["10.1000/a", "10.1000/b"]),
    ],
)
def test_dois_are_cut_where_they_end(text: str, found: list[str]) -> None:
    """Lower case, without the address before and the stop behind."""
    assert [value for value, _, _ in dois(text)] == found


def test_pubmed_ids_are_believed_only_when_marked() -> None:
    """A number is a number."""
    assert [value for value, _, _ in pmids("PMID: 31234567, pubmed.ncbi.nlm.nih.gov/30000001/ and 29999999")] == [
        "31234567",
        "30000001",
    ]


def test_trial_numbers_are_told_as_they_are_filed() -> None:
    """Spaces and small letters are forgiven, longer numbers are other numbers."""
    text = "nct 01234567, NCT012345678, ISRCTN 12345678, EudraCT 2015-001234-56, ACTRN12345678901234"

    assert [value for value, _, _ in registry_numbers(text)] == [
        "NCT01234567",
        "ISRCTN12345678",
        "2015-001234-56",
        "ACTRN12345678901234",
    ]


@given(st.text(alphabet="10./abcNCTISR ()-;,PMID:2345678é", max_size=200))
def test_what_is_found_stands_where_it_is_said_to(text: str) -> None:
    """The places of DOIs and PubMed ids hold the value itself."""
    for value, start, end in (*dois(text), *pmids(text)):
        assert text[start:end].lower() == value
