"""The README is true: its commands run, in its order, and print what it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from newswatch.store import Store

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def _steps() -> list[tuple[str, list[str]]]:
    """Return (command, lines it is said to print) of every console block."""
    steps: list[tuple[str, list[str]]] = []
    for block in BLOCK.findall((ROOT / "README.md").read_text("utf-8")):
        for line in block.splitlines():
            if line.startswith("$ "):
                steps.append((line[2:], []))
            elif line.strip() and line.strip() != "…":
                steps[-1][1].append(line)
    return steps


def test_every_command_of_the_readme_does_what_it_says(tmp_path: Path) -> None:
    """In one empty folder, one after the other; … stands for what is left out."""
    steps = _steps()
    assert len(steps) >= 5
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "120", "NO_COLOR": "1"}
    for command, shown in steps:
        done = subprocess.run(
            command, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        printed = done.stdout + done.stderr
        for line in shown:
            pattern = r".*".join(re.escape(" ".join(part.split())) for part in line.split("…"))
            assert re.search(pattern, " ".join(printed.split()), re.DOTALL), f"{command} does not print: {line}"


def test_the_draft_it_shows_is_the_demo_s(demo_config: Path) -> None:
    """Word for word; nothing of it was written by hand."""
    with Store.look(demo_config.parent / "data" / "newswatch.db") as store:
        drafts = [draft.markdown for draft in store.drafts.select()]
    (shown,) = re.findall(r"```markdown\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    lines = [line for line in shown.splitlines() if line.strip() not in ("", "…")]
    assert len(lines) >= 10
    assert any(all(line in draft for line in lines) for draft in drafts)
