"""What users get: a wheel that installs alone, without the checkout and without the developers' tools."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UV = shutil.which("uv")
pytestmark = pytest.mark.slow


def call(*words: str | Path, cwd: Path) -> str:
    """Call a program; return what it printed."""
    done = subprocess.run([str(word) for word in words], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    if UV:
        call(UV, "build", "--wheel", "--quiet", "--out-dir", folder, cwd=ROOT)
    else:
        call(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ".", cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_what_it_needs_and_nothing_else(wheel: Path) -> None:
    """Types, rules, templates, the demo and the feeds.yaml of ``init``; no tests, no data."""
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in (
        "newswatch/py.typed",
        "newswatch/feeds.yaml",
        "newswatch/topics/rules/multiple-sclerosis.yaml",
        "newswatch/drafts/page/draft.md.j2",
        "newswatch/demo/feeds.yaml",
    ):
        assert name in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "data/"))]


def test_the_whole_job_runs_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    """Installed alone in a new environment: help, init and the demo, in an empty folder."""
    if UV:
        call(UV, "venv", "--quiet", "--python", sys.executable, "env", cwd=tmp_path)
        call(UV, "pip", "install", "--quiet", "--python", tmp_path / "env", wheel, cwd=tmp_path)
    else:
        call(sys.executable, "-m", "venv", "env", cwd=tmp_path)
        call(tmp_path / "env" / "bin" / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    newswatch = tmp_path / "env" / "bin" / "newswatch"
    assert "Usage: newswatch" in call(newswatch, "--help", cwd=tmp_path)
    call(newswatch, "init", cwd=tmp_path)
    assert (tmp_path / "feeds.yaml").read_bytes() == (ROOT / "feeds.yaml").read_bytes()
    assert "Hey there!" in call(newswatch, "demo", cwd=tmp_path)
