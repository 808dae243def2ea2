"""newswatch as a summariser of the summary measurement: ``summarise(title, text, sentences) -> list[str]``."""

from __future__ import annotations

from newswatch.drafts.keypoints import summarize


def summarise(title: str, text: str, sentences: int) -> list[str]:
    """Return the key sentences of a text."""
    return list(summarize(title, text, sentences))
