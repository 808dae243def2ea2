"""Where a sentence begins behind its dateline: what is shown stays verbatim a part of the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from newswatch.text.front import dateline_end, front_end


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON (Reuters) - ",
        "MINNEAPOLIS – ",
        "ROCHESTER, Minn. — ",
        "Toronto – ",
        "St. Gallen — ",
        "Boston, MA – ",
        "BASEL, March 3, 2026 /PRNewswire/ -- ",
        "SILVER SPRING, Md. — ",
        "THURSDAY, March 3, 2016 (HealthDay News) -- ",
        "Rome, 3 March 2026 - ",
        "WASHINGTON: ",
        "NEW YORK (AP) — ",
        "GALVESTON, Texas – July 8, 2025 – ",
        "Newswise — LOS ANGELES (EMBARGOED UNTIL 7 A.M. EDT) – ",
    ],
)
def test_a_report_begins_behind_its_dateline(dateline: str) -> None:
    """Where and when a report was filed is none of its words."""
    sentence = f"{dateline}A tablet slowed the disease."
    assert sentence[dateline_end(sentence) :] == "A tablet slowed the disease."


@pytest.mark.parametrize(
    "sentence",
    [
        "MS – The disease of a thousand faces.",
        "MS: A tablet helped.",
        "BRCA1 – A gene of many parts.",
        "The Lancet Neurology – A journal read by many.",
        "Relapses fell – by a third.",
        "Ana Ruiz said - rightly - that it helped.",
        "A tablet slowed the disease.",
    ],
)
def test_words_before_a_dash_need_not_be_a_dateline(sentence: str) -> None:
    """The subject of a sentence is never cut off."""
    assert dateline_end(sentence) == 0


def test_a_label_of_an_abstract_goes_as_well() -> None:
    """A quote of a conclusion does not begin with "CONCLUSIONS:"."""
    sentence = "CONCLUSIONS: The tablet helped."
    assert sentence[front_end(sentence) :] == "The tablet helped."


@given(some.text(max_size=200))
def test_what_is_shown_is_the_end_of_the_sentence(sentence: str) -> None:
    """Whatever stands in it, an offset within the sentence comes back."""
    assert 0 <= front_end(sentence) <= len(sentence)
