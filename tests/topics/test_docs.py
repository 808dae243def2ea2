"""The examples of docs/topics.md: every block of rules is loaded, every text below it judged."""

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from newswatch.topics import explain, flag, load

PAGE = (Path(__file__).parents[2] / "docs" / "topics.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```\n\n```text\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(
    ("rules", "line"), [(rules, line) for rules, lines in EXAMPLES for line in lines.strip().splitlines()]
)
def test_an_example_of_the_page_does_what_it_says(rules: str, line: str) -> None:
    """What is written before the first bar is what the rules say of the text."""
    topics = load(YAML(typ="safe").load(rules)["topics"])
    expected, title, text = (part.strip() for part in line.split("|"))
    strengths = {each.topic: each.strength for each in flag(title, text, topics)}
    assert strengths.get(topics.keys[0], "nothing") == expected, explain(title, text, topics)


def test_every_block_of_rules_has_texts() -> None:
    """No example is left unchecked."""
    assert len(EXAMPLES) == PAGE.count("```yaml") == 5
