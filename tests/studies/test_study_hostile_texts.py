"""A text made to keep the machine busy is read in a moment all the same."""

import time

import pytest

from newswatch.drafts.keypoints import summarize
from newswatch.studies import study

_LENGTH = 8_000  # characters; what grows with the square of it takes minutes
_MOST_SECONDS = 4.0  # of CPU; an honest text of this length takes a twentieth


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "12,",
        '"',
        "The Lancet Of ",
        "5 years ",
        "Dr. A. B. ",
        "10.1234/(((",
        "5 percent of ",
        "aaa.",
        'said he, "',
        "(1) ",
        "a larger trial with ",
        "need to be a ",
        "12 received a and ",
        "Mary Oduya said ",
    ],
)
def test_no_pattern_goes_astray(piece: str) -> None:
    """Words, marks and numbers without end."""
    text = piece * (_LENGTH // len(piece))
    began = time.process_time()
    study("", text)
    summarize("", text)
    assert time.process_time() - began < _MOST_SECONDS
