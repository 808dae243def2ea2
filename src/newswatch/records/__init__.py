"""The vocabulary: one word for one thing, in code, tables, commands and documentation.

All records are frozen. Datetimes are timezone-aware. Texts are NFC, paragraphs parted by one blank line. Offsets count
characters, ``text[start:end]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.records.digest import Digest, DigestSection, DigestStory, WeekSeen
    from newswatch.records.matching import Flag, Hit, Matches, Rejection, Strength
    from newswatch.records.polling import SourceMemory
    from newswatch.records.publishing import Delivery, Outcome, Seen
    from newswatch.records.reading import Article, Entry, Link, TextFrom
    from newswatch.records.searching import Document, Found, Shelf
    from newswatch.records.standing import Citation, CitationKind, CitedBy, Recheck, Standing, State
    from newswatch.records.story import Member, MemberId, Placed, SourceKind
    from newswatch.records.study import Fact, Quote, Result, Study
    from newswatch.records.writing import (
        Composed,
        Finding,
        Grave,
        Post,
        Related,
        SourceLink,
        Statement,
        StatementKind,
    )

__all__ = [
    "Article",
    "Citation",
    "CitationKind",
    "CitedBy",
    "Composed",
    "Delivery",
    "Digest",
    "DigestSection",
    "DigestStory",
    "Document",
    "Entry",
    "Fact",
    "Finding",
    "Flag",
    "Found",
    "Grave",
    "Hit",
    "Link",
    "Matches",
    "Member",
    "MemberId",
    "Outcome",
    "Placed",
    "Post",
    "Quote",
    "Recheck",
    "Rejection",
    "Related",
    "Result",
    "Seen",
    "Shelf",
    "SourceKind",
    "SourceLink",
    "SourceMemory",
    "Standing",
    "State",
    "Statement",
    "StatementKind",
    "Strength",
    "Study",
    "TextFrom",
    "WeekSeen",
]

# Making forty records takes longer than printing a list.
__getattr__ = lazily(
    __name__,
    {
        "Article": "newswatch.records.reading",
        "Citation": "newswatch.records.standing",
        "CitationKind": "newswatch.records.standing",
        "CitedBy": "newswatch.records.standing",
        "Composed": "newswatch.records.writing",
        "Delivery": "newswatch.records.publishing",
        "Digest": "newswatch.records.digest",
        "DigestSection": "newswatch.records.digest",
        "DigestStory": "newswatch.records.digest",
        "Document": "newswatch.records.searching",
        "Entry": "newswatch.records.reading",
        "Fact": "newswatch.records.study",
        "Finding": "newswatch.records.writing",
        "Flag": "newswatch.records.matching",
        "Found": "newswatch.records.searching",
        "Grave": "newswatch.records.writing",
        "Hit": "newswatch.records.matching",
        "Link": "newswatch.records.reading",
        "Matches": "newswatch.records.matching",
        "Member": "newswatch.records.story",
        "MemberId": "newswatch.records.story",
        "Outcome": "newswatch.records.publishing",
        "Placed": "newswatch.records.story",
        "Post": "newswatch.records.writing",
        "Quote": "newswatch.records.study",
        "Recheck": "newswatch.records.standing",
        "Rejection": "newswatch.records.matching",
        "Related": "newswatch.records.writing",
        "Result": "newswatch.records.study",
        "Seen": "newswatch.records.publishing",
        "Shelf": "newswatch.records.searching",
        "SourceKind": "newswatch.records.story",
        "SourceLink": "newswatch.records.writing",
        "SourceMemory": "newswatch.records.polling",
        "Standing": "newswatch.records.standing",
        "State": "newswatch.records.standing",
        "Statement": "newswatch.records.writing",
        "StatementKind": "newswatch.records.writing",
        "Strength": "newswatch.records.matching",
        "Study": "newswatch.records.study",
        "TextFrom": "newswatch.records.reading",
        "WeekSeen": "newswatch.records.digest",
    },
)
