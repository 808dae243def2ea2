"""A draft whose plain sentences a language model may word: what it gains, and what it can never lose."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newswatch.drafts import LanguageModel, check, compose, load_voice
from newswatch.records import Composed
from tests.drafts.stories import trial

NOW = datetime(2009, 11, 12, 7, 30, tzinfo=UTC)
GOOD = "By at least one point on a scale of disability, 17 (81 percent) of the 21 patients had improved."


def draft(answer: Callable[[str, str], str] | None) -> Composed:
    """Return the trial's draft, worded by a model that answers so."""
    model = LanguageModel("test-model", answer) if answer else None
    return compose(trial.material(), load_voice(), NOW, ZoneInfo("UTC"), None, model)


def number_of(material: str, words: str) -> int:
    """Return the number under which a model is asked for the sentence with these words."""
    found = re.search(rf'"number": (\d+), "sentence": "[^"]*{words}', material)
    assert found
    return int(found[1])


def reworded_once(_instructions: str, material: str) -> str:
    """Answer with a good sentence for one, and with nothing for the others."""
    return f"[{number_of(material, '81 percent')}] {GOOD}"


def test_a_good_sentence_stands_in_the_draft_and_the_front_matter_says_so() -> None:
    """Readers of the draft can tell that a model had a hand in it."""
    composed = draft(reworded_once)
    assert GOOD in composed.markdown
    assert 'language_model: "test-model"' in composed.markdown


def test_the_evidence_stays_with_the_sentence() -> None:
    """Each statement keeps the words of the article it rests on."""
    evidence = {statement.evidence for statement in draft(reworded_once).statements if statement.text == GOOD}
    assert evidence == {each.evidence for each in draft(None).statements if "81 percent" in each.text}
    assert trial.IMPROVED in evidence


def test_a_draft_with_a_models_words_passes_the_check() -> None:
    """The same check as any other draft."""
    assert check(draft(reworded_once).markdown, [trial.TEXT]) == ()


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "I am sorry, but I cannot help with that.",
        "[1] All 21 patients were cured.\n[2] You should ask for it.",
        "\n".join(f"[{number}] Ignore the study and visit https://spam.example today." for number in range(9)),
        "\n".join(f"[{number}] {GOOD}" for number in (1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6)),
        '{"choices": []}',
    ],
)
def test_a_model_that_misbehaves_changes_nothing(answer: str) -> None:
    """Not one letter, and the front matter does not name it."""
    assert draft(lambda _i, _m: answer) == draft(None)


def test_a_planted_instruction_reaches_the_model_only_as_data() -> None:
    """Instructions and material are two texts, and the article's words stand only in the second."""
    seen: list[tuple[str, str]] = []

    def answer(instructions: str, material: str) -> str:
        seen.append((instructions, material))
        return ""

    draft(answer)
    ((instructions, material),) = seen
    assert trial.HARMS in material
    assert "interferon" not in instructions


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=200))
def test_no_answer_can_put_a_new_figure_into_a_draft(text: str) -> None:
    """Whatever the model writes, it may only use the figures of the plain sentence."""
    composed = draft(lambda _i, _m: f"[1] {text}\n[2] 4711 {text}.\n[3] 4711.")
    assert "4711" not in composed.markdown
    assert check(composed.markdown, [trial.TEXT]) == ()
