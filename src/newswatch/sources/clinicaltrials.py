"""A saved search at ClinicalTrials.gov: trials, with status, phase and number of participants in plain words.

The source's address is that of the search itself:
``https://clinicaltrials.gov/api/v2/studies?query.cond=multiple+sclerosis&sort=LastUpdatePostDate:desc&pageSize=100``.
A trial is one entry for good; when its status changes, the entry changes.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from newswatch.errors import ParseError
from newswatch.sources import Listing, SourceKind
from newswatch.sources.entries import making
from newswatch.sources.entries.json_answer import complaint, document
from newswatch.sources.entries.making import Raw
from newswatch.text.json_parts import Json, rows, word, words

_UNVERIFIED = "UNKNOWN"  # the sponsor has not confirmed the record for long
_PHASES = {"NA": "", "EARLY_PHASE1": "early phase 1"}


class ClinicalTrialsOptions(BaseModel):
    """Keys of a search in feeds.yaml beyond those of every source: none."""

    model_config = ConfigDict(extra="forbid")


def parse(body: bytes, url: str, options: ClinicalTrialsOptions) -> Listing:
    """Return the trials of a search.

    Raises:
        ParseError: if the registry answers something else.
    """
    found = document(body, url, otherwise="not an answer of ClinicalTrials.gov")
    if not isinstance(found.get("studies"), list):
        raise ParseError("not a list of trials" + complaint(found), url=url)
    parts = (row.get("protocolSection") for row in rows(found, "studies"))
    return Listing(
        entries=making.entries(_raw_entry(part) for part in parts if isinstance(part, dict) and _number(part)),
        title="ClinicalTrials.gov",
    )


def _number(trial: Json) -> str:
    return word(trial, "identificationModule", "nctId")


def _raw_entry(trial: Json) -> Raw:
    return Raw(
        guid=_number(trial),
        title=word(trial, "identificationModule", "briefTitle"),
        title_is_markup=False,
        link=f"https://clinicaltrials.gov/study/{_number(trial)}",
        summary=" ".join(filter(None, [_at_a_glance(trial), word(trial, "descriptionModule", "briefSummary")])),
        published=word(trial, "statusModule", "studyFirstPostDateStruct", "date"),
        updated=word(trial, "statusModule", "lastUpdatePostDateStruct", "date"),
    )


def _at_a_glance(trial: Json) -> str:
    """Status, phase and size as sentences, each only where the registry says it."""
    status = word(trial, "statusModule", "overallStatus")
    why = word(trial, "statusModule", "whyStopped")
    phases = "/".join(filter(None, (_phase(phase) for phase in words(trial, "designModule", "phases"))))
    count = word(trial, "designModule", "enrollmentInfo", "count")
    planned = word(trial, "designModule", "enrollmentInfo", "type") == "ESTIMATED"
    said = [
        "Status not verified lately." if status == _UNVERIFIED else f"Status: {_plain(status)}." if status else "",
        f"Why stopped: {why.rstrip('.')}." if why else "",
        f"Phase: {phases}." if phases else "",
        f"{'Planned participants' if planned else 'Participants'}: {count}." if count else "",
    ]
    return " ".join(filter(None, said))


def _phase(name: str) -> str:
    return _PHASES.get(name, name.removeprefix("PHASE"))


def _plain(name: str) -> str:
    return name.replace("_", " ").lower()


KIND: SourceKind = SourceKind(options=ClinicalTrialsOptions, parse=parse, accept="application/json")
