"""A statement taken out leaves a draft that still reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.pipeline.review.wording import leaning, replaced, without

TEXT = """Hey there! Here it is.

## What was found

First thing. Second thing.

## At a glance

- **Who:** 21 people
- **Where:** Galway

## In their words

Byrne said: “Yes.”

## My view
"""


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("Here it is.", "Hey there!\n\n## What"),
        ("First thing.", "found\n\nSecond thing.\n\n## At"),
        ("**Who:** 21 people", "glance\n\n- **Where:** Galway\n\n## In"),
        ("**Where:** Galway", "- **Who:** 21 people\n\n## In"),
        ("Byrne said: “Yes.”", "Galway\n\n## My view"),
    ],
)
def test_no_empty_item_paragraph_or_section_is_left(gone: str, left: str) -> None:
    """The rest is as it was."""
    start = TEXT.index(gone)
    result = without(TEXT, start, start + len(gone))
    assert gone not in result
    assert left in result
    assert "\n\n\n" not in result


@given(
    st.lists(st.sampled_from(["One.", "Two.", "- three", "## Four", "", "> five"]), min_size=1, max_size=12), st.data()
)
def test_everything_else_stays(lines: list[str], data: st.DataObject) -> None:
    """But for a heading with nothing left under it, every other line is still there, in its order."""
    text = "\n".join(lines)
    places = [place for place, line in enumerate(lines) if line]
    if not places:
        return
    place = data.draw(st.sampled_from(places))
    start = sum(len(line) + 1 for line in lines[:place])
    words = lines[place].removeprefix("- ").removeprefix("> ")
    start += len(lines[place]) - len(words)
    result = without(text, start, start + len(words)).split("\n")
    others = [line for at, line in enumerate(lines) if line and at != place]
    kept = [line for line in result if line]
    assert kept == others or [line for line in others if not line.startswith("##")] == [
        line for line in kept if not line.startswith("##")
    ]


def test_a_sentence_that_leans_on_the_one_before_is_named() -> None:
    """“It also writes” would be said of somebody else."""
    text = "The Ward writes: “A.” It also writes: “B.”\n\nBurt also said: “C.”\n\n## Next\n"
    assert leaning(text, text.index(" It")).startswith("It also writes")
    assert leaning(text, text.index("\n\nBurt")).startswith("Burt also said")
    assert leaning(text, text.index("\n\n##")) == ""


def test_other_words_stand_in_one_line() -> None:
    """A line break in them would end the list item."""
    assert replaced("- old\n- next", 2, 5, "new\n words ") == "- new words\n- next"
