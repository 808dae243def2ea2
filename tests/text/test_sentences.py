"""Sentences and paragraphs are found where a reader sees them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.text.sentences import paragraphs, sentences


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Burt led the trial.",
        "Cells, e.g. Schwann cells, were counted.",
        "The gap was small (p = 0.05) but real.",
        "Burt et al. Reported it first.",
        "The U.S. Food and Drug Administration agreed.",
        "It rose by 3.5 points in Mark S. Freedman's group.",
        "It began on Nov. 14 at St. Mary's.",
        "“Why now?” he asked.",
        "Prof. Ada Quill, Ph.D., of Acme Inc. Labs spoke.",
    ],
)
def test_an_abbreviation_a_decimal_or_an_initial_ends_no_sentence(sentence: str) -> None:
    """Each of these is one sentence, alone and between two others."""
    assert _split(sentence) == [sentence]
    assert _split(f"First. {sentence} Last.") == ["First.", sentence, "Last."]


def test_a_quotation_of_two_sentences_is_two_sentences() -> None:
    """The closing mark stays with the words it closes."""
    text = "“It works. We saw it twice.” She smiled."
    assert _split(text) == ["“It works.", "We saw it twice.”", "She smiled."]


def test_a_place_or_a_vitamin_can_end_a_sentence() -> None:
    """What follows decides where the stop has two uses."""
    text = "It was made in the U.S. The cells got vitamin D. They grew."
    assert _split(text) == ["It was made in the U.S.", "The cells got vitamin D.", "They grew."]


def test_a_word_that_looks_like_a_state_ends_a_sentence() -> None:
    """With a capital it is Illinois, without one a word."""
    text = "Most of them fell ill. Conclusions can wait. She moved from Peoria, Ill. The rest came later."
    assert _split(text) == [
        "Most of them fell ill.",
        "Conclusions can wait.",
        "She moved from Peoria, Ill.",
        "The rest came later.",
    ]


def test_every_bullet_is_a_paragraph_of_its_own() -> None:
    """Lists have no full stops to go by."""
    text = "Results:\n- fewer relapses\n- less fatigue\n\nThat was all."
    found = [text[start:end] for start, end in paragraphs(text)]
    assert found == ["Results:", "- fewer relapses", "- less fatigue", "That was all."]


def test_a_wrapped_line_goes_on() -> None:
    """A mail or a press release may break its lines at the margin."""
    text = "The trial of transplanted cells ended after three years and most\npatients improved.\n\nThe end."
    assert len(paragraphs(text)) == 2


@given(st.text(alphabet='ab AB.!?"”“\n -1', max_size=200))
def test_spans_hold_every_visible_character_once(text: str) -> None:
    """Nothing is lost, nothing is doubled, whatever the text."""
    spans = sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
