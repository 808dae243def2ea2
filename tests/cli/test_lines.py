"""The lines of a run."""

from __future__ import annotations

from newswatch.cli.lines import line, named
from newswatch.events import CoverageNoted, DraftRefreshed, DraftWritten

TITLE, HEADLINE = "Stem cells & MS – research update", "Grafted cells wrap bare nerves in mice"


def test_a_new_draft_is_told_apart_from_others_on_its_topic() -> None:
    """They share a title; the headline of the main source is what each is on."""
    for event in (
        DraftWritten(draft=3, story=7, title=TITLE, headline=HEADLINE),
        DraftRefreshed(draft=3, story=7, title=TITLE, headline=HEADLINE),
        CoverageNoted(draft=3, story=7, title=TITLE, headline=HEADLINE, articles=(9,)),
    ):
        assert line(event).endswith(f": {TITLE}: {HEADLINE}")


def test_a_title_that_holds_the_headline_is_not_told_twice() -> None:
    """Patterns of her own may put it in."""
    assert named(f"News: {HEADLINE}", HEADLINE) == f"News: {HEADLINE}"
    assert named(TITLE, "") == TITLE
