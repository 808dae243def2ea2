"""Drafts by number, or by state, with the sources they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.errors import NotFound, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from newswatch.store import Store, StoredDraft

STATES = ("waiting", "approved", "rejected", "later", "published")


def find(store: Store, number: int, now: datetime | None = None) -> StoredDraft:
    """Return a draft.

    Raises:
        NotFound: if there is none with this number.
    """
    stored = store.drafts.get(number, now)
    if stored is None:
        raise NotFound(f"no draft {number}; `newswatch drafts list` shows them")
    return stored


def chosen(
    store: Store, numbers: Sequence[int], state: str | None, *, everything: bool, now: datetime
) -> list[StoredDraft]:
    """Return the drafts a command is about: those named, or all in a state.

    Raises:
        NotFound: if one of them does not exist.
        UsageError: if none was named, or some and all.
    """
    if bool(numbers) == everything:
        raise UsageError("name the drafts by their numbers, or all of a state: --all --state waiting")
    if state and not everything:
        raise UsageError("--state belongs to --all")
    if everything:
        return list(store.drafts.select(state=state or "waiting", now=now))
    return [find(store, number, now) for number in dict.fromkeys(numbers)]


def sources(store: Store, stored: StoredDraft) -> list[str]:
    """Return the texts a draft may rest on."""
    articles = (each.article for each in store.articles.of_story(stored.story))
    return [f"{article.title}\n\n{article.text}" for article in articles]
