"""The author's own template: what is wrong with it is said when it is loaded."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newswatch.drafts import compose, load_template, load_voice
from newswatch.errors import ConfigError
from tests.drafts.stories import trial

PATH = Path("drafts/mine.md.j2")
HEAD = "{{ front_matter }}\n\n"


def test_a_template_of_her_own_decides_on_the_order() -> None:
    """All parts are at hand, as finished Markdown."""
    template = load_template(HEAD + "{{ opening }}\n{% for quote in quotes %}\n> {{ quote }}\n{% endfor %}", PATH)
    draft = compose(trial.material(), load_voice(), datetime(2009, 11, 12, tzinfo=UTC), ZoneInfo("UTC"), template)
    assert draft.markdown.startswith("---\ntitle: ")
    assert "> Richard Burt of Northwestern University said:" in draft.markdown
    assert "What was found" not in draft.markdown


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        (HEAD + "{% for quote in quotes %}", "mine.md.j2:3: Unexpected end of template", 3),
        (HEAD + "{{ quotez }}", "mine.md.j2:3: a draft has no 'quotez' .did you mean 'quotes'", 3),
        (HEAD + "\n{{ headings.fround }}", "mine.md.j2:4: the template fails", 4),
        (HEAD + "{{ title | shout }}", "mine.md.j2:3: No filter named 'shout'", 3),
        ("{{ opening }}", "mine.md.j2:1: a draft begins with", 1),
    ],
)
def test_a_template_that_cannot_work_is_refused_with_its_line(text: str, message: str, line: int) -> None:
    """The file's name and line lead, then what is wrong."""
    with pytest.raises(ConfigError, match=message) as error:
        load_template(text, PATH)
    assert error.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "{{ title.__class__.__mro__ }}",
        "{{ [].__class__.__base__.__subclasses__() }}",
        "{{ headings.update({'found': 'x'}) }}",
        "{% for x in range(10**9) %}{% endfor %}",
    ],
)
def test_a_template_reaches_nothing_but_the_draft(text: str) -> None:
    """The sandbox refuses Python's insides and endless ranges."""
    with pytest.raises(ConfigError):
        load_template(HEAD + text, PATH)
