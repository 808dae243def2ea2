"""A short note without any fact: the draft says so and invents nothing."""

from __future__ import annotations

from datetime import UTC, datetime

from newswatch.drafts import StoryArticle, StoryMaterial
from tests.drafts.stories import Telling
from tests.drafts.stories.building import MS


def material() -> StoryMaterial:
    """Return a note of one sentence."""
    article = StoryArticle(
        source="Benchtop & Bytes",
        url="https://benchtop.example/note",
        title="A new look at MS",
        text="Scientists met in Lisbon to talk about MS.",
    )
    return StoryMaterial(articles=(article,), topics=(MS,))


TELLING: Telling = Telling(material=material, now=datetime(2026, 5, 6, 7, 0, tzinfo=UTC))
