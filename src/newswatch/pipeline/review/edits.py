"""An edit as decisions: the new text, and for a draft that was approved, the desk again."""

from __future__ import annotations

from newswatch.store import Decision, StoredDraft


def new_text(stored: StoredDraft, markdown: str, title: str) -> tuple[Decision, ...]:
    """Return what is decided by giving a draft another text: what was approved was the old one."""
    text = Decision(draft=stored.id, kind="text", key=title, value=markdown)
    if stored.state != "approved":
        return (text,)
    return text, Decision(draft=stored.id, state="waiting", reason="edited after it was approved")
