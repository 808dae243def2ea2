"""Drafts as people read them; each must also pass the check against its own articles."""

from __future__ import annotations

import importlib
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newswatch.drafts import check, compose, load_voice
from newswatch.records import Composed
from tests.drafts.stories import Telling

GOLDEN = Path(__file__).parent / "golden"
STORIES = ("her_update", "trial", "two_sources", "mice", "follow_up", "nothing_known")


def composed(name: str) -> tuple[Composed, list[str]]:
    """Return the draft of a story and the texts of its articles."""
    telling: Telling = importlib.import_module(f"tests.drafts.stories.{name}").TELLING
    material = telling.material()
    draft = compose(material, load_voice(telling.voice), telling.now, ZoneInfo(telling.zone))
    return draft, [f"{article.title}\n\n{article.text}" for article in material.articles]


@pytest.mark.parametrize("name", STORIES)
def test_a_draft_reads_as_it_was_approved(name: str, update_golden: bool) -> None:
    """Golden files are reviewed like prose."""
    draft, _ = composed(name)
    file = GOLDEN / f"{name}.md"
    if update_golden:
        file.write_text(draft.markdown, encoding="utf-8")
    assert draft.markdown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", STORIES)
def test_a_draft_passes_the_check_it_is_held_to(name: str) -> None:
    """Nothing in a draft as composed goes beyond its articles."""
    draft, texts = composed(name)
    assert check(draft.markdown, texts) == ()


@pytest.mark.parametrize("name", STORIES)
def test_every_statement_of_a_draft_has_its_words_of_evidence(name: str) -> None:
    """``evidence`` is ``text[start:end]`` of the article at ``url``, and the statement stands in the draft."""
    telling: Telling = importlib.import_module(f"tests.drafts.stories.{name}").TELLING
    material = telling.material()
    texts = {article.url: article.text for article in material.articles}
    texts |= {related.post.url: related.post.text for related in material.earlier}
    draft, _ = composed(name)
    for statement in draft.statements:
        if statement.kind != "earlier":
            assert texts[statement.url][statement.start : statement.end] == statement.evidence
        assert statement.text in draft.markdown
