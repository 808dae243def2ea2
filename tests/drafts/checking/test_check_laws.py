"""Laws of the check: what is copied passes, what is made up does not, places are places of the draft."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newswatch.drafts import check
from newswatch.drafts.checking.tokens import tokens
from newswatch.drafts.checking.visible import visible
from newswatch.drafts.wording.numerals import SPELLED, spelled, value_of
from newswatch.text.sentences import sentences
from tests.drafts.checking.test_check import SOURCE

_SENTENCES = [SOURCE[start:end] for start, end in sentences(SOURCE)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=6))
def test_sentences_of_the_source_pass_in_any_order(chosen: list[str]) -> None:
    """Nothing is said that the source does not say."""
    assert check(" ".join(chosen), [SOURCE]) == ()


@settings(max_examples=30, deadline=None)
@given(
    st.integers(min_value=100, max_value=99_999),
    st.sampled_from([each for each in _SENTENCES if "21 patients" in each]),
)
def test_a_number_that_stands_nowhere_is_always_found(number: int, sentence: str) -> None:
    """Whatever the number, in digits or with a comma."""
    found = check(sentence.replace("21 patients", f"{number:,} patients"), [SOURCE])
    assert "number" in {finding.kind for finding in found}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_findings_point_into_the_draft(text: str) -> None:
    """``draft[start:end]`` is what the finding quotes, whatever the draft."""
    for finding in check(text, [SOURCE]):
        assert len(text[finding.start : finding.end]) == len(finding.text)


@given(st.text(max_size=200))
def test_reading_markdown_moves_nothing(text: str) -> None:
    """What a reader sees stands at the same offsets."""
    assert len(visible(text)) == len(text)


@given(st.integers(min_value=0, max_value=99))
def test_a_number_in_words_is_the_number(number: int) -> None:
    """Written out and read back."""
    words = spelled(number)
    assert SPELLED.fullmatch(words)
    assert value_of(words) == number


@given(st.integers(min_value=2, max_value=999_999))
def test_a_number_is_one_token_however_it_is_written(number: int) -> None:
    """With or without commas, with zeros behind the point."""
    for written in (f"{number}", f"{number:,}", f"{number}.0", f"({number})"):
        assert [token.value for token in tokens(f"in {written} people") if token.is_number] == [str(number)]
