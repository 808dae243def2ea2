"""Text in lines: nothing is lost, nothing is wider than the screen, and every piece knows where it stands."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newswatch.cli.review.layout import Block, Piece, columns, cut, padded, wrap
from newswatch.cli.review.rendering import render
from newswatch.text.clean import for_screen

WORDS = st.lists(
    st.sampled_from(["a", "steps", "日本語", "é", "🧠", "שלום", "https://a.example/very/long/address", "—", "2,400"]),
    max_size=30,
)
ASCII = st.lists(st.sampled_from(["a", "steps", "MS", "x" * 30]), min_size=1, max_size=30)


@settings(max_examples=40, deadline=None)
@given(words=st.one_of(WORDS, ASCII), width=st.integers(4, 60))
def test_every_word_is_there_and_no_line_is_too_wide(words: list[str], width: int) -> None:
    """Words longer than a line are broken, all others stay whole."""
    text = " ".join(words)
    lines = wrap([Block((Piece(text, "plain", 7),))], width)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(columns(line.text) <= width for line in lines)
    for line in lines:
        for piece in line.pieces:
            assert text[piece.start - 7 :].startswith(piece.text)


@settings(max_examples=40, deadline=None)
@given(
    words=st.lists(st.sampled_from(["a", "steps", "MS", "walking"]), min_size=1, max_size=30), width=st.integers(8, 60)
)
def test_the_quick_way_and_the_thorough_way_break_alike(words: list[str], width: int) -> None:
    """The second one is taken where a text has more than one role."""
    text = " ".join(words)
    quick = wrap([Block((Piece(text, "plain", 0),))], width)
    half = len(text) // 2
    thorough = wrap([Block((Piece(text[:half], "plain", 0), Piece(text[half:], "soft", half)))], width)
    joined = [line.text for line in thorough]
    if text[half : half + 1] == " " or text[half - 1 : half] == " " or half == 0:
        assert [line.text for line in quick] == joined


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=40), width=st.integers(0, 30))
def test_a_cut_text_fits_and_a_padded_one_fills(text: str, width: int) -> None:
    """In columns, not in characters."""
    text = for_screen(text).replace("\n", " ")
    assert columns(cut(text, width)) <= max(width, 0)
    assert columns(padded(text, width)) == width


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab *_[]()#>-\\&;\n.!1x`", max_size=200))
def test_any_markdown_is_rendered(text: str) -> None:
    """Broken marks are shown as they are; no piece is from somewhere else."""
    for block in render(text):
        for piece in block.pieces:
            assert 0 <= piece.start <= len(text)


def test_marks_go_and_words_stay() -> None:
    """Links by their words, escapes and references as what they stand for."""
    markdown = (
        '---\ntitle: "x"\n---\n\n## A **bold** head\n\n'
        "- *Yes:* [see \\[1\\]](https://a.example/(1)) &#123;x&#125; 3\\*4\n> said\n"
    )
    lines = [line.text for line in wrap(render(markdown), 60)]
    assert lines == ["A bold head", "", "- Yes: see [1] {x} 3*4", "| said"]


def test_what_would_steer_the_terminal_is_a_blank() -> None:
    """Escape sequences, bidi overrides and zero-width marks, in the text and in references."""
    lines = wrap(render("a\x1b[31mred\x1b]0;title\x07 \u202ekcab&#27;[2J&#x202e;\u200b"), 60)
    text = "".join(line.text for line in lines)
    assert text.isprintable()
    assert "\x1b" not in text
    assert "\u202e" not in text
