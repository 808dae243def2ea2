"""Saved searches at Europe PMC and ClinicalTrials.gov."""

from __future__ import annotations

import json

import pytest

from newswatch.errors import ParseError
from newswatch.sources import clinicaltrials, europepmc

HOME = "https://service.example/search"
PAPER = {
    "id": "41000001", "source": "MED", "doi": "10.5555/Example.1", "title": "Cells in <i>multiple sclerosis</i>.",
    "authorString": "Doe J, Roe R.", "abstractText": "<h4>Background</h4>Little was known.", "language": "eng",
    "firstPublicationDate": "2026-11-18",
}  # fmt: skip
TRIAL = {
    "protocolSection": {
        "identificationModule": {"nctId": "NCT00000000", "briefTitle": "Cells & nerves"},
        "statusModule": {
            "overallStatus": "TERMINATED", "whyStopped": "Slow enrolment",
            "lastUpdatePostDateStruct": {"date": "2026-11-02"},
            "studyFirstPostDateStruct": {"date": "2024-02-05"},
        },
        "designModule": {"phases": ["PHASE2", "PHASE3"], "enrollmentInfo": {"count": 110, "type": "ESTIMATED"}},
        "descriptionModule": {"briefSummary": "Whether cells help."},
    }
}  # fmt: skip


def papers(*results: object) -> bytes:
    """An answer of Europe PMC."""
    return json.dumps({"hitCount": len(results), "resultList": {"result": list(results)}}).encode()


def trials(*studies: object) -> bytes:
    """An answer of ClinicalTrials.gov."""
    return json.dumps({"studies": list(studies)}).encode()


def test_papers_become_entries() -> None:
    """With abstract, authors, DOI and the day of first publication."""
    (entry,) = europepmc.parse(papers(PAPER), HOME, europepmc.EuropePmcOptions()).entries
    assert (entry.id, entry.title) == ("MED:41000001", "Cells in multiple sclerosis")
    assert entry.url == "https://europepmc.org/article/MED/41000001"
    assert (entry.authors, entry.doi) == (("Doe J", "Roe R"), "10.5555/example.1")
    assert entry.summary == "Background Little was known."
    assert entry.published is not None
    assert entry.published.isoformat() == "2026-11-18T00:00:00+00:00"


def test_preprints_are_called_so() -> None:
    """Nobody takes them for reviewed papers."""
    (entry,) = europepmc.parse(papers(PAPER | {"source": "PPR"}), HOME, europepmc.EuropePmcOptions()).entries
    assert entry.summary.startswith("Preprint, not peer reviewed.")


def test_a_mistake_reported_with_status_200_is_an_error() -> None:
    """In the words of the service."""
    with pytest.raises(ParseError, match="Invalid page size"):
        europepmc.parse(b'{"errCode":404,"errMsg":"Invalid page size"}', HOME, europepmc.EuropePmcOptions())
    with pytest.raises(ParseError, match="format=json"):
        europepmc.parse(b"<responseWrapper/>", HOME, europepmc.EuropePmcOptions())


def test_no_results_are_no_error() -> None:
    """Nothing new is a fine answer."""
    assert europepmc.parse(papers(), HOME, europepmc.EuropePmcOptions()).entries == ()
    assert clinicaltrials.parse(trials(), HOME, clinicaltrials.ClinicalTrialsOptions()).entries == ()


def test_trials_become_entries_with_what_the_registry_says() -> None:
    """Planned numbers are called planned, and why a trial stopped is said."""
    (entry,) = clinicaltrials.parse(trials(TRIAL), HOME, clinicaltrials.ClinicalTrialsOptions()).entries
    assert (entry.id, entry.title, entry.url) == (
        "NCT00000000",
        "Cells & nerves",
        "https://clinicaltrials.gov/study/NCT00000000",
    )
    assert entry.summary == (
        "Status: terminated. Why stopped: Slow enrolment. Phase: 2/3. Planned participants: 110. Whether cells help."
    )
    assert entry.updated is not None
    assert entry.updated.day == 2


@pytest.mark.parametrize(
    "junk", [{}, {"protocolSection": 7}, 3, None, {"protocolSection": {"identificationModule": []}}]
)
def test_records_that_are_none_are_left_out(junk: object) -> None:
    """One bad record costs nothing of the others."""
    assert len(clinicaltrials.parse(trials(junk, TRIAL), HOME, clinicaltrials.ClinicalTrialsOptions()).entries) == 1
    assert len(europepmc.parse(papers(junk, PAPER), HOME, europepmc.EuropePmcOptions()).entries) == 1
