"""Texts made to take long: whatever reads the words of an article ends in time that grows with their length only.

Nothing is timed. Each text is so long that a reader which goes over it anew from each of its places would not come to
its end while anybody waits.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from newswatch import flag, summarize
from newswatch.studies import study
from newswatch.text.clean import for_filename, for_link, for_markdown, for_terminal, plain_text
from newswatch.text.sentences import sentences
from newswatch.text.urls import canonical, masked

LENGTH = 100_000
UNITS = [
    "A",
    ".",
    "...",
    " ",
    "\t",
    "NCT0000",
    "a.b.",
    "a-",
    "“a” ",
    "(",
    "&amp;",
    "<",
    "\\",
    "Jane Doe ",
    "\u0301",
    "10.1234/",
]

READERS: dict[str, Callable[[str], object]] = {
    "sentences": sentences,
    "study": lambda text: study("A title", text),
    "flag": lambda text: flag("A title", text),
    "key points": lambda text: summarize("A title", text),
    "cleaning": lambda text: (plain_text(text), for_terminal(text), for_markdown(text), for_filename(text)),
    "addresses": lambda text: (
        masked(f"{text}@=//"),
        canonical(f"http://a.example/{text}"),
        for_link(f"http://{text}"),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_no_text_takes_longer_than_its_length(read: Callable[[str], object]) -> None:
    """One letter, one mark or one phrase over and over: it is read to its end."""
    for unit in UNITS:
        read((unit * LENGTH)[:LENGTH])


@pytest.mark.parametrize("unit", ["A", ".", "5% ", "a, "])
def test_a_sentence_without_end_is_cut(unit: str) -> None:
    """In order and without overlap, so that the work on each stays bounded; nothing but white space is lost."""
    text = (unit * LENGTH)[:LENGTH]
    spans = sentences(text)
    assert all(end - start <= 2_000 for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


def test_a_word_without_end_costs_no_fact_beside_it() -> None:
    """The sentence around it is read, and the facts stand where the text says."""
    text = f"The trial followed 316 patients with multiple sclerosis for two years. {'A' * 5_000} It was randomised."
    facts = study("A trial", text)
    assert facts.participants is not None
    assert facts.participants.value == 316
    assert "316 patients" in text[facts.participants.start : facts.participants.end]
