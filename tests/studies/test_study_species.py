"""Who was studied; "human" never for a mouse study."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.records import Study
from newswatch.studies import study

Told = Callable[..., Study]
_ON_MICE = (
    "Researchers injected stem cells into mice with a disease like multiple sclerosis.",
    "The mice walked again within two weeks.",
    "The drug could one day help patients who have lost the use of their legs.",
    "More than two million people around the world have the disease.",
    "Of course humans are more complex, said Ada Quill, who led the study.",
    "The team hopes to begin a clinical trial in 20 patients next year.",
)


def _kinds(found: Study) -> list[str]:
    return [fact.value for fact in found.species]


@given(st.permutations(_ON_MICE))
def test_a_mouse_study_is_never_human(sentences: list[str]) -> None:
    """Whatever the order, and whatever it promises patients."""
    found = study("Stem cells may help people with MS", "\n\n".join(sentences))
    assert _kinds(found) == ["mouse"]
    assert found.participants is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The trial included 24 patients. Earlier work in mice had given hope.", ["human"]),
        ("Laboratory rats kept their sight for 130 days after the injection.", ["rat"]),
        ("In a petri dish, the drug made the stem cells divide.", ["cells"]),
        ("The method worked in mice. The team then treated 12 patients with it.", ["human", "mouse"]),
        (
            "Experiments with fruit flies gave a hint. The team will test it in mice before moving on to monkeys.",
            ["fruit fly"],
        ),
    ],
)
def test_people_animals_and_cells_are_told_apart(told: Told, text: str, kinds: list[str]) -> None:
    """What is planned or lies behind is not what was studied."""
    assert _kinds(told(text)) == kinds
