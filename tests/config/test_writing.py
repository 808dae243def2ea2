"""Rows written into feeds.yaml: what a person wrote there stays."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newswatch.config import append_sources, load, template_text
from newswatch.config.writing import with_sources
from newswatch.errors import ConfigError

ROW = {"name": "New: one", "url": "https://new.example/feed", "folder": ["Journals"]}
PLACE = Path("feeds.yaml")
TAIL = "blog:\n  name: Mine   # here\n"
FORMS = {
    "indented": "sources:\n  - name: a\n    url: https://a.example/   # x\n\n# end\n" + TAIL,
    "flush": "sources:\n- name: a\n  url: https://a.example/\n# end\n" + TAIL,
    "deep": "sources:\n      - name: a\n        url: https://a.example/\n        recipe:\n          body: p\n" + TAIL,
    "last": TAIL + "sources:\n  - name: a\n    url: https://a.example/",
    "windows": ("sources:\r\n  - name: a\r\n    url: https://a.example/\r\n" + TAIL)
    .replace("\r\n", "\n")
    .replace("\n", "\r\n"),
    "flow rows": "sources:\n  - {name: a, url: 'https://a.example/',\n     every: 6h}\n" + TAIL,
    "folded": "sources:\n  - url: https://a.example/\n    name: >-\n      long\n      name\n\n" + TAIL,
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_rows_are_inserted_and_nothing_else_changes(text: str) -> None:
    """Every line that was there is there, in its order; the new ones stand below the last source."""
    written = with_sources(text, [ROW], PLACE)
    values = yaml.safe_load(written)
    assert values["sources"][-1] == ROW
    assert values["blog"]["name"] == "Mine"
    lines = iter(written.splitlines(keepends=True))
    assert all(any(line.rstrip("\r\n") == old for line in lines) for old in text.splitlines())


def test_a_list_in_flow_style_is_written_anew_with_its_comments(tmp_path: Path) -> None:
    """JSON is YAML; a comment after it stays."""
    written = with_sources('{"sources": [{"name": "a", "url": "https://a.example/"}]}  # mine\n', [ROW], PLACE)
    assert yaml.safe_load(written)["sources"][1] == ROW
    assert "# mine" in written


def test_the_shipped_file_takes_a_source_where_a_person_would_put_it(tmp_path: Path) -> None:
    """It stays complete, loads, and keeps its rights."""
    path = tmp_path / "feeds.yaml"
    path.write_text(template_text(), encoding="utf-8")
    path.chmod(0o640)
    append_sources(path, [ROW])
    assert load(path).sources[-1].folder == ("Journals",)
    assert path.stat().st_mode & 0o777 == 0o640
    block = "\n  - name: 'New: one'\n    url: https://new.example/feed\n    folder:\n    - Journals\n"
    assert path.read_text("utf-8").replace(block, "", 1) == template_text()
    assert [each.name for each in tmp_path.iterdir()] == ["feeds.yaml"]


def test_a_file_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    """Broken YAML is named, not mended."""
    path = tmp_path / "feeds.yaml"
    path.write_text("sources: [", encoding="utf-8")
    with pytest.raises(ConfigError, match="YAML"):
        append_sources(path, [ROW])
    assert path.read_text("utf-8") == "sources: ["


@given(st.text(min_size=1, max_size=60))
def test_any_name_comes_back_as_it_was(name: str) -> None:
    """Names come from feeds: quotes, colons, emoji and worse."""
    try:
        written = with_sources(FORMS["indented"], [{**ROW, "name": name}], PLACE)
    except ConfigError:
        return
    assert yaml.safe_load(written)["sources"][1]["name"] == name
