"""References in a text: DOIs, PubMed ids, numbers of trial registries, each with its place. Pure and linear."""

from __future__ import annotations

import re

Reference = tuple[str, int, int]  #: value as it is filed, and where it stands: ``text[start:end]``

_DOI = re.compile(r"(?<![\w.])10\.\d{4,9}(?:\.\d{1,9}){0,3}/[^\s\"'<>\[\]{}|\\^`“”‘’«»…]{1,200}")
_PMID = re.compile(
    r"(?i)\bPMID\s*[:#]?\s*(\d{4,8})\b|\bpubmed(?:\.ncbi\.nlm\.nih\.gov|/)/?(\d{4,8})\b|ncbi\.nlm\.nih\.gov/pubmed/(\d{4,8})\b"
)
_PUBMED = re.compile(r"(?i)pmid|pubmed")
_REGISTRIES = (
    re.compile(r"(?<![A-Za-z0-9])(NCT)[\s:-]?(\d{8})(?!\d)", re.IGNORECASE),
    re.compile(r"(?<![A-Za-z0-9])(ISRCTN)[\s:-]?(\d{8})(?!\d)", re.IGNORECASE),
    re.compile(r"(?<![A-Za-z0-9])(ACTRN)[\s:-]?(\d{14})(?!\d)", re.IGNORECASE),
    re.compile(r"(?<![A-Za-z0-9])(DRKS)[\s:-]?(\d{8})(?!\d)", re.IGNORECASE),
    re.compile(r"(?<![A-Za-z0-9])(ChiCTR-?)((?:[A-Z]{2,4}-?)?\d{8,10})(?!\d)", re.IGNORECASE),
    re.compile(r"(?<![A-Za-z0-9])(UMIN|jRCTs?|KCT|IRCT|TCTR)(\d{7,15}(?:N\d{1,3})?)(?!\d)", re.IGNORECASE),
)
_EUDRACT = re.compile(
    r"(?i)(?:eudra\s?ct|euct|eu\s?ct|clinical\s*trials?\s*(?:register|number))[^\d\n]{0,30}?((?:19|20)\d\d-\d{6}-\d\d)(?:-\d\d)?(?![\d-])"
)
_MAYBE = re.compile(r"\d{6}(?:\d|-\d\d)")  # every number of a registry holds as many digits
_CASES = {
    "nct": "NCT",
    "isrctn": "ISRCTN",
    "actrn": "ACTRN",
    "drks": "DRKS",
    "chictr": "ChiCTR",
    "chictr-": "ChiCTR-",
    "jrct": "jRCT",
    "jrcts": "jRCTs",
}
# What ends a sentence or a file name around a DOI rather than the DOI itself.
_AFTER = re.compile(
    r"(?:[.,;:!?*_~–—-]+|&(?:amp|gt|lt|quot);.*|/(?:full|abstract|pdf|epdf|html|meta|summary|suppl.*)|\.(?:full|abstract|pdf|short|long)(?:\.pdf)?|[?#&].*)$",
    re.IGNORECASE,
)
_PAIRS = {")": "(", "]": "["}


def dois(text: str) -> tuple[Reference, ...]:
    """Return the DOIs of a text or an address: lower case, without an address before them, each place once."""
    return tuple(_clipped(hit) for hit in _DOI.finditer(text)) if "10." in text else ()


def pmids(text: str) -> tuple[Reference, ...]:
    """Return PubMed ids: those marked as such ("PMID: 31234567") and those in PubMed addresses."""
    found: list[Reference] = []
    if not _PUBMED.search(text):
        return ()
    for hit in _PMID.finditer(text):
        group = next(number for number in (1, 2, 3) if hit[number])
        found.append((hit[group], hit.start(group), hit.end(group)))
    return tuple(found)


def registry_numbers(text: str) -> tuple[Reference, ...]:
    """Return trial numbers as registries write them (NCT01234567, ISRCTN12345678, 2015-001234-56), in order."""
    if not _MAYBE.search(text):
        return ()
    found = [
        (_CASES.get(hit[1].lower(), hit[1].upper()) + hit[2].upper(), hit.start(), hit.end())
        for pattern in _REGISTRIES
        for hit in pattern.finditer(text)
    ]
    found += [(hit[1], hit.start(1), hit.end(1)) for hit in _EUDRACT.finditer(text)]
    return tuple(sorted(found, key=lambda reference: reference[1:]))


def _clipped(hit: re.Match[str]) -> Reference:
    value = hit[0]
    while True:
        shorter = _AFTER.sub("", value)
        while shorter[-1:] in _PAIRS and shorter.count(shorter[-1]) > shorter.count(_PAIRS[shorter[-1]]):
            shorter = shorter[:-1]
        if shorter == value or "/" not in shorter[:-1]:
            break
        value = shorter
    return value.lower(), hit.start(), hit.start() + len(value)
