"""The rules that come with newswatch: each finds what it is for."""

import pytest

from newswatch.topics import flag, shipped
from newswatch.topics.packaged import packaged_rules

HEADLINES = {
    "advert": "Say goodbye to pain: book your free consultation, call now",
    "clinical-trials": "First patient dosed in a randomised, placebo-controlled phase 3 trial",
    "hsct": "A haematopoietic stem cell transplant at fifty",
    "multiple-sclerosis": "Walking with multiple sclerosis",
    "remyelination": "An old allergy pill repairs myelin",
    "stem-cells": "Heart muscle from stem cells",
}


@pytest.mark.parametrize("name", packaged_rules())
def test_shipped_rules_find_what_they_are_for(name: str) -> None:
    """A headline on the topic is about it; one on none is flagged with none."""
    assert name in {each.topic for each in flag(HEADLINES[name], "") if each.strength == "about"}
    assert not flag("Rain in Galway", "It rained for three days, and the river rose.")


def test_the_shipped_topics_are_the_files() -> None:
    """A file more is a topic more."""
    assert shipped().keys == packaged_rules() == tuple(HEADLINES)
