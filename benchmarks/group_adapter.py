"""Adapter of newswatch's grouping for an evaluation that reads articles as dictionaries and asks for ``group``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TypedDict

from newswatch.records import Member, MemberId, SourceKind
from newswatch.stories import group as group_members


class Row(TypedDict):
    """An article as the evaluation gives it."""

    id: str
    kind: str
    url: str
    title: str
    text: str
    published: str | None


KINDS: dict[str, SourceKind] = {"paper": "paper", "release": "institution", "news": "news"}


def group(articles: list[Row]) -> list[list[MemberId]]:
    """Part the articles into stories."""
    return [list(story) for story in group_members(map(_member, articles))]


def _member(row: Row) -> Member:
    day = row["published"]
    return Member(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        published=datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None,
        kind=KINDS.get(row["kind"], "news"),
        url=row["url"],
    )
