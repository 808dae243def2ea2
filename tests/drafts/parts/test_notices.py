"""Adverts and notices that look for participants: a draft says no more than they do, and nothing was found."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from newswatch.drafts import StoryArticle, StoryMaterial, check, compose, load_voice, summarize
from newswatch.studies import study
from tests.drafts.stories.building import MS, STEM_CELLS

NOTICE = """\
Doctors in Cork are looking for volunteers with relapsing multiple sclerosis for a trial of stem cell transplants.

The trial will compare the transplant with a drug in 120 people aged 18 to 50. They will be followed for two years. \
Possible side effects include infections.

To take part, please contact the study nurse. The trial is paid for by the Irish Research Fund.
"""
ADVERT = """\
Our clinic offers stem cells for multiple sclerosis. Of the more than 500 people we treated, 94 percent felt better. \
There are no side effects.

You should book your free visit today. "It is a miracle, and I walk again," said Tom H., who was treated here.
"""


def draft(title: str, text: str) -> str:
    """Return the draft of an article as it is read, without its front matter."""
    article = StoryArticle(
        source="The Bulletin",
        url="https://bulletin.example/1",
        title=title,
        text=text,
        study=study(title, text),
        key_points=summarize(title, text, 4),
    )
    story = StoryMaterial(articles=(article,), topics=(MS, STEM_CELLS))
    markdown = compose(story, load_voice(), datetime(2026, 3, 17, tzinfo=UTC), ZoneInfo("UTC")).markdown
    assert check(markdown, [f"{title}\n\n{text}"]) == ()
    return markdown.split("---", 2)[2]


def test_a_notice_is_told_as_a_notice() -> None:
    """Nobody was studied, followed or treated yet."""
    markdown = draft("Volunteers wanted", NOTICE)
    assert "The Bulletin says that people are wanted to take part in a study." in markdown
    for claim in ("The researchers studied", "They were followed", "**Who:**", "**How long:**", "**Compared with:**"):
        assert claim not in markdown


@pytest.mark.parametrize("words", ["please contact", "The follow-up was"])
def test_a_notice_is_not_passed_on_as_advice(words: str) -> None:
    """What readers are asked to do stays out."""
    assert words not in draft("Volunteers wanted", NOTICE)


@pytest.mark.parametrize("words", ["You should", "no side effects", "Our clinic cures"])
def test_an_advert_promises_nothing_in_a_draft(words: str) -> None:
    """Should one pass for an article, its promises and appeals do not."""
    assert words not in draft("Stem cells for MS", ADVERT)


def test_news_that_ends_with_a_call_for_volunteers_is_no_notice() -> None:
    """What was found comes first."""
    text = (
        "A trial of stem cells in 21 people with multiple sclerosis has ended. Of the 21 patients, 17 improved.\n\n"
        "The cells came from their own bone marrow. Nobody had a relapse.\n\n"
        "The doctors are now recruiting patients for a larger trial."
    )
    assert "people are wanted" not in draft("Trial ends", text)


OPENING = """\
A trial of stem cell transplants for multiple sclerosis opened in Cork on Monday. Chance decides who of the 120 people \
receives the transplant and who receives ocrelizumab.

They will be followed for two years. “We want a fair test,” said Dr Nora Byrne, who leads the trial.
"""


def test_a_study_that_only_begins_is_not_told_as_a_finding() -> None:
    """It lacks no comparison and no harms: nothing has happened yet."""
    markdown = draft("Trial opens", OPENING)
    assert "## What begins" in markdown
    assert "nothing has been found yet" in markdown
    for claim in ("What was found", "no comparison group", "harms not mentioned", "**How long:**"):
        assert claim not in markdown


def test_a_study_in_animals_says_so_in_its_first_sentence() -> None:
    """Nobody should read on in the belief that people took part."""
    text = (
        "In a controlled study, stem cells were injected into mice with a disease like multiple sclerosis. "
        "The treated mice walked better than the controls after eight weeks."
    )
    found = draft("Cells help mice", text).split("## What was found")[1]
    assert "mice" in found.strip().split(". ")[0]


@pytest.mark.parametrize(
    "text",
    [
        "A study found that multiple sclerosis starts in the gut. The trial opened in 2012. Nobody was counted here.",
        "The trial opened in Cork ten years ago. Stem cells improved walking in people with multiple sclerosis.",
    ],
)
def test_what_came_out_is_never_told_as_a_beginning(text: str) -> None:
    """Also where no figure could be read: rather a plain heading than a wrong one."""
    assert "nothing has been found" not in draft("News of a trial", text)
