"""How people and limits are told: nobody is called an outsider unless the source does, no "she" hangs in the air."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from newswatch.drafts import StoryArticle, StoryMaterial, compose, load_voice
from newswatch.records import Study
from tests.drafts.stories.building import fact, quote, result, sentence

NOW = datetime(2026, 3, 4, 7, tzinfo=UTC)
WORDS = "It is good news for people in the early years of the disease."


def composed(text: str, **facts: object) -> str:
    """Return a draft on one article with these facts."""
    article = StoryArticle(
        source="The Post",
        url="https://p.example/",
        title="Pill calms MS",
        text=text,
        published=None,
        study=Study(**facts),  # type: ignore[arg-type]
        key_points=tuple(text.split("\n\n")[:1]),
    )
    return compose(StoryMaterial(articles=(article,)), load_voice(), NOW, ZoneInfo("UTC")).markdown


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        ("", False),
        (" She was not involved in the study.", True),
        (" The maker was not involved in the study, Tom Hale said.", False),
    ],
)
def test_an_outsider_is_called_so_only_where_the_source_does(behind: str, said: bool) -> None:
    """That she works elsewhere is the tool's inference, and no statement of the source."""
    text = f"“{WORDS}” said Ruth Okoye of Marlow Hospital.{behind}"
    draft = composed(text, quotes=(quote(text, WORDS, "Ruth Okoye", "Marlow Hospital", independent=True),))
    assert f"“{WORDS}”" in draft
    assert ("who was not involved" in draft) is said


def test_a_speaker_called_so_is_named_in_full_again() -> None:
    """A name that is a word reads badly alone: "So also said"."""
    other = "We shall know more in two or three years from now."
    text = f"“{WORDS}” said Eric So. “{other}” he added."
    draft = composed(text, quotes=(quote(text, WORDS, "Eric So"), quote(text, other, "Eric So")))
    assert "So also said" not in draft.replace("Eric So also said", "")


def test_what_hangs_on_a_sentence_before_is_no_key_point() -> None:
    """Nobody knows who "she" is."""
    text = "But she saw fewer relapses in the 40 patients.\n\nThe pill spared people 3 of 4 relapses."
    draft = composed(text)
    assert "But she saw" not in draft


@pytest.mark.parametrize(("species", "told"), [("human", True), ("mouse", False)])
def test_figures_on_people_are_no_results_of_a_study_in_mice(species: str, told: bool) -> None:
    """How many children get well is what is known of the disease."""
    words = "In the end, 50 percent of the children with it got well."
    text = f"{words} It was tested for a year."
    found = result(text, 50, "percent", "of the children with it got well", words)
    draft = composed(text, species=(fact(text, species, "It was tested for a year."),), results=(found,))
    assert ("According to The Post, 50 percent" in draft) is told


def test_an_inner_quote_is_closed() -> None:
    """The mark of the inner quote does not go with that of the outer one."""
    words = "The idea met an “explosion of doubt.”"
    text = f"The pill spared people relapses. {words}"
    draft = composed(text, caveats=(sentence(text, words),))
    assert "‘explosion of doubt.’”" in draft
