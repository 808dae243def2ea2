"""Articles as the grouping reads them."""

from __future__ import annotations

from newswatch.records import Article, Member, MemberId, SourceKind
from newswatch.stories.source_kinds import source_kind


def member(article: Article, id: MemberId, kind: SourceKind | None = None) -> Member:  # noqa: A002 - the record's word
    """Return what the grouping needs of an article; ``kind`` left out is told by the address."""
    return Member(
        id=id,
        title=article.title,
        text=article.text,
        published=article.published,
        kind=kind or source_kind(article.url),
        doi=article.doi,
        pmid=article.pmid,
        registry=article.registry,
        url=article.url,
    )
