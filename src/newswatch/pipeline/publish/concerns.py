"""What an author should know of a draft before the public reads it, gathered from configuration and store."""

from __future__ import annotations

from functools import cache

from newswatch.config import voice
from newswatch.pipeline.workspace import Workspace
from newswatch.publications.concerns import concerns
from newswatch.publications.document import document
from newswatch.store import StoredDraft


def concerns_of(work: Workspace, draft: StoredDraft) -> tuple[str, ...]:
    """Return them in words; none for a draft that is ready."""
    body = document(draft.markdown, draft.title).body
    phrases = (voice(work.config).say("view"), _shipped())
    return concerns(body, phrases, work.store.publications.withdrawn_links(draft))


@cache
def _shipped() -> str:
    """Return the phrase of a draft that was written before the author had one of her own."""
    from newswatch.drafts import load_voice

    return load_voice({}).say("view")
