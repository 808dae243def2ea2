"""The vocabulary: one word for one thing, in code, tables, commands and documentation.

All records are frozen. Datetimes are timezone-aware. Texts are NFC, paragraphs parted by one blank line. Offsets count
characters, ``text[start:end]``.
"""

from __future__ import annotations

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
