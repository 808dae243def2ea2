"""Taking a text apart between its spaces gives what taking it apart whole gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newswatch.stories.pieces import Pieces
from newswatch.text.words import stems

_TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("aBsS tT'’ʼ.+#-,\n\u00a0\u2003é\u0301Σσ19"), st.characters(codec="utf-8")),
    max_size=60,
)


@given(_TEXTS)
def test_pieces_give_the_stems_of_the_whole_text(text: str) -> None:
    """No word, possessive or accent reaches across a space."""
    assert list(Pieces().stems(text.split())) == stems(text)


def test_a_piece_tells_the_words_written_small() -> None:
    """A name in capitals and what follows a hyphen are not written small."""
    pieces = Pieces()
    assert pieces.small(["Anti-inflammatory", "Velorutinib"]) == set()
    assert pieces.small(["(patients,"]) == {"patient"}


def test_pieces_are_counted_in_the_order_in_which_they_come() -> None:
    """What is weighed must not hang on how a table happens to be filled."""
    assert list(Pieces().counted(["Cells,", "grow:", "cells!"]).items()) == [("cell", 2), ("grow", 1)]
