"""Short texts, each with a trap or a spelling, and what the two main topics make of them."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from newswatch.topics import explain, flag

CASES = YAML(typ="safe").load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("topic", "expected", "case"),
    [
        pytest.param(topic, expected, case, id=f"{topic}-{expected}-{case[:40]}")
        for topic, by_strength in CASES.items()
        for expected, cases in by_strength.items()
        for case in cases
    ],
)
def test_a_short_text_is_judged_as_a_reader_would(topic: str, expected: str, case: str) -> None:
    """About, mentioned, or not at all."""
    title, text = (part.strip() for part in case.split(" | "))
    strengths = {each.topic: each.strength for each in flag(title, text)}
    assert strengths.get(topic, "nothing") == expected, explain(title, text)
