"""Structured abstracts: which part a sentence stands in."""

from __future__ import annotations

import pytest

from newswatch.text.abstracts import Part, label_end, parts
from newswatch.text.sentences import sentences


def of(text: str) -> list[Part | None]:
    """Return the part of each sentence."""
    return list(parts(text, sentences(text)))


@pytest.mark.parametrize(
    ("before", "methods", "found", "concluded"),
    [
        ("BACKGROUND: ", "METHODS: ", "RESULTS: ", "CONCLUSIONS: "),
        ("Background/Aims: ", "Methods: ", "Results: ", "Conclusion: "),
        ("OBJECTIVE ", "DESIGN AND SETTING ", "FINDINGS ", "INTERPRETATION "),
        ("Importance ", "Design, setting, and participants ", "Main results ", "Conclusions and relevance "),
        ("Aims\n", "Patients and methods\n", "Results\n", "Discussion\n"),
    ],
)
def test_a_label_opens_a_part_that_goes_on_to_the_next(before: str, methods: str, found: str, concluded: str) -> None:
    """In capitals or not, with a colon, a blank alone or a line of its own."""
    text = (
        f"{before}The tablet is new. {methods}We gave it to 40 people. {found}Relapses fell. "
        f"Two people had a fever. {concluded}It may help."
    )
    told = [part for part, (start, end) in zip(of(text), sentences(text), strict=True) if text[start:end].endswith(".")]
    assert told == ["before", "methods", "found", "found", "concluded"]


def test_one_label_makes_no_abstract() -> None:
    """Many a sentence of a report begins with "Results"."""
    text = "Results: they are mixed. The tablet helped some. Patients wait."
    assert set(of(text)) == {None}


@pytest.mark.parametrize(
    "sentence", ["Results of the trial were mixed.", "Patients with MS improved.", "results: none."]
)
def test_a_word_that_goes_on_is_no_label(sentence: str) -> None:
    """A label stands apart."""
    assert label_end(sentence) == 0
