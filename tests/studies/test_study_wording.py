"""The weights of words that speak for warnings and harms."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.studies.reading.reading import read
from newswatch.studies.reading.weighing import BIAS, Weights, weights
from newswatch.studies.warnings.wording import features, weighed

KINDS = ("caveats", "harms")
WORDS = st.sampled_from(["larger", "trials", "are", "needed", "nausea", "safe", "the", "12", "patients", "isn’t", "?"])


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_weighs_words_pairs_and_places_only(kind: str) -> None:
    """A row that no sentence can hold would say nothing."""
    known = {"=bears", "=plans", "=late", "=opening", "=short", "=treats", BIAS}
    word = r"(?:[a-z]+n't|[a-z]+|#|[?%\"])"
    for name in weights(kind).by_feature:
        assert name in known or re.fullmatch(rf"{word}(?: {word})?", name), name


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_of_unknown_words_is_unlikely(kind: str) -> None:
    """Silence is better than a guess."""
    reading = read("", "Zorbling quamfins brindled the wexel over vond.")
    assert all(weight < 0 for weight in weighed(reading, weights(kind)))


def test_words_outweigh_what_no_phrase_was_written_for() -> None:
    """A warning in words of its own is likelier than a finding, and a harm likelier than a plan."""
    reading = read(
        "",
        "But outside experts cautioned that so small a group, watched so briefly, could mislead. "
        "Relapses fell by half in the group on the tablet. "
        "Nausea and dizziness troubled a few of those who took the highest dose.",
    )
    warning, finding, harm = weighed(reading, weights("caveats"))
    assert warning > finding
    assert warning > harm
    of_harm = weighed(reading, weights("harms"))
    assert of_harm[2] > max(of_harm[:2])


@given(st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=6))
def test_a_weight_is_the_sum_of_its_features(sentences: list[list[str]]) -> None:
    """Every sentence has one weight, that of what it holds; a table that knows nothing weighs nothing."""
    reading = read("", "\n".join(" ".join(words).capitalize() + "." for words in sentences))
    held = features(reading)
    assert len(held) == len(reading.sentences)
    table = weights("harms")
    sums = [sum(table.by_feature.get(name, 0.0) for name in found) for found in held]
    assert weighed(reading, table) == pytest.approx(sums)
    assert weighed(reading, Weights({})) == pytest.approx([0.0] * len(held))
