"""A saved search at Europe PMC: papers and preprints, with abstract, authors and DOI.

The source's address is that of the search itself, as the service's own help gives it:
``https://www.ebi.ac.uk/europepmc/webservices/rest/search?query=…&resultType=core&format=json&sort=P_PDATE_D desc``.
The service answers mistakes with status 200, and has no "since": dates in the query overlap, ids tell what is new.
"""

from __future__ import annotations

from urllib.parse import quote

from pydantic import BaseModel, ConfigDict

from newswatch.errors import ParseError
from newswatch.sources import Listing, SourceKind
from newswatch.sources.entries import making
from newswatch.sources.entries.json_answer import complaint, document
from newswatch.sources.entries.making import Raw
from newswatch.text.json_parts import Json, at, rows, word

_PREPRINT = "PPR"  # what the service calls the source of preprints


class EuropePmcOptions(BaseModel):
    """Keys of a search in feeds.yaml beyond those of every source: none."""

    model_config = ConfigDict(extra="forbid")


def parse(body: bytes, url: str, options: EuropePmcOptions) -> Listing:
    """Return the papers of a search.

    Raises:
        ParseError: if the service reports a mistake, or answers something else.
    """
    found = document(body, url, otherwise="not an answer of Europe PMC; is `format=json` in the address?")
    if not isinstance(at(found, "resultList"), dict):
        raise ParseError("Europe PMC finds fault with the search" + complaint(found), url=url)
    return Listing(
        entries=making.entries(_raw_entry(row) for row in rows(found, "resultList", "result") if word(row, "id")),
        title="Europe PMC",
    )


def _raw_entry(row: Json) -> Raw:
    source, number = word(row, "source") or "MED", word(row, "id")
    return Raw(
        guid=f"{source}:{number}",
        title=word(row, "title").removesuffix("."),
        link=f"https://europepmc.org/article/{quote(source, safe='')}/{quote(number, safe='')}",
        summary=("Preprint, not peer reviewed. " if source == _PREPRINT else "") + word(row, "abstractText"),
        published=word(row, "firstPublicationDate"),
        authors=[name.strip(" .") for name in word(row, "authorString").split(",")],
        doi=word(row, "doi"),
        language=word(row, "language"),
    )


KIND: SourceKind = SourceKind(options=EuropePmcOptions, parse=parse, accept="application/json")
