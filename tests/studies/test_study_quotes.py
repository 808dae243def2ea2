"""Quotes are verbatim, and everybody gets their own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Study
from newswatch.studies import study

Told = Callable[..., Study]
_WORDS = "This is the first time that anybody has seen it work"


def _speakers(found: Study) -> list[str | None]:
    return [quote.speaker for quote in found.quotes]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"“{_WORDS},” said Dr. Ada Quill of Acme University.",
        f'"{_WORDS}," Ada Quill, MD, chief of neurology at Acme Hospital, tells the site.',
        f"Professor Ada Quill said: “{_WORDS}.”",
        f"“{_WORDS},” says one of the researchers, Associate Professor Ada Quill from Acme University.",
        f"Dr. Ada Quill led the trial. “{_WORDS},” she said.",
        f"'{_WORDS},' said Dr Ada Quill of Acme University.",
    ],
)
def test_a_speaker_is_found_behind_or_before_the_words(told: Told, paragraph: str) -> None:
    """Named, or meant by a pronoun; curly, straight or single marks."""
    found = told(paragraph)
    assert [(quote.value.rstrip(",."), quote.speaker) for quote in found.quotes] == [(_WORDS, "Ada Quill")]


def test_a_speaker_goes_on_in_the_next_sentence_and_paragraph(told: Told) -> None:
    """A quotation left open at the end of a paragraph is still theirs."""
    found = told(
        "“It is early days for all of us,” said Dr. Ada Quill. “But we are very hopeful about it.",
        "“We will start again next year with more people.”",
    )
    assert _speakers(found) == ["Ada Quill"] * 3


def test_two_speakers_in_one_paragraph_are_kept_apart(told: Told) -> None:
    """Each attribution holds for its own words."""
    found = told(
        "“The result is better than we had hoped,” said Dr. Ada Quill. But “it is too soon to tell patients anything,” "
        "said Dr. Ben Outer, who was not involved in the study."
    )
    assert _speakers(found) == ["Ada Quill", "Ben Outer"]
    assert [quote.independent for quote in found.quotes] == [False, True]


def test_what_a_report_says_is_nobody_s_quote(told: Told) -> None:
    """The words of a statement go to nobody, not to whoever spoke before."""
    found = told(
        "“The result is better than we had hoped,” said Dr. Ada Quill.",
        "The report said: “There is no good evidence for any of these treatments.”",
    )
    assert _speakers(found) == ["Ada Quill", None]


def test_terms_and_titles_in_marks_are_no_quotes(told: Told) -> None:
    """``“brain fog”`` was said by nobody."""
    found = told("The “brain fog” went away, says the paper “Changes in Resting State Connectivity After Training.”")
    assert found.quotes == ()


def test_role_and_institution_come_with_the_speaker(told: Told) -> None:
    """As the text gives them."""
    quote = told(f"“{_WORDS},” said Dr. Ada Quill, a professor of neurology at Acme University.").quotes[0]
    assert (quote.role, quote.institution) == ("professor of neurology", "Acme University")


@pytest.mark.parametrize(
    ("paragraphs", "independent"),
    [
        (["“It is a good study of its kind,” said Ben Outer, PhD, who was not involved in it."], True),
        (["“It is a good study of its kind,” Ben Outer, MD, writes in an editorial in the journal."], True),
        (["“It is a good study of its kind,” said Ben Outer, medical director of the MS Society."], True),
        (
            [
                "The study was funded by the MS Society.",
                "“It is a good study of its kind,” said Ben Outer, medical director of the MS Society.",
            ],
            False,
        ),
        (["“It is a good study of its kind,” said Ben Outer, PhD, a co-author of the study."], False),
        (["“It is a good study of its kind,” said Ben Outer, PhD, of Acme University."], False),
    ],
)
def test_an_independent_voice_neither_did_nor_paid_for_the_study(
    told: Told, paragraphs: list[str], *, independent: bool
) -> None:
    """A colleague or the payer's officer is none, and without a word on it nobody is."""
    assert bool(told(*paragraphs).independent_voice) is independent


@given(st.text(alphabet="ab “”\"'‘’.,\nAQ said Dr", max_size=150))
def test_a_quote_is_always_the_text_s_own_words(text: str) -> None:
    """Whatever the marks do, ``text[start:end]`` is the quote."""
    for quote in study("", text).quotes:
        assert text[quote.start : quote.end] == quote.value
