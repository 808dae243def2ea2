"""Who led the work: only where a source says so."""

from __future__ import annotations

import pytest

from newswatch.drafts import StoryArticle
from newswatch.drafts.evidence.leads import institution_of, lead
from newswatch.records import Study
from tests.drafts.stories.building import fact


def article(text: str, name: str, institution: str = "") -> StoryArticle:
    """Return an article whose lead researcher was read from its text."""
    study = Study(
        lead_researcher=fact(text, name, text), institution=fact(text, institution, text) if institution else None
    )
    return StoryArticle(source="A", url=f"https://a.example/{len(text)}", title="", text=text, study=study)


@pytest.mark.parametrize(
    "text",
    [
        "“It helps,” said Ana Ruiz, who led the trial.",
        "Lead author Ana Ruiz said that it helps.",
        "Ana Ruiz and colleagues gave the tablet to 40 people.",
        "The work was led by Ana Ruiz.",
        "Ana Ruiz’s team gave the tablet to 40 people.",
        "“It helps,” said Professor Ana Ruiz, who leads the trial.",
    ],
)
def test_who_led_the_work_is_told(text: str) -> None:
    """In whatever words the source says it."""
    found = lead((article(text, "Ana Ruiz"),))
    assert found is not None
    assert found.value == "Ana Ruiz"


@pytest.mark.parametrize(
    "text",
    [
        "“It helps,” said Ana Ruiz of Valencia.",
        "“It helps,” said Ana Ruiz, an author of the study.",
        "“It helps,” said study co-author Ana Ruiz.",
        "Ana Ruiz told us that it helps.",
    ],
)
def test_who_only_speaks_led_nothing(text: str) -> None:
    """An author of a paper is not its leader, though the facts may take the one quoted for it."""
    assert lead((article(text, "Ana Ruiz"),)) is None


def test_a_surname_and_the_full_name_are_one_person() -> None:
    """Of two sources one names the leader in full; where she works is that source's word."""
    full = article("The work was led by Ana Ruiz of Valencia University.", "Ana Ruiz", "Valencia University")
    short = article("Ruiz and colleagues gave it to 40 people in Spain.", "Ruiz")
    found = lead((short, full))
    assert found is not None
    assert found.value == "Ana Ruiz"
    place = institution_of(found, (short, full))
    assert place is not None
    assert place.value == "Valencia University"


def test_sources_that_name_two_leaders_name_none() -> None:
    """Silence is better than a guess."""
    one = article("The work was led by Ana Ruiz.", "Ana Ruiz")
    other = article("Lead author Mehmet Aydin said that it helps.", "Mehmet Aydin")
    assert lead((one, other)) is None
