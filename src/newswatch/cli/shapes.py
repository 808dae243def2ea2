"""The JSON shapes others may build on: keys stay, more may come. Times are ISO 8601 in UTC."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from newswatch.text.urls import masked

if TYPE_CHECKING:
    from newswatch.config import SourceConfig
    from newswatch.pipeline.health import Health
    from newswatch.records import Flag, Post, Related, Statement, Study
    from newswatch.store import SourceState, StoredArticle, StoredDraft

Shape = dict[str, Any]


def when(moment: datetime | None) -> str | None:
    """Return a moment as ``2026-03-17T07:00:00Z``."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def flag(flag: Flag) -> Shape:
    """Return a flag without its places."""
    return {"topic": flag.topic, "strength": flag.strength, "score": round(flag.score, 3)}


def article(stored: StoredArticle) -> Shape:
    """Return an article as ``articles list`` shows it."""
    read = stored.article
    return {
        "id": stored.id,
        "source": stored.sources[0] if stored.sources else "",
        "sources": list(stored.sources),
        "url": read.url,
        "title": read.title,
        "authors": list(read.authors),
        "published": when(read.published),
        "site": read.site,
        "language": read.language,
        "kind": stored.kind,
        "flags": [flag(each) for each in stored.flags],
        "story": stored.story,
    }


def whole_article(stored: StoredArticle, facts: Study) -> Shape:
    """Return an article as ``articles show`` shows it."""
    read = stored.article
    return {
        **article(stored),
        "modified": when(read.modified),
        "fetched": when(stored.fetched),
        "text": read.text,
        "text_from": read.text_from,
        "doi": read.doi,
        "pmid": read.pmid,
        "registry": list(read.registry),
        "journal": read.journal,
        "wall": read.wall,
        "problem": stored.problem,
        "witnesses": dict(read.witnesses),
        "links": [{"url": link.url, "text": link.text} for link in read.links],
        "hits": [{"topic": each.topic, **plain(hit)} for each in stored.flags for hit in each.hits],
        "study": study(facts),
        "evidence": list(evidence(facts, read.text)),
    }


def study(facts: Study) -> Shape:
    """Return what is stated of a study: values with their places; what is not stated is left out."""
    return {name: plain(value) for name, value in _stated(facts)}


def evidence(facts: Study, text: str) -> Iterator[Shape]:
    """Yield every fact with the words it was read from."""
    from newswatch.records import Fact  # a list of sources knows none

    for name, value in _stated(facts):
        for fact in value if isinstance(value, tuple) else (value,):
            if isinstance(fact, Fact):
                yield {"fact": name, "text": text[fact.start : fact.end], "start": fact.start, "end": fact.end}


def _stated(facts: Study) -> Iterator[tuple[str, Any]]:
    for field in dataclasses.fields(facts):
        value = getattr(facts, field.name)
        if value not in (None, ()):
            yield field.name, value


def plain(value: Any) -> Any:
    """Return records as mappings and tuples as lists, all the way down."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return when(value) if isinstance(value, datetime) else value


def post(post: Post) -> Shape:
    """Return a post as ``posts list`` shows it."""
    return {
        "id": post.id,
        "title": post.title,
        "url": post.url,
        "date": when(post.date),
        "tags": list(post.tags),
        "categories": list(post.categories),
        "origin": post.origin,
    }


def related(related: Related) -> Shape:
    """Return an earlier post as it is offered."""
    shape = {"id": related.post.id, "title": related.post.title, "url": related.post.url}
    return {
        **shape,
        "date": when(related.post.date),
        "score": round(related.score, 3),
        "reasons": list(related.reasons),
    }


def draft(stored: StoredDraft) -> Shape:
    """Return a draft as ``drafts list`` shows it."""
    return {
        "id": stored.id,
        "story": stored.story,
        "title": stored.title,
        "headline": stored.headline,
        "state": stored.state,
        "until": when(stored.until),
        "topics": list(stored.topics),
        "sources": [{"name": source.name, "url": source.url} for source in stored.sources],
        "earlier_posts": [related(each) for each in stored.earlier_posts],
        "later_articles": list(stored.later_articles),
        "edited": stored.edited,
        "created": when(stored.created),
    }


def whole_draft(stored: StoredDraft, statements: tuple[Statement, ...]) -> Shape:
    """Return a draft as ``drafts show`` shows it."""
    return {
        **draft(stored),
        "slug": stored.slug,
        "markdown": stored.markdown,
        "proposal": stored.proposal,
        "statements": [plain(statement) for statement in statements],
        "study": study(stored.study),
    }


def source(state: SourceState | None, configured: SourceConfig, health: Health | None, unmet_recipe: str = "") -> Shape:
    """Return how a configured source fares; one that was never polled has no state."""
    shape = {"name": configured.name, "kind": configured.kind, "url": masked(configured.url)}
    fares = {
        "entries_per_week": health.per_week if health else 0.0,
        "newest": f"{health.newest:%Y-%m-%d}" if health and health.newest else None,
        "moved_to": health.moved_to if health else None,
        "needs_person": bool(health and health.needs),
        "why": health.needs if health else "",
        "recipe": unmet_recipe or None,
    }
    if state is None:
        never = dict.fromkeys(("last_success", "last_attempt", "last_error", "next_poll"))
        return {**shape, **never, "failures": 0, "entries": 0, **fares}
    return {
        **shape,
        "last_success": when(state.last_success),
        "last_attempt": when(state.last_attempt),
        "failures": state.failures,
        "last_error": state.last_error,
        "next_poll": when(state.next_poll),
        "entries": state.entries,
        **fares,
    }
