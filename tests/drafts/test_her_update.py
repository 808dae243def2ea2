"""The update the tool was made for: whatever is read better one day, these facts and words must stand in it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from newswatch.drafts import check, compose, load_voice
from tests.drafts.stories import her_update


@pytest.fixture(scope="module")
def markdown() -> str:
    """The draft, composed from the bare text of the article and her post."""
    telling = her_update.TELLING
    return compose(telling.material(), load_voice(), telling.now, ZoneInfo(telling.zone)).markdown


@pytest.mark.parametrize(
    "words",
    [
        f"on the [stem cells post]({her_update.POST}) I posted on February 9th this year.",
        "Back then I wrote: “A trial of stem cell transplants has begun in Chicago.” Now there are results.",
        "21 patients with relapsing-remitting MS aged 20 to 53",
        "Of the 21 patients, 17 (81 percent) had improved by at least one point on a disability scale.",
        "an average of 37 months",
        "The disease had stabilised in all patients, and 16 had no relapse.",
        "haematopoietic stem-cell transplantation",
        "Richard Burt of Northwestern University's Feinberg School of Medicine",
        "published in The Lancet Neurology",
        "phase 1/2 trial",
        "“This is the first time we have turned the tide on this disease.”",
        "“In this kind of MS there is a window early on in which resetting the immune system can undo damage.”",
        "a randomised trial is now needed",
        "infections after the transplant",
        "The trial had no control group.",
        "https://doi.org/10.1016/s1474-4422%2809%2970017-1",
    ],
)
def test_it_holds_every_fact_both_quotes_and_the_link(markdown: str, words: str) -> None:
    """Nothing of the trial is lost between the article and the draft."""
    assert words in markdown


@pytest.mark.parametrize("words", ["interferon", "110", "six months", "controlled", "no relapse**", "cure"])
def test_it_tells_nothing_that_is_of_something_else(markdown: str, words: str) -> None:
    """What the patients had before, the trial that comes next, a control group there was not."""
    assert words not in markdown


def test_it_passes_the_check(markdown: str) -> None:
    """Against the article and its title."""
    assert check(markdown, [f"{her_update.TITLE}\n\n{her_update.TEXT}"]) == ()
