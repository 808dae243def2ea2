"""An edit as decisions: the new text, and for a draft that was approved or published, the desk again."""

from __future__ import annotations

from newswatch.store import Decision, StoredDraft


def new_text(stored: StoredDraft, markdown: str, title: str) -> tuple[Decision, ...]:
    """Return what is decided by giving a draft another text: what was approved, or published, was the old one."""
    text = Decision(draft=stored.id, kind="text", key=title, value=markdown)
    if stored.state not in ("approved", "published"):
        return (text,)
    return text, Decision(draft=stored.id, state="waiting", reason=f"edited after it was {stored.state}")
