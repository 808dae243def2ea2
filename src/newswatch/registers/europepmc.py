"""Europe PMC: corrections and retractions as PubMed notes them, for PubMed ids and DOIs."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from newswatch.records import Citation, Standing
from newswatch.registers import Register
from newswatch.registers._answers import answered, standing
from newswatch.text.json_parts import Json, at, rows, word

# Beginnings of the notes on a paper. "Retraction of" marks the notice itself, which is not retracted.
_SAYS = (
    ("retraction in", "retracted"),
    ("partial retraction in", "partly retracted"),
    ("expression of concern in", "expression of concern"),
    ("erratum in", "corrected"),
    ("corrected and republished in", "corrected"),
)
_RETRACTED = "retracted publication"


def _address(base: str, citations: Sequence[Citation]) -> str:
    asked = " OR ".join(_clause(citation) for citation in citations)
    query = f"({asked}) AND SRC:MED" if citations[0].kind == "pmid" else f"({asked})"
    return f"{base}/search?{urlencode({'query': query, 'resultType': 'core', 'format': 'json', 'pageSize': 1000})}"


def _clause(citation: Citation) -> str:
    if citation.kind == "pmid":
        return f"EXT_ID:{citation.value}"
    return 'DOI:"' + citation.value.replace('"', "") + '"'


def _read(body: bytes, url: str, citations: Sequence[Citation]) -> tuple[Standing, ...]:
    papers = rows(answered(body, url, ("resultList",)), "resultList", "result")
    key = "pmid" if citations[0].kind == "pmid" else "doi"
    notes = {word(paper, key).lower(): _notes(paper) for paper in papers}
    return tuple(standing(__name__, citation, notes.get(citation.value)) for citation in citations)


def _notes(paper: Json) -> tuple[str, ...]:
    types = [word(note, "type").lower() for note in rows(paper, "commentCorrectionList", "commentCorrection")]
    said = [what for kind in types for beginning, what in _SAYS if kind.startswith(beginning)]
    if _RETRACTED in _kinds(paper) and "retracted" not in said:
        said.append("retracted")
    return tuple(sorted(set(said)))


def _kinds(paper: Json) -> frozenset[str]:
    kinds = at(paper, "pubTypeList", "pubType")
    return frozenset(str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds]))


REGISTER: Register = Register(
    label="Europe PMC",
    base="https://www.ebi.ac.uk/europepmc/webservices/rest",
    kinds=frozenset({"doi", "pmid"}),
    batch=20,
    address=_address,
    read=_read,
)
