"""What a digest says in sentences of its own."""

from __future__ import annotations

from newswatch.records import Digest

NOTHING = "Nothing new on your topics in this time."


def overview(digest: Digest) -> str:
    """Return how much there is: ``12 stories: 8 on MS, 4 on stem cells.``; nothing for an empty digest."""
    told = [(len(section.stories), section.label) for section in digest.sections if section.stories]
    total = sum(count for count, _ in told)
    if not total:
        return ""
    by_topic = ", ".join(f"{count:,} on {label}" for count, label in told)
    return f"{total:,} {'story' if total == 1 else 'stories'}: {by_topic}."


def in_marks(sentence: str) -> str:
    """Return a sentence of a source between quotation marks; one that begins with somebody's words has its own.

    >>> in_marks("It was small."), in_marks("“It was small,” he said.")
    ('“It was small.”', '“It was small,” he said.')
    """
    return sentence if sentence.startswith(("“", '"', "‘", "«", "„")) else f"“{sentence}”"


def left_out(digest: Digest) -> str:
    """Return what the digest does not tell and why; empty when it tells everything."""
    counts = "; ".join(f"{count:,} {why}" for why, count in digest.left_out)
    return f"Left out: {counts}." if counts else ""
