"""The plan: what is done with a draft, from what is remembered and what lies there."""

from __future__ import annotations

import itertools

import pytest

from newswatch.publications.marks import sent_mark
from newswatch.publications.plan import Memory, State, plan
from newswatch.records import Seen

NOW, BEFORE = sent_mark("now", "words now"), sent_mark("before", "words before")


def memory(state: State = "there", sent: str = BEFORE, theirs: str = "theirs", number: int | None = 7) -> Memory:
    """Make a memory."""
    return Memory(state=state, sent=sent, theirs=theirs, number=number)


def seen(mark: str = "theirs", words: str = "words before", status: str = "draft") -> Seen:
    """Make what lies there."""
    return Seen(mark=mark, words=words, slug="x", url="u", number=7, status=status)


@pytest.mark.parametrize(
    ("known", "there", "outcome"),
    [
        (None, None, "new"),
        (None, seen(), "taken"),
        (memory(), seen(), "updated"),
        (memory(sent=NOW), seen(), "unchanged"),
        (memory(), seen(mark="other"), "edited"),
        (memory(), seen(status="pending"), "edited"),
        (memory(), seen(status="publish"), "live"),
        (memory(), None, "gone"),
        (memory("edited"), seen(mark="other"), "edited"),
        (memory("sending", NOW, "", None), None, "new"),
        (memory("sending", NOW), None, "gone"),
        (memory("sending", NOW, "", None), seen(words="words now"), "unchanged"),
        (memory("sending", BEFORE, "", None), seen(words="words before"), "updated"),
        (memory("sending", NOW, "", None), seen(words="hers"), "edited"),
        (memory("sending", NOW), seen(), "updated"),
        (memory("sending", NOW), seen(mark="new", words="words now"), "unchanged"),
        (memory("sending", NOW), seen(mark="new", words="hers"), "edited"),
    ],
)
def test_what_is_done(known: Memory | None, there: Seen | None, outcome: str) -> None:
    """One line for each way things can stand."""
    assert plan(known, there, NOW) == outcome


def test_another_hand_s_words_are_never_sent_over() -> None:
    """Whatever is remembered: unknown words under an unknown mark are left alone."""
    states: tuple[State, ...] = ("sending", "there", "edited", "live", "gone")
    for state, sent, number in itertools.product(states, (NOW, BEFORE), (None, 7)):
        there = seen(mark="unknown", words="unknown")
        assert plan(memory(state, sent, "theirs", number), there, NOW) == "edited"
        assert plan(memory(state, sent, "", number), there, NOW) == "edited"
