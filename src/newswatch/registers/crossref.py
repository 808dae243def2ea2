"""Crossref: corrections and retractions of what has a DOI, those of Retraction Watch among them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from newswatch.records import Citation, Standing
from newswatch.registers import Register
from newswatch.registers._answers import answered, standing
from newswatch.text.json_parts import Json, rows, word

# What the types of an update say of the paper itself; what is not listed says nothing against it ("new version").
_SAYS = {
    "retraction": "retracted",
    "partial-retraction": "partly retracted",
    "withdrawal": "withdrawn",
    "removal": "removed",
    "expression-of-concern": "expression of concern",
    "correction": "corrected",
    "corrigendum": "corrected",
    "erratum": "corrected",
}


def _address(base: str, citations: Sequence[Citation]) -> str:
    # A comma parts the filters: one inside a DOI would spoil the question for the whole batch.
    asked = ",".join("doi:" + citation.value.replace(",", "%2C") for citation in citations)
    return f"{base}/works?{urlencode({'filter': asked, 'rows': len(citations), 'select': 'DOI,updated-by'})}"


def _read(body: bytes, url: str, citations: Sequence[Citation]) -> tuple[Standing, ...]:
    works = rows(answered(body, url, ("message", "items")), "message", "items")
    updates = {word(work, "DOI").lower(): _updates(work) for work in works}
    return tuple(standing(__name__, citation, updates.get(citation.value)) for citation in citations)


def _updates(work: Json) -> tuple[str, ...]:
    """Return what was said of a paper later, the oldest first; publisher and Retraction Watch say the same but once."""
    said = [(_day(update), _SAYS.get(_type(update), "")) for update in rows(work, "updated-by")]
    return tuple(dict.fromkeys(f"{what} ({day})" if day else what for day, what in sorted(said) if what))


def _type(update: Json) -> str:
    return word(update, "type").lower().replace("_", "-")


def _day(update: Json) -> str:
    return word(update, "updated", "date-time")[:10]


REGISTER: Register = Register(
    label="Crossref",
    base="https://api.crossref.org",
    kinds=frozenset({"doi"}),
    batch=20,
    address=_address,
    read=_read,
)
