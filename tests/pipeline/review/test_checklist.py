"""What a careful reader asks, answered by all sources of a draft."""

from __future__ import annotations

from newswatch.pipeline.review.checklist import checklist, warnings
from newswatch.records import Fact, Study

MORE = ("harms", "independent_voice")
RELEASE = Study(
    participants=Fact(21, 0, 1), species=(Fact("human", 0, 1),), journal=Fact("The Lancet", 0, 1),
    follow_up=(Fact((1, "week"), 0, 1), Fact((2, "year"), 0, 1)), not_stated=MORE,
)  # fmt: skip
COPY = Study(species=(Fact("human", 0, 1),), journal=Fact("Lancet", 0, 1), not_stated=MORE)
NEWS = Study(
    participants=Fact(23, 0, 1), species=(Fact("human", 0, 1),), journal=Fact("BMJ", 0, 1),
    independent_voice=Fact("Tomas Rell", 0, 1), not_stated=("harms",),
)  # fmt: skip


def answers(*told: tuple[str, Study]) -> dict[str, str]:
    """Return the answers by the names of the questions."""
    return {asked.name: asked.answer for asked in checklist(told)}


def test_where_sources_differ_both_answers_are_shown_with_who_says_so() -> None:
    """No number and no journal is silently chosen; "Lancet" is no other journal than "The Lancet"."""
    found = answers(("Release", RELEASE), ("Copy", COPY), ("News", NEWS))
    assert found["Who"] == "21 human (Release); 23 human (News)"
    assert found["Published in"] == "The Lancet (Release); BMJ (News)"
    assert answers(("Release", RELEASE), ("Copy", COPY))["Who"] == "21 human"
    assert answers(("Release", RELEASE), ("Copy", COPY))["Published in"] == "The Lancet"


def test_what_the_best_source_leaves_open_another_may_answer() -> None:
    """A voice quoted elsewhere is named, and not said to be missing; one week is no "weeks"."""
    told = (("Release", RELEASE), ("News", NEWS))
    assert answers(*told)["Independent voice"] == "Tomas Rell"
    assert answers(*told)["Followed for"] == "1 week, 2 years"
    assert "Nobody independent is quoted." not in warnings(told)
    assert "Nothing is said of harms." in warnings(told)
    assert "Nobody independent is quoted." in warnings(told[:1])


def test_one_journal_in_two_wordings_is_one_answer() -> None:
    """The fuller wording stands, and no source contradicts it."""
    short, full = (Study(journal=Fact(name, 0, 1)) for name in ("NEJM", "The New England Journal of Medicine"))
    assert answers(("Wire", short), ("Release", full))["Published in"] == "The New England Journal of Medicine"
    counted = (Study(participants=Fact(count, 0, 1)) for count in (2, 24))
    assert answers(*zip(("Wire", "Release"), counted, strict=True))["Who"] == "2 (Wire); 24 (Release)"
