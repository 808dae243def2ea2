"""``newswatch review`` in a pipe: words in, words out, and nothing that needs a terminal or its libraries."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from newswatch.cli import main
from newswatch.store import Store
from tests.store.desks import lay


@pytest.fixture
def config(tmp_path: Path) -> str:
    """A desk with two drafts."""
    (tmp_path / "feeds.yaml").write_text("sources: [{name: A, url: 'https://a.example/feed'}]\n", encoding="utf-8")
    with Store.open(tmp_path / "data" / "newswatch.db") as store:
        lay(store, 1)
        lay(store, 2)
    return str(tmp_path / "feeds.yaml")


def test_a_pipe_gets_the_line_by_line_face(
    config: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The end of input leaves, and what was decided stays."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\nn\nw\nu\n"))
    assert main(["--config", config, "review"]) == 0
    told = capsys.readouterr().out
    for words in ("2 drafts wait.", "Draft 2: approved.", "Draft 1: rejected (weak).", "Undo: draft 1 waits again."):
        assert words in told
    with Store.look(Path(config).parent / "data" / "newswatch.db") as store:
        assert {each.id: each.state for each in store.drafts.select()} == {1: "waiting", 2: "approved"}


def test_a_review_cannot_be_had_without_input(config: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts are shown the way."""
    assert main(["--config", config, "review", "--no-input"]) == 2
    assert "newswatch drafts" in capsys.readouterr().err


def test_without_a_desk_it_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And makes nothing."""
    assert main(["--config", str(tmp_path / "feeds.yaml"), "review"]) == 2
    assert "feeds.yaml" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_line_by_line_loads_none_of_the_heavy_libraries(config: str) -> None:
    """It has to be there at once, also over a slow line."""
    code = f"import sys; from newswatch.cli import main; main(['--config', {config!r}, 'review', '--plain']); "
    code += "print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], input="q\n", capture_output=True, text=True, check=True)
    assert not {"textual", "rich", "httpx", "pydantic", "lxml", "numpy", "yaml"} & set(done.stderr.split())
