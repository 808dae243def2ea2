"""The title of a draft: her pattern, and what tells two drafts on one topic apart."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from newswatch.drafts import StoryArticle, StoryMaterial, load_voice
from newswatch.drafts.page.titles import title
from newswatch.records import Study
from tests.drafts.stories.building import MS, STEM_CELLS, sentence

NOW = datetime(2026, 3, 4, 7, tzinfo=UTC)
TEXT = "Seventy people were treated with cladribine. The study appeared in Marrow Letters."


def titled(pattern: str | None, study: Study) -> str:
    """Return the title of a draft on one article, by a pattern; None for the one shipped."""
    article = StoryArticle(
        source="The Post", url="https://p.example/", title="Pill calms MS", text=TEXT, published=None, study=study
    )
    story = StoryMaterial(articles=(article,), topics=(STEM_CELLS, MS))
    return title(story, load_voice({"title": pattern} if pattern else {}), NOW, ZoneInfo("UTC"))


def known() -> Study:
    """A study whose treatment and journal are told."""
    return Study(intervention=sentence(TEXT, "cladribine"), journal=sentence(TEXT, "Marrow Letters"))


def test_the_shipped_pattern_is_hers() -> None:
    """Nobody who has not asked for more gets more."""
    assert titled(None, known()) == "MS & stem cells – research update"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{topics} – research update[: {intervention}]", "MS & stem cells – research update: cladribine"),
        ("[{intervention}, ]{topics}[ ({journal})]", "cladribine, MS & stem cells (Marrow Letters)"),
        ("{topics}[: {lead} on {intervention}]", "MS & stem cells"),
        ("{topics}: {headline}", "MS & stem cells: Pill calms MS"),
    ],
)
def test_a_part_in_brackets_is_there_when_the_study_states_it(pattern: str, expected: str) -> None:
    """A title never has a hole where a fact is missing."""
    assert titled(pattern, known()) == expected


def test_without_facts_the_brackets_go() -> None:
    """What the study does not state is not in the title."""
    assert titled("{topics} – research update[: {intervention}]", Study()) == "MS & stem cells – research update"
