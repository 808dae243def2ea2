"""Registers: what their answers say, and that an answer of another shape is never taken for "nothing against it"."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.errors import ParseError
from newswatch.records import Citation, Standing
from newswatch.registers import questions, registers

PAPER = Citation("doi", "10.5555/paper.1")
OTHER = Citation("doi", "10.5555/other(2)")
PUBMED = Citation("pmid", "39999999")
TRIAL = Citation("nct", "NCT00000001")


def read(register: str, answer: object, *asked: Citation) -> tuple[Standing, ...]:
    """Return what a register's answer says."""
    return registers()[register].read(json.dumps(answer).encode(), "https://example.org/", asked)


def crossref(*updates: dict[str, object]) -> dict[str, object]:
    """Return Crossref's answer for the paper."""
    work = {"DOI": "10.5555/PAPER.1", "updated-by": list(updates)}
    return {"status": "ok", "message-type": "work-list", "message": {"items": [work]}}


def update(kind: str, day: str = "2026-02-06", source: str = "publisher") -> dict[str, object]:
    """Return a note of Crossref on a paper."""
    return {"type": kind, "source": source, "updated": {"date-time": f"{day}T00:00:00Z"}}


def test_crossref_says_when_a_paper_was_retracted_once_however_many_say_so() -> None:
    """Publisher and Retraction Watch report the same event."""
    answer = crossref(
        update("retraction"), update("retraction", source="retraction-watch"), update("correction", "2024-05-01")
    )
    (said,) = read("crossref", answer, PAPER)
    assert said.state == "notice"
    assert said.said == ("corrected (2024-05-01)", "retracted (2026-02-06)")


@pytest.mark.parametrize("kind", ["expression_of_concern", "expression-of-concern", "Withdrawal", "removal"])
def test_crossref_spells_its_types_in_several_ways(kind: str) -> None:
    """Each of them is a notice."""
    assert read("crossref", crossref(update(kind)), PAPER)[0].state == "notice"


def test_a_new_version_is_nothing_against_a_paper() -> None:
    """Only what the table names is a notice."""
    assert read("crossref", crossref(update("new_version")), PAPER)[0].state == "clean"


def test_what_a_register_does_not_know_is_unknown_not_clean() -> None:
    """Other registrars' DOIs are missing in the answer."""
    assert [said.state for said in read("crossref", crossref(), PAPER, OTHER)] == ["clean", "unknown"]


def europepmc(**paper: object) -> dict[str, object]:
    """Return Europe PMC's answer for the paper."""
    return {"resultList": {"result": [{"pmid": PUBMED.value, "doi": "10.5555/Paper.1", **paper}]}}


@pytest.mark.parametrize(
    ("note", "state", "said"),
    [
        ("Retraction in", "notice", ("retracted",)),
        ("Expression of concern in", "notice", ("expression of concern",)),
        ("Erratum in", "notice", ("corrected",)),
        ("Retraction of", "clean", ()),
        ("Comment in", "clean", ()),
    ],
)
def test_europe_pmc_notes(note: str, state: str, said: tuple[str, ...]) -> None:
    """A notice of a retraction is not itself retracted; a list of one may come as an object."""
    answer = europepmc(commentCorrectionList={"commentCorrection": {"type": note}})
    (found,) = read("europepmc", answer, PUBMED)
    assert (found.state, found.said) == (state, said)


def test_europe_pmc_marks_a_retracted_paper_by_its_kind_too() -> None:
    """Some have the mark and no note."""
    answer = europepmc(pubTypeList={"pubType": ["Journal Article", "Retracted Publication"]})
    assert read("europepmc", answer, PAPER)[0].said == ("retracted",)


def test_a_trial_says_how_it_stands() -> None:
    """A status is no notice: what counts is whether it changed."""
    part = {
        "identificationModule": {"nctId": TRIAL.value},
        "statusModule": {"overallStatus": "TERMINATED", "whyStopped": "Slow enrolment."},
        "designModule": {"enrollmentInfo": {"count": 12, "type": "ACTUAL"}},
    }
    (said,) = read("clinicaltrials", {"studies": [{"protocolSection": part, "hasResults": True}]}, TRIAL)
    assert said.state == "clean"
    assert said.said == ("terminated", "stopped: Slow enrolment", "12 people", "results posted")


@pytest.mark.parametrize("register", registers())
@pytest.mark.parametrize(
    "body", [b"", b"<html>blocked</html>", b"[]", b'{"errCode":404,"errMsg":"no"}', b'{"status":"failed","message":[]}']
)
def test_an_answer_of_another_shape_is_an_error(register: str, body: bytes) -> None:
    """Services report mistakes with status 200."""
    asked = next(each for each in (PAPER, PUBMED, TRIAL) if each.kind in registers()[register].kinds)
    with pytest.raises(ParseError):
        registers()[register].read(body, "https://example.org/", [asked])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["message", "items", "DOI", "updated-by", "type", "resultList", "result", "studies"]), inner
        )
    ),
    max_leaves=12,
)


@given(st.sampled_from(sorted(registers())), JSON)
def test_any_json_is_an_answer_or_an_error(register: str, answer: object) -> None:
    """Nothing else comes out of a register, whatever it says."""
    asked = next(each for each in (PAPER, PUBMED, TRIAL) if each.kind in registers()[register].kinds)
    try:
        found = read(register, answer, asked)
    except ParseError:
        return
    assert [said.citation for said in found] == [asked]


def test_what_is_asked_is_escaped_and_of_one_kind() -> None:
    """A DOI may hold brackets, commas and ampersands."""
    awkward = Citation("doi", "10.5555/a,b&c<d>")
    batches = list(questions(registers()["europepmc"], [PUBMED, awkward, TRIAL, PAPER]))
    assert batches == [(awkward, PAPER), (PUBMED,)]
    url = urlsplit(registers()["europepmc"].address("https://example.org", batches[0]))
    assert parse_qs(url.query)["query"] == ['(DOI:"10.5555/a,b&c<d>" OR DOI:"10.5555/paper.1")']


def test_a_comma_in_a_doi_does_not_spoil_the_question_for_others() -> None:
    """Crossref parts its filters by commas; brackets stay as they are."""
    batch = [Citation("doi", "10.5555/a,b"), Citation("doi", "10.5555/s0140(97)1")]
    url = urlsplit(registers()["crossref"].address("https://example.org", batch))
    assert parse_qs(url.query)["filter"] == ["doi:10.5555/a%2Cb,doi:10.5555/s0140(97)1"]
