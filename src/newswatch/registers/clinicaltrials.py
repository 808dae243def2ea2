"""ClinicalTrials.gov: how a trial stands, how many people it has, whether results are posted."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from newswatch.records import Citation, Standing
from newswatch.registers import Register
from newswatch.registers._answers import answered, standing
from newswatch.text.json_parts import Json, at, rows, word

_FIELDS = "NCTId|OverallStatus|WhyStopped|EnrollmentCount|EnrollmentType|HasResults"
_UNVERIFIED = "UNKNOWN"  # the sponsor has not confirmed the record for long


def _address(base: str, citations: Sequence[Citation]) -> str:
    numbers = "|".join(citation.value for citation in citations)
    return f"{base}/studies?{urlencode({'filter.ids': numbers, 'fields': _FIELDS, 'pageSize': 100})}"


def _read(body: bytes, url: str, citations: Sequence[Citation]) -> tuple[Standing, ...]:
    trials = rows(answered(body, url, ("studies",)), "studies")
    told = {word(trial, "protocolSection", "identificationModule", "nctId"): _told(trial) for trial in trials}
    return tuple(standing(__name__, citation, told.get(citation.value), notice=False) for citation in citations)


def _told(trial: Json) -> tuple[str, ...]:
    part = at(trial, "protocolSection")
    status = word(part, "statusModule", "overallStatus")
    why = word(part, "statusModule", "whyStopped")
    count = word(part, "designModule", "enrollmentInfo", "count")
    planned = word(part, "designModule", "enrollmentInfo", "type") == "ESTIMATED"
    said = (
        "status not verified lately" if status == _UNVERIFIED else status.replace("_", " ").lower(),
        f"stopped: {why.rstrip('.')}" if why else "",
        f"{count} people{' planned' if planned else ''}" if count else "",
        "results posted" if at(trial, "hasResults") is True else "",
    )
    return tuple(filter(None, said))


REGISTER: Register = Register(
    label="ClinicalTrials.gov",
    base="https://clinicaltrials.gov/api/v2",
    kinds=frozenset({"nct"}),
    batch=50,
    address=_address,
    read=_read,
)
