"""Search: what the store holds on some words, the best answers first."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator

from newswatch.records import Document, Found, Shelf
from newswatch.store import Store
from newswatch.text.searching import Query, excerpt, score


def search(store: Store, asked: Query, shelves: Collection[Shelf], limit: int) -> tuple[Found, ...]:
    """Return the documents that hold every term, the best first; of equals the newest.

    Args:
        store: is only read.
        asked: the query.
        shelves: where to look.
        limit: at most so many.
    """
    best = heapq.nlargest(limit, _answers(store, asked, shelves), key=_order)
    return tuple(
        Found(document=document, score=points, excerpt=excerpt(asked, document.text) or document.title)
        for points, document in best
    )


def _answers(store: Store, asked: Query, shelves: Collection[Shelf]) -> Iterator[tuple[float, Document]]:
    for document in store.search.candidates(asked.beginnings, shelves):
        points = score(asked, document.title, document.text)
        if points:
            yield points, document


def _order(answer: tuple[float, Document]) -> tuple[float, str, int]:
    points, document = answer
    return points, document.date.isoformat() if document.date else "", document.id
